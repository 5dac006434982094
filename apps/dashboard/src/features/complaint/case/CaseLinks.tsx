import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../../graphql.js';
import styles from './CaseHeader.module.css';

export const CaseLinks_Complaint = graphql(`
  fragment CaseLinks_Complaint on Complaint {
    mergedInto { id number }
    absorbed { id number }
    splitFrom { id number }
    splitInto { id number }
  }
`);

/** Which other cases this one went into, took in, came from or was split into. */
export function CaseLinks({ complaint }: { complaint: FragmentOf<typeof CaseLinks_Complaint> }) {
  const { mergedInto, absorbed, splitFrom, splitInto } = readFragment(CaseLinks_Complaint, complaint);
  const { formatMessage } = useIntl();
  const links = [
    ['mergedInto', mergedInto === null ? [] : [mergedInto]],
    ['absorbed', absorbed],
    ['splitFrom', splitFrom === null ? [] : [splitFrom]],
    ['splitInto', splitInto],
  ] as const;
  return links.map(([how, others]) =>
    others.length === 0 ? null : (
      <p key={how} className={styles.facts}>
        {formatMessage({ id: `complaint.links.${how}` })}
        {others.map(({ id, number }) => (
          <Link key={id} to={`/case/${id}`} className={styles.link}>
            {number}
          </Link>
        ))}
      </p>
    ),
  );
}
