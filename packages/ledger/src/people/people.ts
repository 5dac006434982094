import type { Actor, ActorRef } from '@watchfloor/domain/actor';
import { type DataSource, In } from 'typeorm';
import { personEntity } from '../rows/people-rows.js';
import type { Statement } from '../write/transaction.js';

/**
 * The names of everybody who ever gave a command. The log names actors by id; this room turns ids into names, also of those
 * whose account is gone, or who never had one in this product.
 */
export class People {
  readonly #dataSource: DataSource;
  readonly #names = new Map<ActorRef, string>();

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** The names of these actors; one that never acted, and the product itself, are absent. */
  async names(ids: Iterable<ActorRef>): Promise<ReadonlyMap<ActorRef, string>> {
    const wanted = new Set(ids);
    const unknown = [...wanted].filter((id) => !this.#names.has(id));
    if (unknown.length > 0) {
      const rows = await this.#dataSource.manager.find(personEntity, { where: { id: In(unknown) } });
      for (const { id, name } of rows) this.#names.set(id, name);
    }
    const names = new Map<ActorRef, string>();
    for (const id of wanted) {
      const name = this.#names.get(id);
      if (name !== undefined) names.set(id, name);
    }
    return names;
  }

  /** What to run in the actor's transaction so that their name is known; nothing for those known already. */
  introduce(...actors: readonly Actor[]): readonly Statement[] {
    const fresh = new Map<ActorRef, string>();
    for (const actor of actors) {
      if (actor.role !== 'system' && this.#names.get(actor.id) !== actor.name) fresh.set(actor.id, actor.name);
    }
    if (fresh.size === 0) return [];
    const ids = [...fresh.keys()].sort();
    return [{ name: 'introduce', text: introducing, values: [ids, ids.map((id) => fresh.get(id))] }];
  }

  /** To be called once what `introduce` gave is committed. */
  remember(...actors: readonly Actor[]): void {
    for (const actor of actors) if (actor.role !== 'system') this.#names.set(actor.id, actor.name);
  }
}

const introducing = `
  insert into person (id, name) select * from unnest($1::text[], $2::text[])
  on conflict (id) do update set name = excluded.name where person.name <> excluded.name`;
