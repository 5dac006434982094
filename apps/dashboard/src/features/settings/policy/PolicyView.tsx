import { CallbackSection, EscalationSection } from './EscalationSection.js';
import { LadderSection, UrgingSection } from './LadderSection.js';
import { LimitsSection } from './LimitsSection.js';
import { PausingSection } from './PausingSection.js';
import type { PartProps } from './part.js';
import { EvidenceSection, ReturnsSection, StaleSection, WarningsSection } from './TimesSections.js';

/** The whole policy, theme by theme. */
export function PolicyView(props: PartProps) {
  return (
    <>
      <LimitsSection {...props} />
      <WarningsSection {...props} />
      <ReturnsSection {...props} />
      <PausingSection {...props} />
      <UrgingSection {...props} />
      <LadderSection {...props} />
      <EscalationSection {...props} />
      <CallbackSection {...props} />
      <StaleSection {...props} />
      <EvidenceSection {...props} />
    </>
  );
}
