import { graphql } from '../../../graphql.js';
import { CaseHeader_Complaint } from './CaseHeader.js';
import { ClocksPanel_Complaint } from './clocks/ClocksPanel.js';
import { DetailsText_Complaint } from './DetailsText.js';
import { CallbacksPanel_Complaint } from './panels/CallbacksPanel.js';
import { CoordinationPanel_Complaint } from './panels/CoordinationPanel.js';
import { CyclesPanel_Complaint } from './panels/CyclesPanel.js';
import { EscalationsPanel_Complaint } from './panels/EscalationsPanel.js';
import { LegsPanel_Complaint } from './panels/LegsPanel.js';
import { OrdersPanel_Complaint } from './panels/OrdersPanel.js';
import { RequestsPanel_Complaint } from './panels/RequestsPanel.js';
import { UrgesPanel_Complaint } from './panels/UrgesPanel.js';
import { SameCaller_Complaint } from './SameCaller.js';
import { Timeline_Complaint } from './timeline/Timeline.js';
import { CaseVerbs_Complaint } from './verbs/acted.js';

/** Everything the case shows, each part declared beside the component that shows it. */
export const CaseBody_Complaint = graphql(
  `
    fragment CaseBody_Complaint on Complaint {
      ...CaseVerbs_Complaint
      ...CaseHeader_Complaint
      ...ClocksPanel_Complaint
      ...LegsPanel_Complaint
      ...RequestsPanel_Complaint
      ...OrdersPanel_Complaint
      ...UrgesPanel_Complaint
      ...EscalationsPanel_Complaint
      ...CoordinationPanel_Complaint
      ...CallbacksPanel_Complaint
      ...CyclesPanel_Complaint
      ...Timeline_Complaint
      ...DetailsText_Complaint
      ...SameCaller_Complaint
    }
  `,
  [
    CaseVerbs_Complaint,
    CaseHeader_Complaint,
    ClocksPanel_Complaint,
    LegsPanel_Complaint,
    RequestsPanel_Complaint,
    OrdersPanel_Complaint,
    UrgesPanel_Complaint,
    EscalationsPanel_Complaint,
    CoordinationPanel_Complaint,
    CallbacksPanel_Complaint,
    CyclesPanel_Complaint,
    Timeline_Complaint,
    DetailsText_Complaint,
    SameCaller_Complaint,
  ],
);
