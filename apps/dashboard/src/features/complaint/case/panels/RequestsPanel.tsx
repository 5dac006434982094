import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { legOf, RequestStory_Request, wordsOf } from '../request-fragment.js';
import { Section } from '../Section.js';
import { useRequestWords } from '../use-request-words.js';
import styles from './Entries.module.css';
import { Entries, Entry } from './Entry.js';
import { useSaid } from './use-said.js';

export const RequestsPanel_Complaint = graphql(
  `
    fragment RequestsPanel_Complaint on Complaint {
      at
      assignments { id departmentId }
      clocks { id metric }
      requests { ...RequestStory_Request }
    }
  `,
  [RequestStory_Request],
);

/** What was asked of the center and how it was ruled, what waits first; not there while nothing was asked. */
export function RequestsPanel({ complaint }: { complaint: FragmentOf<typeof RequestsPanel_Complaint> }) {
  const { requests, assignments, clocks, at: now } = readFragment(RequestsPanel_Complaint, complaint);
  const words = useWords();
  const inWords = useRequestWords();
  const { by, say } = useSaid(now);
  if (requests.length === 0) return null;
  const waiting = requests.filter(({ state }) => state === 'pending');
  const over = requests.filter(({ state }) => state !== 'pending').toReversed();
  return (
    <Section title={say('requests')}>
      <Entries>
        {[...waiting, ...over].map((request) => {
          const departmentId = assignments.find(({ id }) => id === legOf(request))?.departmentId;
          const whose = departmentId === undefined ? '' : `${words.department(departmentId)} `;
          return (
            <Entry
              key={request.id}
              title={inWords(request, clocks)}
              state={
                <>
                  {words.requestState(request.state)}{' '}
                  {request.state === 'pending' ? <AgeLabel since={request.askedAt} /> : null}
                </>
              }
              tone={request.state === 'pending' ? 'owed' : 'quiet'}
              words={wordsOf(request)}
              notes={[`${whose}${by(request.askedBy, request.askedAt)}`]}
            >
              {request.ruling ? (
                <blockquote>
                  {request.ruling.reason}
                  {request.ruling.callerNotice === null ? null : (
                    <span className={styles.notice}>
                      {say('requests.notice', { notice: request.ruling.callerNotice })}
                    </span>
                  )}
                  <footer>
                    {by(request.ruling.by, request.ruling.at)}
                    {request.ruling.chargedTo === null
                      ? null
                      : ` · ${say('requests.charged', { department: words.department(request.ruling.chargedTo) })}`}
                  </footer>
                </blockquote>
              ) : null}
            </Entry>
          );
        })}
      </Entries>
    </Section>
  );
}
