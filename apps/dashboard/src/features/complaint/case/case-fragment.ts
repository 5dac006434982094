import { graphql } from '../../../graphql.js';
import { CaseHeader_Complaint } from './CaseHeader.js';
import { ClocksPanel_Complaint } from './ClocksPanel.js';
import { DetailsText_Complaint } from './DetailsText.js';
import { EscalationsPanel_Complaint } from './EscalationsPanel.js';
import { LegsPanel_Complaint } from './LegsPanel.js';
import { SameCaller_Complaint } from './SameCaller.js';
import { Timeline_Complaint } from './Timeline.js';
import { UrgesPanel_Complaint } from './UrgesPanel.js';
import { CaseVerbs_Complaint } from './verbs.js';

/** Everything the case shows, each part declared beside the component that shows it. */
export const CaseBody_Complaint = graphql(
  `
    fragment CaseBody_Complaint on Complaint {
      ...CaseVerbs_Complaint
      ...CaseHeader_Complaint
      ...ClocksPanel_Complaint
      ...LegsPanel_Complaint
      ...UrgesPanel_Complaint
      ...EscalationsPanel_Complaint
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
    UrgesPanel_Complaint,
    EscalationsPanel_Complaint,
    Timeline_Complaint,
    DetailsText_Complaint,
    SameCaller_Complaint,
  ],
);
