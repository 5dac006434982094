import type { ActorRef } from './actor.js';
import type { Role } from './vocabulary.js';

/** What nobody does alone: one person wants it, and another confirms it. */
export interface SecondPersonRule {
  /** Putting a policy or a calendar in force. */
  readonly publishing: boolean;
  /** Taking a policy or a calendar out of force. */
  readonly rollingBack: boolean;
  /** Taking an order down to a lower rung, or back: it is asked, and ruled on. */
  readonly loweringSupervision: boolean;
  /** Confirming an escalation: whoever raised it does so only where nobody else is on shift, and then it is said. */
  readonly ownEscalation: boolean;
}

/** Of policies that say nothing of it. */
export const defaultSecondPerson: SecondPersonRule = {
  publishing: true,
  rollingBack: true,
  loweringSupervision: true,
  ownEscalation: true,
};

/** What a policy wants two people for. */
export const secondPersonOf = ({
  secondPerson,
}: {
  readonly secondPerson?: SecondPersonRule | undefined;
}): SecondPersonRule => secondPerson ?? defaultSecondPerson;

/** Somebody who is at work now: has a page open. Having signed in says nothing of it. */
export interface OnShift {
  readonly id: ActorRef;
  readonly name: string;
  readonly role: Role;
}
