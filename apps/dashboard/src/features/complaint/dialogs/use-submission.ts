import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { drafts } from '../../../drafts/drafts.js';
import type { Outcome } from './outcome.js';
import { type Order, type Orders, useOrders } from './use-orders.js';

const sayInPassing = (message: ReactNode): void => {
  notifications.show({ message });
};

/** What to say when all is done; a function where that depends on the answers. */
type Said = ReactNode | ((outcomes: ReadonlyMap<string, Outcome>) => ReactNode);

export interface Submission extends Orders {
  /**
   * Sends orders. When all are done it says so, forgets the drafts and closes; otherwise the dialog stays and shows
   * what became of each.
   *
   * @param say says it; a passing notice where absent
   */
  submit(orders: readonly Order[], said: Said, say?: (message: ReactNode) => void): void;
}

interface SubmissionOptions {
  /** Drafts under this prefix are forgotten once everything is done. */
  readonly draftPrefix: string;
  onDone(): void;
  /** Told what became of each, whenever some were sent. */
  onAnswered?(outcomes: ReadonlyMap<string, Outcome>): void;
  /** Somebody else was faster: read the complaint again. */
  onStale?(): void;
}

/** Sending from a dialog and what follows it. */
export function useSubmission({ draftPrefix, onDone, onAnswered, onStale }: SubmissionOptions): Submission {
  const orders = useOrders();
  const submit = (list: readonly Order[], said: Said, say = sayInPassing) => {
    void orders.send(list).then((outcomes) => {
      onAnswered?.(outcomes);
      const all = list.map(({ id }) => outcomes.get(id));
      if (all.every((outcome) => outcome?.kind === 'done')) {
        drafts.clear(draftPrefix);
        say(typeof said === 'function' ? said(outcomes) : said);
        onDone();
        return;
      }
      const stale = all.some((outcome) => outcome?.kind === 'refused' && outcome.refusal.__typename === 'StaleVersion');
      if (stale) onStale?.();
    });
  };
  return { ...orders, submit };
}
