import type { Refusal, RefusalKind } from '@watchfloor/domain/refusal';

/** What a refusal of one kind says: its class on the wire must hold all of it. */
export type Data<K extends RefusalKind> = Omit<Extract<Refusal, { kind: K }>, 'kind'>;
