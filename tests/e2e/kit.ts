import { randomUUID } from 'node:crypto';
import type { Actor, Person } from '@watchfloor/domain/actor';
import type { Register } from '@watchfloor/domain/command';
import { liaisonOf, supervisor } from '../kit/hotline.js';
import { registration } from '../kit/registration.js';
import type { Stage } from './stage.js';

/** A case that somebody may look at. */
export interface StagedCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** Registered on a screen, and dispatched past the screens to one department. */
export async function dispatched(
  stage: Stage,
  title: string,
  departmentId: string,
  given: Partial<Pick<Register, 'kind' | 'urgency' | 'urgencyReason' | 'categoryId'>> = {},
): Promise<StagedCase> {
  const agent = await stage.hotline.signIn('zhou');
  const answer = await agent.give('registerComplaint', 'RegisterInput', registration({ title, ...given }));
  const { complaintId: id = '', number = '' } = answer;
  await stage.hotline.give(
    {
      type: 'dispatch',
      complaintId: id,
      leadDepartmentId: departmentId,
      assistDepartmentIds: [],
      expectedVersion: null,
    },
    supervisor,
  );
  return { id, number, title };
}

/** … signed, answered and accepted past the screens. */
export async function accepted(stage: Stage, title: string, departmentId: string): Promise<StagedCase> {
  const staged = await dispatched(stage, title, departmentId);
  const give = (actor: Actor, command: Parameters<Stage['hotline']['give']>[0]) => stage.hotline.give(command, actor);
  const liaison: Person = liaisonOf(departmentId);
  const { id: complaintId } = staged;
  await give(liaison, { type: 'sign', complaintId, assignmentId: 'a1' });
  await give(liaison, { type: 'answer', complaintId, assignmentId: 'a1', text: '已派人维修并恢复正常。' });
  await give(supervisor, { type: 'acceptAnswer', complaintId, expectedVersion: null });
  return staged;
}

/** Hundreds of one department, registered and dispatched in bulk past the screens, in the order of their titles. */
export async function manyDispatched(
  stage: Stage,
  titles: readonly string[],
  leadDepartmentId: string,
): Promise<readonly StagedCase[]> {
  const { ledger } = stage.hotline.server;
  const at = await ledger.now();
  const outcomes = await ledger.executeHistory(
    titles.map((title) => {
      const complaintId = randomUUID();
      const register: Register = {
        type: 'register',
        complaintId,
        kind: 'grievance',
        urgency: 'normal',
        urgencyReason: null,
        title,
        details: '路口的路灯已经三个晚上不亮,老人出行不便,请尽快维修。',
        categoryId: 'urban-lights',
        districtId: 'yanzhou',
        place: '建设路',
        channel: 'phone',
        caller: { name: '张三', phone: '13800008000' },
        deadline: { kind: 'policy' },
        source: null,
      };
      const assistDepartmentIds: readonly string[] = [];
      const dispatch = { type: 'dispatch', complaintId, leadDepartmentId, assistDepartmentIds } as const;
      return {
        steps: [
          { at, actor: supervisor, command: register },
          { at, actor: supervisor, command: { ...dispatch, expectedVersion: null } },
        ],
      };
    }),
  );
  return outcomes.map((outcome, nth) => {
    if (outcome.kind !== 'written') throw new Error(`not written: ${JSON.stringify(outcome)}`);
    return { id: outcome.complaintId, number: outcome.number, title: titles[nth] ?? '' };
  });
}
