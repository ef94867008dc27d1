import { z } from 'zod';
import { batchedReader } from './batched-reader.js';
import type { AnyCommand } from './command.js';
import type { Context } from './context.js';
import { newId } from './ids.js';
import { isRefusal, type Refusal } from './refusal.js';
import type { Row } from './row.js';

/**
 * What a command would refuse now, asked before anybody tries: whether this person may touch this row, and, for acts that are
 * `foreseen`, facts and rule as execute would ask them. Nothing is written, and what is foreseen binds nobody: execute asks again.
 */
export async function foresee(command: AnyCommand, row: Row, ctx: Context): Promise<Refusal | null> {
  const { lifecycle, move, policy, foreseen } = command;
  const own = lifecycle.moves[move]?.from ? row : null;
  const touched = own && policy?.(own, ctx.actor);
  if (touched || !foreseen) return touched ?? null;
  let refusal: Refusal | null = null;
  for (const said of foreseen === true ? [{}] : foreseen.saying(row)) {
    refusal = await tried(command, { row, own, said }, ctx);
    if (!refusal) return null;
  }
  return refusal;
}

interface Trial {
  readonly row: Row;
  readonly own: Row | null;
  readonly said: Readonly<Record<string, unknown>>;
}

async function tried(command: AnyCommand, { row, own, said }: Trial, ctx: Context): Promise<Refusal | null> {
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
  const facts = command.facts ? await command.facts(input.data, batchedReader(ctx), own, ctx.actor) : null;
  if (isRefusal(facts)) return facts;
  const given = {
    now,
    actor: ctx.actor,
    facts,
    prepared: null,
    mint: (of: Parameters<typeof newId>[0]) => newId(of, now),
    number: () => '',
  };
  const decision = command.decide(own, input.data, given);
  return isRefusal(decision) ? decision : null;
}

/** The one field of the input that names the subject: found by the command itself, or the origin's name for a creation. */
function onlySubject({ subjectId, lifecycle, move }: AnyCommand, row: Row): Record<string, string> {
  const origin = lifecycle.moves[move]?.startsFrom?.subject;
  if (!subjectId) return { [`${String(origin).charAt(0).toLowerCase()}${String(origin).slice(1)}Id`]: row._id };
  const asked = new Proxy({}, { get: (_, field) => field });
  return { [String(subjectId(asked))]: row._id };
}

function someReason({ input }: AnyCommand): { readonly reason?: string } {
  return input instanceof z.ZodObject && 'reason' in input.shape ? { reason: 'foreseen' } : {};
}
