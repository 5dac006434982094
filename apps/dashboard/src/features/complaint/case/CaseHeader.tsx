import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../graphql.js';
import { useWords } from '../../../i18n/words.js';
import { StateWord } from '../../../ui/StateWord.js';
import { UrgencyMark } from '../../../ui/UrgencyMark.js';
import { useFormat } from '../../../ui/use-format.js';
import { CallerLine, CallerLine_Complaint } from './CallerLine.js';
import styles from './CaseHeader.module.css';
import { CaseLinks, CaseLinks_Complaint } from './CaseLinks.js';

export const CaseHeader_Complaint = graphql(
  `
    fragment CaseHeader_Complaint on Complaint {
      number
      kind
      urgency
      title
      state
      categoryId
      districtId
      place
      channel
      repeats
      receivedAt
      closedAt
      ending
      bounces
      cycle
      ...CallerLine_Complaint
      ...CaseLinks_Complaint
    }
  `,
  [CallerLine_Complaint, CaseLinks_Complaint],
);

/** Places often begin with their district; it need not be read twice. */
const placeOf = (district: string, place: string): string =>
  place.startsWith(district) ? place : `${district} ${place}`.trim();

/** What the case is about, where, and who called. */
export function CaseHeader({ complaint }: { complaint: FragmentOf<typeof CaseHeader_Complaint> }) {
  const shown = readFragment(CaseHeader_Complaint, complaint);
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const facts = [
    words.kind(shown.kind),
    words.categoryPath(shown.categoryId),
    placeOf(words.district(shown.districtId), shown.place),
    words.channel(shown.channel),
  ];
  return (
    <header className={styles.header}>
      <p className={styles.line}>
        <span className={styles.number}>{shown.number}</span>
        {shown.urgency === 'normal' ? null : (
          <span className={styles.urgency} data-urgency={shown.urgency}>
            <UrgencyMark urgency={shown.urgency} />
            {words.urgency(shown.urgency)}
          </span>
        )}
        {shown.ending === null || shown.ending === 'done' ? (
          <StateWord state={shown.state} />
        ) : (
          words.ending(shown.ending)
        )}
        {shown.cycle > 1 ? <span>{formatMessage({ id: 'complaint.cycle' }, { cycle: shown.cycle })}</span> : null}
        {shown.bounces > 0 ? <span>{formatMessage({ id: 'complaint.bounces' }, { count: shown.bounces })}</span> : null}
      </p>
      <h1>{shown.title}</h1>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <CallerLine complaint={shown} />
      <p className={styles.facts}>
        {formatMessage({ id: 'complaint.received' }, { at: format.dateTime(shown.receivedAt) })}
        {shown.repeats > 0 ? ` · ${formatMessage({ id: 'complaint.repeats' }, { count: shown.repeats })}` : null}
        {shown.closedAt
          ? ` · ${formatMessage({ id: 'complaint.closedAt' }, { at: format.dateTime(shown.closedAt) })}`
          : null}
      </p>
      <CaseLinks complaint={shown} />
    </header>
  );
}
