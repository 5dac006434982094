import type { Role } from '@watchfloor/domain/vocabulary';
import { ChartColumn, Hourglass, Inbox, LayoutList, type LucideIcon, SlidersHorizontal } from 'lucide-react';

export interface Desk {
  readonly id: 'floor' | 'pending' | 'inbox' | 'trends' | 'settings';
  readonly path: string;
  readonly Icon: LucideIcon;
}

const floor: Desk = { id: 'floor', path: '/floor', Icon: LayoutList };
const pending: Desk = { id: 'pending', path: '/pending', Icon: Hourglass };
const inbox: Desk = { id: 'inbox', path: '/inbox', Icon: Inbox };
const trends: Desk = { id: 'trends', path: '/trends', Icon: ChartColumn };
const settings: Desk = { id: 'settings', path: '/settings', Icon: SlidersHorizontal };

/** The desks each role may sit at, its own first. */
export const desksOf: Readonly<Record<Role, readonly [Desk, ...Desk[]]>> = {
  supervisor: [floor, pending, trends, settings],
  admin: [floor, pending, trends, settings],
  liaison: [inbox, floor],
  leader: [trends, floor, pending, settings],
};
