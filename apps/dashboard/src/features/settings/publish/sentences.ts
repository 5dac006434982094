import type { Limit } from '@watchfloor/domain/clock';
import type { LawProblem } from '@watchfloor/domain/law/document';
import type { OutOfReach } from '@watchfloor/domain/law/reach';
import type { UnknownPlace } from '@watchfloor/domain/law/references';
import type { IntlShape } from 'react-intl';
import type { Format } from '../../../ui/use-format.js';
import type { Answer } from '../settings-query.js';
import type { Away } from './away.js';

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
      return answer.state == null
        ? formatMessage({ id: 'settings.refused.noProposal' })
        : say({ state: formatMessage({ id: `settings.proposal.state.${answer.state}` }) });
    default:
      return say();
  }
}

/** Why no answer came, and what to do. */
export const awaySentence = ({ fault }: Away, { formatMessage }: IntlShape): string =>
  fault === null
    ? formatMessage({ id: 'settings.refused.away' })
    : formatMessage({ id: 'ui.error.told' }, { id: fault });

/** Every problem that a document can have: each has a sentence of its own. */
const spoken: Readonly<Record<(LawProblem | UnknownPlace | OutOfReach)['kind'], true>> = {
  wrongShape: true,
  wrongVersion: true,
  noWorkingTime: true,
  wrongHours: true,
  overlappingHours: true,
  wrongTime: true,
  wrongDay: true,
  holidayAndMakeUp: true,
  makeUpDaysWithoutMonday: true,
  wrongClosure: true,
  wrongYears: true,
  unknownZone: true,
  unknownCategory: true,
  unknownDistrict: true,
  tooLong: true,
  outOfReach: true,
  noTime: true,
  notWholeDays: true,
  wrongWarnings: true,
  wrongCount: true,
  emptyText: true,
  emptyList: true,
  neverReached: true,
  takenName: true,
  noRole: true,
  notUp: true,
  noOrder: true,
  unknownLevel: true,
};

/** What a place wants, as the shapes of the law name it in English, by the id of its words. */
const expectations: Readonly<Record<string, string>> = {
  'a text': 'text',
  'a number': 'number',
  'true or false': 'flag',
  'a list': 'list',
  'a list of two': 'pair',
  'an object': 'object',
  nothing: 'nothing',
};

/** What a place of a document should hold, in words. */
export function expectedWords(expected: string, { formatMessage }: IntlShape): string {
  const id = expectations[expected];
  if (id !== undefined) return formatMessage({ id: `settings.expected.${id}` });
  const most = /^a text of at most (\d+) characters$/.exec(expected)?.[1];
  if (most !== undefined) return formatMessage({ id: 'settings.expected.short' }, { most: Number(most) });
  const words = /^one of (.+)$/.exec(expected)?.[1];
  return words === undefined ? expected : formatMessage({ id: 'settings.expected.oneOf' }, { words });
}

/** How the desk names what a problem speaks of. */
export interface ProblemWords {
  readonly district: (id: string) => string;
  /** Where people find a path of the document. */
  readonly place: (path: string) => string;
  readonly limit: (limit: Pick<Limit, 'amount' | 'unit'>) => string;
}

/** What is wrong with a document, one sentence each. A problem of a later version than this page is shown as the server names it. */
export function problemSentences(
  problems: Problems,
  intl: IntlShape,
  { district, place, limit }: ProblemWords,
): readonly string[] {
  const { formatMessage } = intl;
  return problems.map(({ kind, details: given }) => {
    const details = given as Readonly<Record<string, unknown>>;
    if (!Object.hasOwn(spoken, kind)) {
      return formatMessage({ id: 'settings.problem.other' }, { kind, details: JSON.stringify(details) });
    }
    const values: Record<string, string> = { place: '' };
    for (const [name, value] of Object.entries(details)) {
      values[name] = Array.isArray(value) ? value.join('–') : String(value);
    }
    if (typeof details.districtId === 'string') values.place = `${district(details.districtId)} `;
    values.where = place(typeof details.path === 'string' ? details.path : '');
    if (typeof details.expected === 'string') values.expected = expectedWords(details.expected, intl);
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
