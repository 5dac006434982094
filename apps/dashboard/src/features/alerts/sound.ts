import { Chime } from './chime.js';
import { type KeptText, Mute } from './mute.js';

/** Private windows may refuse the very mention of it. */
function browserStorage(): KeptText | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export const mute = new Mute(browserStorage());
export const chime = new Chime();

const touches = ['pointerdown', 'keydown'] as const;

/** Lets the chime sound from the first touch of the page on. Returns how to stop waiting for it. */
export function unlockAtFirstTouch(): () => void {
  const unlock = () => {
    chime.unlock();
    forget();
  };
  const forget = () => {
    for (const touch of touches) window.removeEventListener(touch, unlock);
  };
  for (const touch of touches) window.addEventListener(touch, unlock);
  return forget;
}
