import type { CombinedError } from 'urql';
import { faultOf } from '../../../ui/answered.js';

/** No answer came, or a fault in its place, which has an id. */
export interface Away {
  readonly fault: string | null;
}

export const awayBy = ({ error }: { readonly error?: CombinedError | undefined }): Away => ({ fault: faultOf(error) });
