import type { Role } from '@watchfloor/domain/vocabulary';
import type { Refusal } from '../../../../ui/refusal.js';
import type { Acted, ActedOffer } from './acted.js';
import { isTold } from './told.js';
import { type Offer, traitsOf, Verb } from './verb.js';

function offerOf(complaint: Acted, verb: Verb): ActedOffer | undefined {
  const roads = complaint.offers.filter(({ operation }) => traitsOf[verb].operations.includes(operation));
  return roads.find(({ refusal }) => refusal === null) ?? roads.at(-1);
}

/** Why a verb cannot be done to a complaint, whatever is filled in; null where it can. What is not offered is not for this role. */
export function refusalOf(complaint: Acted, verb: Verb, role: Role): Refusal | null {
  const offer = offerOf(complaint, verb);
  return offer === undefined ? { __typename: 'NotAllowed', role } : offer.refusal;
}

/** Those of a complaint's parts for which a verb can be done. */
export function offered<Part extends { readonly id: string }>(
  parts: readonly Part[],
  complaint: Acted,
  verb: Verb,
): readonly Part[] {
  const about = offerOf(complaint, verb)?.about ?? [];
  return parts.filter(({ id }) => about.includes(id));
}

/** The verbs that are shown on a complaint: what can be done, and what cannot though somebody might look for it, with the reason. */
export const offersFor = (complaint: Acted): readonly Offer[] =>
  Object.values(Verb).flatMap((verb) => {
    const offer = offerOf(complaint, verb);
    if (offer === undefined || (offer.refusal !== null && !isTold(verb, offer.refusal))) return [];
    return [{ verb, refusal: offer.refusal, due: offer.refusal === null && isCalledFor(complaint, verb, offer) }];
  });

/** A caller who has been reached need not be told again, though one may be. */
function isCalledFor({ assignments }: Acted, verb: Verb, { about }: ActedOffer): boolean {
  if (verb !== 'recordContact') return true;
  const leg = assignments.find(({ id }) => about.includes(id));
  return leg?.role === 'lead' && leg.state === 'signed' && leg.contactedAt === null;
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

/** Whether a step is this person's, now or after something that comes first; what is for a higher level is somebody else's. */
const isOwnStep = ({ due, refusal }: Offer): boolean =>
  due || (refusal !== null && refusal.__typename !== 'AboveYourLevel');

/** What stands in a row of buttons, in its order: what is due or waits for something. The rest waits in a menu. */
export const inRow = (offers: readonly Offer[]): readonly Offer[] =>
  [
    ...steps.flatMap((verb) => offers.filter((offer) => offer.verb === verb && isOwnStep(offer))),
    ...always.flatMap((verb) => offers.filter((offer) => offer.verb === verb)),
  ].slice(0, mostInRow);
