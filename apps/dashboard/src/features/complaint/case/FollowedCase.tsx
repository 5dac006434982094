import { type ReactNode, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { readFragment } from '../../../graphql.js';
import { CaseBody_Complaint } from './case-fragment.js';
import { StandingContext } from './standing.js';
import { useCase } from './use-case.js';
import { useFormer } from './use-former.js';

/** Follows a case for the form that is about it, whatever desk is shown meanwhile. */
export function FollowedCase({
  complaintId,
  children,
}: {
  readonly complaintId: string;
  readonly children: ReactNode;
}) {
  const { formatMessage } = useIntl();
  const shown = useCase(complaintId);
  const missing = shown.kind === 'missing';
  const { former, taken } = useFormer(complaintId, missing);
  const now = shown.kind === 'here' ? readFragment(CaseBody_Complaint, shown.complaint) : null;
  const gone = missing && former === null ? formatMessage({ id: 'complaint.taken.gone' }) : null;
  const standing = useMemo(() => ({ now, taken: taken ?? gone }), [now, taken, gone]);
  return <StandingContext value={standing}>{children}</StandingContext>;
}
