import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { wordsOf } from '../../case/request-fragment.js';
import { useRequestWords } from '../../case/use-request-words.js';
import type { Acted, ActedRequest } from '../../case/verbs/acted.js';
import { departmentOf, legOfRequest } from '../../case/verbs/find.js';
import { Choice } from '../Choice.js';
import { Quote } from '../Quote.js';

interface RequestQuoteProps {
  readonly complaint: Acted;
  /** Those the verb may be about. */
  readonly requests: readonly ActedRequest[];
  readonly request: ActedRequest | undefined;
  onChoose(requestId: string): void;
}

/** What is asked, by whom, and in whose words. */
export function RequestQuote({ complaint, requests, request, onChoose }: RequestQuoteProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const inWords = useRequestWords();
  const whose = (one: ActedRequest): string => {
    const department = departmentOf(complaint, legOfRequest(complaint, one));
    return department === null ? one.askedBy : `${words.departmentInFull(department)} ${one.askedBy}`;
  };
  return (
    <>
      <Choice
        label={formatMessage({ id: 'complaint.request.which' })}
        items={requests.map((one) => ({
          id: one.id,
          label: inWords(one, complaint.clocks),
          description: whose(one),
        }))}
        chosen={request?.id ?? null}
        onChoose={onChoose}
      />
      {request === undefined ? (
        <p>{formatMessage({ id: 'complaint.request.none' })}</p>
      ) : (
        <Quote
          by={
            <>
              {whose(request)} · <AgeLabel since={request.askedAt} />
            </>
          }
        >
          <strong>{inWords(request, complaint.clocks)}</strong>
          {`\n${wordsOf(request)}`}
        </Quote>
      )}
    </>
  );
}
