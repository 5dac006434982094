import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { Quote } from '../Quote.js';
import type { ActedCase } from '../use-acted.js';

/** What the departments have answered, to be read before it is judged. */
export function Answers({ complaint }: { complaint: ActedCase }) {
  const words = useWords();
  const answered = complaint.assignments.filter((leg) => leg.leftAt === null && leg.state === 'answered');
  return answered.map((leg) => {
    const entry = complaint.timeline.find(
      ({ verb, departmentId }) => verb === 'answered' && departmentId === leg.departmentId,
    );
    return entry === undefined ? null : (
      <Quote
        key={leg.id}
        quiet
        by={
          <>
            {words.departmentInFull(leg.departmentId)} · {entry.actorName} · <AgeLabel since={entry.at} />
          </>
        }
      >
        {entry.text}
      </Quote>
    );
  });
}
