import { useIntl } from 'react-intl';
import { graphql, type ResultOf } from '../../../graphql.js';
import { useAnswer } from '../../../live/use-answer.js';
import { useFormat } from '../../../ui/use-format.js';
import { Timeline_Entry } from './timeline/timeline-entry.js';
import { sentenceOf } from './timeline/timeline-sentence.js';
import { useNames } from './timeline/use-names.js';

const FormerQuery = graphql(
  `
    query Former($id: ID!) {
      formerComplaint(id: $id) {
        id
        number
        title
        leftAt
        left { ...Timeline_Entry }
        doing { ...Timeline_Entry }
      }
    }
  `,
  [Timeline_Entry],
);

export type FormerCase = NonNullable<ResultOf<typeof FormerQuery>['formerComplaint']>;

export interface Former {
  /** What the department goes on reading of it; null where it never had it, undefined until that is known. */
  readonly former: FormerCase | null | undefined;
  /** Who took it where and when; null as long as nobody is known to have. */
  readonly taken: string | null;
}

/** A case that the reader's department had and has no more. @param missing asks only when this is so */
export function useFormer(id: string, missing: boolean): Former {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const names = useNames();
  const { data, error } = useAnswer({
    query: FormerQuery,
    variables: { id },
    question: id,
    requestPolicy: 'network-only',
    pause: !missing,
  });
  // whatever keeps the server from saying it: then nothing is known of it
  const former = missing ? (error ? null : data?.formerComplaint) : null;
  if (!former) return { former, taken: null };
  const at = format.shortDateTime(former.leftAt);
  if (former.left === null) return { former, taken: formatMessage({ id: 'complaint.taken.ended' }, { at }) };
  const sentence = sentenceOf(former.left, names);
  const told = formatMessage({ id: sentence.id }, { ...sentence.values });
  return { former, taken: formatMessage({ id: 'complaint.taken.by' }, { at, told }) };
}
