import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { Quote } from '../Quote.js';
import type { ActedCase } from '../use-acted.js';

/** What the departments have answered, to be read before it is judged. */
export function Answers({ complaint }: { complaint: ActedCase }) {
  const words = useWords();
  return answersOf(complaint).map(({ leg, entry }) => (
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
  ));
}

/** The answers that wait to be judged, each with its leg. */
export const answersOf = ({ assignments, timeline }: ActedCase) =>
  assignments
    .filter((leg) => leg.leftAt === null && leg.state === 'answered')
    .flatMap((leg) => {
      const entry = timeline.find(({ verb, departmentId }) => verb === 'answered' && departmentId === leg.departmentId);
      return entry === undefined ? [] : [{ leg, entry }];
    });
