import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import type { Actor } from '../actor.js';
import { change } from '../command.js';
import type { OwnedRow } from './owned-row.js';

/** Stands in for an absent owner from now on; the owner keeps all rights. */
export function takeOver(lifecycle: Lifecycle) {
  return {
    lifecycle,
    grantsTo: (_: unknown, actor: Actor) => actor.id,
    decide: (_row: OwnedRow, _: unknown, { actor, now }: { readonly actor: Actor; readonly now: Date }) =>
      change<OwnedRow>({ standIn: { accountId: actor.id, since: now } }),
  };
}
