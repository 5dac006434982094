import { type FragmentOf, readFragment } from '../../../graphql.js';
import styles from './CaseBody.module.css';
import { CaseHeader } from './CaseHeader.js';
import { ClocksPanel } from './ClocksPanel.js';
import { CaseBody_Complaint } from './case-fragment.js';
import { DetailsText } from './DetailsText.js';
import { EscalationsPanel } from './EscalationsPanel.js';
import { LegsPanel } from './LegsPanel.js';
import { SameCaller } from './SameCaller.js';
import { Timeline } from './Timeline.js';
import { UrgesPanel } from './UrgesPanel.js';

interface CaseBodyProps {
  readonly complaint: FragmentOf<typeof CaseBody_Complaint>;
  /** Two columns where there is room: what it is on the left, what happened on the right. */
  readonly wide?: boolean;
}

/** The whole case, from what it is to what happened. */
export function CaseBody({ complaint, wide = false }: CaseBodyProps) {
  const shown = readFragment(CaseBody_Complaint, complaint);
  return (
    <div className={styles.body} data-wide={wide || undefined}>
      <div>
        <CaseHeader complaint={shown} />
        <ClocksPanel complaint={shown} />
        <LegsPanel complaint={shown} />
        <DetailsText complaint={shown} />
        {wide ? <SameCaller complaint={shown} /> : null}
      </div>
      <div>
        <UrgesPanel complaint={shown} />
        <EscalationsPanel complaint={shown} />
        <Timeline complaint={shown} />
        {wide ? null : <SameCaller complaint={shown} />}
      </div>
    </div>
  );
}
