import { CriticalSection } from './CriticalSection.js';
import { CallbackSection, EscalationSection } from './EscalationSection.js';
import { LadderSection, UrgingSection } from './LadderSection.js';
import { LimitsSection } from './LimitsSection.js';
import { PausingSection } from './PausingSection.js';
import type { PartProps } from './part.js';
import { SecondPersonSection } from './SecondPersonSection.js';
import { SubstanceSection } from './SubstanceSection.js';
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
      <CriticalSection {...props} />
      <CallbackSection {...props} />
      <StaleSection {...props} />
      <SubstanceSection {...props} />
      <EvidenceSection {...props} />
      <SecondPersonSection {...props} />
    </>
  );
}
