import { useIntl } from 'react-intl';
import { useFormat } from '../../../ui/use-format.js';
import type { Proposal } from '../settings-query.js';

/** A proposal that waits no more, as far as it is known what became of it; null while it waits. */
export type Ended = Proposal | 'unknown' | null;

/** What somebody else has made of a proposal, and what can be done now; null while it waits. */
export function useEnded(ended: Ended): string | null {
  const { formatMessage } = useIntl();
  const format = useFormat();
  if (ended === null) return null;
  // the list of proposals may be older than the news
  const state = ended === 'unknown' || ended.state === 'waiting' ? 'unknown' : ended.state;
  const by = ended === 'unknown' ? null : ended.settledBy;
  const at = ended === 'unknown' ? null : ended.settledAt;
  return formatMessage(
    { id: `settings.ended.${state}` },
    { by: by ?? '', at: at === null ? '' : format.shortDateTime(at) },
  );
}
