import { randomUUID } from 'node:crypto';
import type { Person } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { TestFloor } from './floor.js';
import { complaint } from './words.js';

const clerk: Person = { id: 'sun', name: '孙督办', role: 'supervisor', departmentId: null };
const { callerName: name, callerPhone: phone, ...said } = complaint;

/** Registers so many complaints in bulk, and waits until the server's memory holds them. */
export async function crowdOf(floor: TestFloor, size: number): Promise<void> {
  const { ledger, feed } = floor.server;
  const before = feed.position;
  const at = await ledger.now();
  const given = { urgencyReason: null, caller: { name, phone }, deadline: { kind: 'policy' }, source: null } as const;
  const histories = Array.from({ length: size }, () => {
    const command = { type: 'register', complaintId: randomUUID(), ...said, ...given } as Command;
    return { steps: [{ at, actor: clerk, command }] };
  });
  const outcomes = await ledger.executeHistory(histories);
  const refused = outcomes.find(({ kind }) => kind !== 'written');
  if (refused !== undefined) throw new Error(`not written: ${JSON.stringify(refused)}`);
  await floor.caughtUp(before + size);
}
