import type { Asked } from '@watchfloor/domain/request';
import type { Tellings } from './facts.js';

/** Something was asked of the center, and ruled on. */
export const requestTellings: Tellings<'requested' | 'ruled' | 'requestEnded'> = {
  requested: ({ requestId, asked }, known) => ({
    ...known.request(requestId),
    text: wordsOf(asked),
    ...(asked.kind === 'suspension' && { pauseCause: asked.cause, promisedAt: asked.promisedAt }),
    ...(asked.kind === 'backdate' && { pauseCause: asked.cause, from: asked.from, to: asked.to }),
    ...(asked.kind === 'lowerUrgency' && { urgency: asked.urgency }),
    ...(asked.kind === 'lowerSupervision' && asked.toRung !== null && { rung: asked.toRung }),
  }),
  ruled: ({ requestId, granted, reason: text, chargedTo }, known) => ({
    ...known.request(requestId),
    requestState: granted ? 'granted' : 'refused',
    text,
    chargedTo,
  }),
  requestEnded: ({ requestId, how: requestState }, known) => ({ ...known.request(requestId), requestState }),
};

/** The words that somebody wrote to ask. */
function wordsOf(asked: Asked): string {
  switch (asked.kind) {
    case 'return':
      return asked.basis;
    case 'extension':
    case 'suspension':
    case 'lowerUrgency':
    case 'lowerSupervision':
      return asked.reason;
    case 'backdate':
    case 'evidence':
      return asked.evidence;
    case 'appeal':
      return asked.ground;
  }
}
