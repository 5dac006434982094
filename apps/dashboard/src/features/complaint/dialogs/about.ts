import { useRef } from 'react';
import type {
  ActedCallback,
  ActedClock,
  ActedEscalation,
  ActedOrder,
  ActedRequest,
  ActedUrge,
} from '../case/verbs/acted.js';
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
