import { useRef } from 'react';
import type {
  Acted,
  ActedCallback,
  ActedClock,
  ActedEscalation,
  ActedOrder,
  ActedRequest,
  ActedUrge,
} from '../case/verbs/acted.js';
import { nextCallback, openEscalation } from '../case/verbs/find.js';
import { offered } from '../case/verbs/offers.js';
import type { Verb } from '../case/verbs/verb.js';
import { draftPrefix } from './dialog-props.js';

/** What a form about one part of a complaint speaks of; undefined where there is nothing left that it could be about. */
type AboutPart =
  | { readonly verb: 'rule' | 'withdrawRequest'; readonly request: Pick<ActedRequest, 'id'> | undefined }
  | {
      readonly verb: 'answerUrge' | 'judgeUrge' | 'withdrawUrge';
      readonly urge: Pick<ActedUrge, 'id' | 'answer'> | undefined;
    }
  | {
      readonly verb: 'replySupervision' | 'judgeSupervision' | 'lowerSupervision';
      readonly order: Pick<ActedOrder, 'id' | 'reply'> | undefined;
    }
  | {
      readonly verb: 'answerEscalation' | 'withdrawEscalation';
      readonly escalation: Pick<ActedEscalation, 'id'> | undefined;
    }
  | { readonly verb: 'recordCallback'; readonly callback: Pick<ActedCallback, 'id'> | undefined }
  | { readonly verb: 'askEvidence' | 'askAppeal'; readonly clock: Pick<ActedClock, 'id'> | undefined }
  | { readonly verb: 'rejectAnswer'; readonly answers: readonly { readonly id: string }[] }
  | { readonly verb: 'decide'; readonly group: { readonly openedAt: string } | null };

/** A verb and what its words are about: the whole complaint, or the very part that its command names. Every verb is one of these. */
export type About = AboutPart | { readonly verb: Exclude<Verb, AboutPart['verb']> };

/** The part's name, and of what is answered more than once the answer that is spoken of. */
function partOf(about: About): readonly [string | undefined, string?] {
  if ('request' in about) return [about.request?.id];
  if ('urge' in about) return [about.urge?.id, about.urge?.answer?.answeredAt];
  if ('order' in about) return [about.order?.id, about.order?.reply?.at];
  if ('escalation' in about) return [about.escalation?.id];
  if ('callback' in about) return [about.callback?.id];
  if ('clock' in about) return [about.clock?.id];
  if ('answers' in about) return ['answers', about.answers.map(({ id }) => id).join(' ')];
  return 'group' in about ? [about.group?.openedAt] : [''];
}

const nameOf = (about: About): string => partOf(about).filter(Boolean).join(' ');

/** What a form can be opened about now; null where that is the whole complaint, or what only the form itself reads. */
const openable: { readonly [V in AboutPart['verb']]: ((complaint: Acted) => readonly About[]) | null } = {
  rule: (complaint) => offered(complaint.requests, complaint, 'rule').map((request) => ({ verb: 'rule', request })),
  withdrawRequest: (complaint) =>
    offered(complaint.requests, complaint, 'withdrawRequest').map((request) => ({ verb: 'withdrawRequest', request })),
  answerUrge: (complaint) =>
    offered(complaint.urges, complaint, 'answerUrge')
      .slice(-1)
      .map((urge) => ({ verb: 'answerUrge', urge })),
  judgeUrge: (complaint) =>
    offered(complaint.urges, complaint, 'judgeUrge').map((urge) => ({ verb: 'judgeUrge', urge })),
  withdrawUrge: (complaint) =>
    offered(complaint.urges, complaint, 'withdrawUrge').map((urge) => ({ verb: 'withdrawUrge', urge })),
  replySupervision: (complaint) =>
    offered(complaint.supervisions, complaint, 'replySupervision')
      .slice(-1)
      .map((order) => ({ verb: 'replySupervision', order })),
  judgeSupervision: (complaint) =>
    offered(complaint.supervisions, complaint, 'judgeSupervision').map((order) => ({
      verb: 'judgeSupervision',
      order,
    })),
  lowerSupervision: (complaint) =>
    offered(complaint.supervisions, complaint, 'lowerSupervision').map((order) => ({
      verb: 'lowerSupervision',
      order,
    })),
  answerEscalation: (complaint) => [{ verb: 'answerEscalation', escalation: openEscalation(complaint) }],
  withdrawEscalation: (complaint) => [{ verb: 'withdrawEscalation', escalation: openEscalation(complaint) }],
  recordCallback: (complaint) => [{ verb: 'recordCallback', callback: nextCallback(complaint) }],
  askEvidence: (complaint) =>
    offered(complaint.clocks, complaint, 'askEvidence').map((clock) => ({ verb: 'askEvidence', clock })),
  askAppeal: (complaint) =>
    offered(complaint.clocks, complaint, 'askAppeal').map((clock) => ({ verb: 'askAppeal', clock })),
  decide: ({ coordination }) => [{ verb: 'decide', group: coordination }],
  // the answers that are sent back are read with the history, which the form alone reads
  rejectAnswer: null,
};

const isAboutPart = (verb: Verb): verb is AboutPart['verb'] => Object.hasOwn(openable, verb);

/**
 * Whether the form of a verb that can be done opens on the drafts of a part: of several urges one may be answered while others
 * wait, and what was written of it is not found in the form of another.
 *
 * @param part what stands in the drafts' keys between the complaint and the field
 */
export function opensOn(complaint: Acted, verb: Verb, part: string): boolean {
  const abouts = isAboutPart(verb) ? openable[verb] : null;
  return abouts === null || abouts(complaint).some((about) => nameOf(about) === part);
}

/**
 * Under what the drafts of a form are kept: what was written of one request never fills the form of another. In an open form
 * what is written stays, though what it is about may be answered anew meanwhile.
 */
export function useDraftsAbout(complaintId: string, about: About): string {
  const begunWith = useRef(new Map<string, string>());
  const [id = '', answer = ''] = partOf(about);
  const begun = begunWith.current.get(id) ?? answer;
  begunWith.current.set(id, begun);
  return draftPrefix(about.verb, [complaintId], [id, begun].filter(Boolean).join(' '));
}
