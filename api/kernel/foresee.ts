import { z } from 'zod';
import { batchedReader } from './batched-reader.js';
import type { AnyCommand, Found } from './command.js';
import type { Context } from './context.js';
import { newId } from './ids.js';
import { foreseeNeeds } from './judge-needs.js';
import { judgeOrigin } from './judge-origin.js';
import { isRefusal, type Refusal } from './refusal.js';
import type { Row } from './row.js';

/**
 * What a command would refuse now on the row of its subject or, for a creation, on one that it starts from, before anybody tries it:
 * whether this person may touch this row or start from it, what the move needs of others, and, for `foreseen` acts, facts and rule as
 * `execute` would ask them. Nothing is written, and the answer binds nobody: `execute` asks again.
 */
export async function foresee(command: AnyCommand, row: Row, ctx: Context): Promise<Refusal | null> {
  const { lifecycle, move, policy, foreseen } = command;
  const { startsFrom } = lifecycle.moves[move] ?? {};
  const asking = { actor: ctx.actor, now: ctx.clock.now(), read: batchedReader(ctx) };
  const touched = startsFrom ? await judgeOrigin(command, row, asking) : policy?.(row, ctx.actor);
  const against = touched ?? (await foreseeNeeds(command, row, asking));
  if (against || !foreseen) return against ?? null;
  const found = startsFrom?.each ? [row] : row;
  let refusal: Refusal | null = null;
  for (const said of foreseen === true ? [{}] : foreseen.saying(row)) {
    refusal = await tried(command, { row, found, said }, ctx);
    if (!refusal) return null;
  }
  return refusal;
}

interface Trial {
  readonly row: Row;
  readonly found: Found;
  readonly said: Readonly<Record<string, unknown>>;
}

async function tried(command: AnyCommand, { row, found, said }: Trial, ctx: Context): Promise<Refusal | null> {
  const rev = command.subjectId ? { rev: row.rev } : {};
  const input = command.input.safeParse({
    ...onlySubject(command, row),
    ...rev,
    ...someReason(command),
    ...said,
    key: 'foreseen',
  });
  if (!input.success) throw new Error(`${command.move} says more than is known of it, so it cannot be foreseen`);
  const now = ctx.clock.now();
  const facts = command.facts ? await command.facts(input.data, batchedReader(ctx), found, ctx.actor) : null;
  if (isRefusal(facts)) return facts;
  const given = {
    now,
    actor: ctx.actor,
    facts,
    prepared: null,
    mint: (of: Parameters<typeof newId>[0]) => newId(of, now),
    number: () => '',
  };
  const decision = command.decide(found, input.data, given);
  return isRefusal(decision) ? decision : null;
}

/** The one field of the input that names the subject, or for a creation its origin. */
function onlySubject({ subjectId, lifecycle, move }: AnyCommand, row: Row): Record<string, unknown> {
  const origin = lifecycle.moves[move]?.startsFrom;
  if (origin) return { [origin.field]: origin.each ? [row._id] : row._id };
  if (!subjectId) return {};
  const asked = new Proxy({}, { get: (_, field) => field });
  return { [String(subjectId(asked))]: row._id };
}

function someReason({ input }: AnyCommand): { readonly reason?: string } {
  return input instanceof z.ZodObject && 'reason' in input.shape ? { reason: 'foreseen' } : {};
}
