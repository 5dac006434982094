import { may } from '@watchfloor/domain/rights/may';
import type { Law } from '../use-law.js';
import type { Acted } from './acted.js';
import { judges } from './judges.js';
import { type Offer, traitsOf, Verb, type Viewer } from './verb.js';

/** The verbs a viewer is offered on a complaint: one that makes no sense now is absent, one that waits says for what. */
export function offersFor(complaint: Acted, viewer: Viewer, law: Law | null): readonly Offer[] {
  return Object.values(Verb).flatMap((verb) => {
    if (!may(viewer.role, traitsOf[verb].operation)) return [];
    const verdict = judges[verb](complaint, viewer, law);
    if (verdict === 'absent') return [];
    return verdict === 'later' ? [{ verb, hold: null, due: false }] : [{ verb, hold: verdict, due: verdict === null }];
  });
}

/** What moves a complaint on, the most pressing first: whoever is offered one of these has it as the next step. */
const steps: readonly Verb[] = [
  'acknowledge',
  'answerEscalation',
  'replySupervision',
  'answerUrge',
  'dispatch',
  'sign',
  'rule',
  'judgeSupervision',
  'judgeUrge',
  'decide',
  'recordContact',
  'answer',
  'accept',
  'recordCallback',
  'close',
];

/** What a center has at hand at any time, and what says no beside its yes. */
const always: readonly Verb[] = ['rejectAnswer', 'reportProgress', 'urge', 'reassign', 'escalate'];

/** The one verb that moves the complaint on now, to be shown strongest; null when the next step is somebody else's. */
export const nextStep = (offers: readonly Offer[]): Verb | null =>
  steps.find((verb) => offers.some((offer) => offer.verb === verb && offer.due)) ?? null;

/** More than this and the bar is a menu of its own. */
const mostInRow = 6;

/** What stands in a row of buttons, in its order: what is due or waits for something. The rest waits in a menu. */
export const inRow = (offers: readonly Offer[]): readonly Offer[] =>
  [
    ...steps.flatMap((verb) => offers.filter((offer) => offer.verb === verb && (offer.due || offer.hold !== null))),
    ...always.flatMap((verb) => offers.filter((offer) => offer.verb === verb)),
  ].slice(0, mostInRow);
