import type { Limit } from '@watchfloor/domain/clock';
import type { IntlShape } from 'react-intl';
import type { Format } from '../../../ui/use-format.js';
import type { Answer } from '../settings-query.js';

type Problems = Extract<Answer, { __typename: 'LawInvalid' }>['problems'];

/** Why a change of the law was refused, in a sentence that ends in what to do; null where it was not. */
export function refusalSentence(answer: Answer, { formatMessage }: IntlShape, format: Format): string | null {
  const say = (values: Record<string, string | number> = {}) =>
    formatMessage({ id: `settings.refused.${answer.__typename}` }, values);
  switch (answer.__typename) {
    case 'LawPublished':
    case 'LawProposed':
    case 'LawProposalEnded':
      return null;
    case 'LawInvalid':
      return say({ count: answer.problems.length });
    case 'LawChanged':
      return say({ by: answer.by, at: format.shortDateTime(answer.at), inForce: answer.inForce });
    case 'LawMigrating':
      return say({ done: answer.done });
    case 'SecondPersonNeeded':
      return say({ by: answer.askedBy });
    case 'LawProposalWaiting':
      return say({ by: answer.by, at: format.shortDateTime(answer.at) });
    case 'LawProposalSettled':
      return say({ state: formatMessage({ id: `settings.proposal.state.${answer.state ?? 'none'}` }) });
    default:
      return say();
  }
}

const spoken: ReadonlySet<string> = new Set([
  ...['wrongShape', 'wrongVersion', 'noWorkingTime', 'wrongHours', 'overlappingHours', 'wrongDay'],
  ...['holidayAndMakeUp', 'makeUpDaysWithoutMonday', 'wrongClosure', 'unknownCategory', 'unknownDistrict'],
  ...['tooLong', 'outOfReach', 'unknownZone'],
]);

/** How the desk names what a problem speaks of. */
export interface ProblemWords {
  readonly district: (id: string) => string;
  /** Where people find a path of the document. */
  readonly place: (path: string) => string;
  readonly limit: (limit: Pick<Limit, 'amount' | 'unit'>) => string;
}

/** What is wrong with a document, one sentence each. A problem that has no words yet is shown as the server names it. */
export function problemSentences(
  problems: Problems,
  { formatMessage }: IntlShape,
  { district, place, limit }: ProblemWords,
): readonly string[] {
  return problems.map(({ kind, details: given }) => {
    const details = given as Readonly<Record<string, unknown>>;
    if (!spoken.has(kind)) {
      return formatMessage({ id: 'settings.problem.other' }, { kind, details: JSON.stringify(details) });
    }
    const values: Record<string, string> = { place: '' };
    for (const [name, value] of Object.entries(details)) {
      values[name] = Array.isArray(value) ? value.join('–') : String(value);
    }
    if (typeof details.districtId === 'string') values.place = `${district(details.districtId)} `;
    if (typeof details.path === 'string') values.where = place(details.path);
    const promised = details.limit as Limit | undefined;
    if (promised !== undefined) values.limit = limit(promised);
    if (promised !== undefined && typeof details.most === 'number') {
      values.most = limit({ ...promised, amount: details.most });
    }
    if (typeof details.weekday === 'string') {
      values.weekday = formatMessage({ id: `settings.weekday.${details.weekday}` });
    }
    return formatMessage({ id: `settings.problem.${kind}` }, values);
  });
}
