import type { CombinedError } from 'urql';

/**
 * What the server has sent, or null where it sent nothing. Whoever was cut off has no `data`; where a fault happened at the
 * server it is null, for an operation whose one field may not be.
 */
export const answered = <Data>({ data }: { readonly data?: Data | null | undefined }): Data | null => data ?? null;

/** The id of the fault by which the server's log names it; null where none came, as after a cut connection. */
export function faultOf(error: Pick<CombinedError, 'graphQLErrors'> | undefined): string | null {
  const id = error?.graphQLErrors[0]?.extensions.id;
  return typeof id === 'string' ? id : null;
}
