import { useCallback, useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { answered, faultOf } from '../../../../ui/answered.js';
import { Attempt } from '../attempt.js';
import { type Outcome, outcomeOf } from '../outcome.js';
import { PreviewReassignManyQuery, ReassignManyCommand, UndoReassignManyCommand } from './commands.js';
import { batchesOf, type Move } from './moves.js';

/** What becomes, or would become, of each complaint, by its id. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** No answer came, or a fault in its place, which has an id. */
export type Unanswered = Extract<Outcome, { kind: 'unanswered' }>;

export const isUnanswered = (found: Outcomes | Unanswered): found is Unanswered => 'kind' in found;

const unanswered = ({ error }: { readonly error?: CombinedError | undefined }): Unanswered => ({
  kind: 'unanswered',
  fault: faultOf(error),
});

export interface Destination {
  readonly toDepartmentId: string;
  readonly reason: string;
}

export interface ReassigningMany {
  readonly busy: 'previewing' | 'moving' | 'undoing' | null;
  /** What would be refused now, by complaint. */
  preview(moves: readonly Move[], to: Destination): Promise<Outcomes | Unanswered>;
  /** Moves them. What has no answer may be sent again with the same input: nothing is done twice. */
  move(moves: readonly Move[], to: Destination): Promise<Outcomes>;
  /** Takes back everything that `move` has done. To ask again does nothing twice. */
  undo(): Promise<Outcomes | Unanswered>;
}

/** Many legs in few commands, previewed, done and taken back; each leg by itself. */
export function useReassignMany(): ReassigningMany {
  const client = useClient();
  const [busy, setBusy] = useState<ReassigningMany['busy']>(null);
  /** One attempt for each batch of an input, and the keys under which something was done. */
  const attempts = useRef<Attempt[]>([]);
  const keys = useRef(new Set<string>());

  const preview = useCallback(
    async (moves: readonly Move[], to: Destination) => {
      setBusy('previewing');
      const answers = await Promise.all(
        batchesOf(moves).map((items) =>
          client
            .query(PreviewReassignManyQuery, { input: { items: [...items], ...to } }, { requestPolicy: 'network-only' })
            .toPromise(),
        ),
      );
      setBusy(null);
      const found = new Map<string, Outcome>();
      for (const sent of answers) {
        const data = answered(sent);
        if (data === null) return unanswered(sent);
        for (const { complaintId, refusal } of data.previewReassignMany) {
          if (refusal !== null) found.set(complaintId, outcomeOf(refusal));
        }
      }
      return found;
    },
    [client],
  );

  const move = useCallback(
    async (moves: readonly Move[], to: Destination) => {
      setBusy('moving');
      const known = new Map<string, Outcome>();
      for (const [index, items] of batchesOf(moves).entries()) {
        const attempt = attempts.current[index] ?? new Attempt();
        attempts.current[index] = attempt;
        const input = { items: [...items], ...to };
        const idempotencyKey = attempt.keyFor(input);
        const sent = await client.mutation(ReassignManyCommand, { input: { ...input, idempotencyKey } }).toPromise();
        const data = answered(sent);
        for (const { complaintId } of items) known.set(complaintId, unanswered(sent));
        if (data === null) continue;
        keys.current.add(idempotencyKey);
        for (const { complaintId, result } of data.results) known.set(complaintId, outcomeOf(result));
      }
      setBusy(null);
      return known;
    },
    [client],
  );

  const undo = useCallback(async () => {
    setBusy('undoing');
    const known = new Map<string, Outcome>();
    let missing: Unanswered | null = null;
    for (const idempotencyKey of keys.current) {
      const sent = await client.mutation(UndoReassignManyCommand, { input: { idempotencyKey } }).toPromise();
      const data = answered(sent);
      if (data === null) missing ??= unanswered(sent);
      for (const { complaintId, result } of data?.results ?? []) known.set(complaintId, outcomeOf(result));
    }
    setBusy(null);
    return missing ?? known;
  }, [client]);

  return { busy, preview, move, undo };
}
