import type { VariablesOf } from '../../graphql.js';
import type { InboxQueue, InboxRowData } from './inbox-document.js';

/** What a liaison has on the desk, the most pressing first. */
export const InboxTab = {
  urged: 'urged',
  supervised: 'supervised',
  toSign: 'toSign',
  working: 'working',
  /** Something that the department has asked waits for its ruling. */
  asked: 'asked',
  /** A group that has not decided settles it: the department is a member, or works on it. */
  convened: 'convened',
  /** The answer waits to be reviewed. */
  answered: 'answered',
  /** What was ruled, and what came back from a caller who is not content. */
  ruled: 'ruled',
} as const;
export type InboxTab = (typeof InboxTab)[keyof typeof InboxTab];

/** The tabs that are live lists of complaints. */
export type PileTab = Exclude<InboxTab, 'ruled'>;

type Filter = NonNullable<VariablesOf<typeof InboxQueue>['filter']>;

const narrowing: Readonly<Record<PileTab, Filter>> = {
  urged: { urged: true },
  supervised: { supervised: true },
  toSign: { legStates: ['awaitingSignature'] },
  working: { legStates: ['signed'] },
  asked: { requested: true },
  convened: { convened: true },
  answered: { legStates: ['answered'] },
};

/** The question a tab asks. With the department given, leg states are those of its own leg, not of its partners'. */
export const filterOf = (tab: PileTab, departmentId: string): Filter => ({
  departmentIds: [departmentId],
  ...narrowing[tab],
});

/** The piles in the order in which they press. */
const pileTabs = Object.values(InboxTab).filter((tab): tab is PileTab => tab !== 'ruled');

/** The tab an address names; null where it names none. */
export const readTab = (text: string | null): InboxTab | null =>
  Object.values(InboxTab).find((tab) => tab === text) ?? null;

/**
 * Where to begin: the most pressing pile that has something; null while that is not known.
 *
 * @param counts what each pile holds; null while it loads
 */
export function firstPile(counts: Readonly<Record<PileTab, number | null>>): PileTab | null {
  for (const tab of pileTabs) {
    if (counts[tab] === null) return null;
    if (counts[tab] > 0) return tab;
  }
  return InboxTab.urged;
}

export type InboxLeg = InboxRowData['legs'][number];

/** The leg of a department. */
export const ownLeg = (row: InboxRowData, departmentId: string): InboxLeg | undefined =>
  row.legs.find((leg) => leg.departmentId === departmentId);

/** The urge that a department owes an answer to; an urge on a partner's leg is none of its business. */
export function ownUrge(row: InboxRowData, departmentId: string): InboxRowData['openUrges'][number] | undefined {
  const leg = ownLeg(row, departmentId);
  return leg === undefined ? undefined : row.openUrges.find((urge) => urge.assignmentId === leg.id);
}

/** The order above an urge on a department's own leg that is not settled. */
export function ownOrder(row: InboxRowData, departmentId: string): InboxRowData['supervisions'][number] | undefined {
  const leg = ownLeg(row, departmentId);
  return leg === undefined ? undefined : row.supervisions.find((order) => order.assignmentId === leg.id);
}

/** What a department has asked for its own leg and waits for. */
export function ownRequest(row: InboxRowData, departmentId: string): InboxRowData['requests'][number] | undefined {
  const leg = ownLeg(row, departmentId);
  return leg === undefined ? undefined : row.requests.find((request) => request.assignmentId === leg.id);
}

/** The department's own clocks of a row, the soonest due first; the caller's deadline where it has none. */
export function ownClock(row: InboxRowData, departmentId: string): InboxRowData['clocks'][number] | undefined {
  return row.clocks.find((clock) => clock.departmentId === departmentId) ?? row.clocks[0];
}
