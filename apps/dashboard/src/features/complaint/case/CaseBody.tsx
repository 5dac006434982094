import { type FragmentOf, readFragment } from '../../../graphql.js';
import styles from './CaseBody.module.css';
import { CaseHeader } from './CaseHeader.js';
import { CaseBody_Complaint } from './case-fragment.js';
import { ClocksPanel } from './clocks/ClocksPanel.js';
import { DetailsText } from './DetailsText.js';
import { CallbacksPanel } from './panels/CallbacksPanel.js';
import { CoordinationPanel } from './panels/CoordinationPanel.js';
import { CyclesPanel } from './panels/CyclesPanel.js';
import { EscalationsPanel } from './panels/EscalationsPanel.js';
import { LegsPanel } from './panels/LegsPanel.js';
import { OrdersPanel } from './panels/OrdersPanel.js';
import { RequestsPanel } from './panels/RequestsPanel.js';
import { UrgesPanel } from './panels/UrgesPanel.js';
import { SameCaller } from './SameCaller.js';
import { Timeline } from './timeline/Timeline.js';

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
        <RequestsPanel complaint={shown} />
        <CoordinationPanel complaint={shown} />
        <DetailsText complaint={shown} />
        {wide ? <SameCaller complaint={shown} /> : null}
      </div>
      <div>
        <EscalationsPanel complaint={shown} />
        <OrdersPanel complaint={shown} />
        <UrgesPanel complaint={shown} />
        <CallbacksPanel complaint={shown} />
        <CyclesPanel complaint={shown} />
        <Timeline complaint={shown} />
        {wide ? null : <SameCaller complaint={shown} />}
      </div>
    </div>
  );
}
