import { createHmac } from 'node:crypto';
import type { ClientSession } from 'mongodb';
import type { Lifecycle } from '../../schema/kernel/lifecycle.js';
import type { ActContext } from './context.js';
import { collectionOf } from './database.js';
import { readEnv } from './env.js';
import { platformClock } from './platform-clock.js';
import { asRow, rowsById } from './reads.js';
import { type Refusal, refuse } from './refusal.js';
import type { Row } from './row.js';
import { openSecret } from './secrets.js';
import { subjectOf } from './subjects.js';

/** `commands`: an act that was carried out; `_id` is made of actor and key. */
interface CommandDocument {
  readonly _id: string;
  readonly move: string;
  readonly hash: string;
  readonly subjectId: string;
  readonly at: Date;
}

interface Kind {
  readonly lifecycle: Lifecycle;
  readonly move: string;
}

// A plain hash would let somebody who reads the database guess passwords, and the prices of a sealed quote. So passwords are left out, and
// the hash is keyed with a secret that is not in the database.
const SECRETS = new Set(['password', 'currentPassword', 'newPassword']);

let secret: Buffer | null = null;

/** A hash of what was asked, which tells whether a repeated key repeats the same act. */
export function inputHash({ lifecycle, move }: Kind, rawInput: unknown): string {
  const text = JSON.stringify([`${lifecycle.module}.${move}`, sorted(rawInput)]);
  secret ??= openSecret(readEnv().dataFolder, 'commands.key');
  return createHmac('sha256', secret).update(text).digest('base64');
}

/** Remembers the act under its key, in its transaction. */
export async function rememberCommand(
  { lifecycle, move }: Kind,
  input: unknown,
  hash: string,
  subjectId: string,
  ctx: ActContext,
  session: ClientSession,
): Promise<void> {
  const document: CommandDocument = {
    _id: keyOf(input, ctx),
    move: `${lifecycle.module}.${move}`,
    hash,
    subjectId,
    // MongoDB deletes it by its own clock. Acts in the past of the demonstration need the present time too: a load that is resumed must
    // find them.
    at: platformClock.now(),
  };
  await collectionOf<CommandDocument>('commands').insertOne(document, { session });
}

/**
 * The result of an act that was already carried out under this key: its subject as it is now; CONFLICT where the key was used for something
 * else; null where it was not used.
 */
export async function firstResult(
  { lifecycle }: Kind,
  input: unknown,
  hash: string,
  ctx: ActContext,
): Promise<Row | Refusal | null> {
  const first = await collectionOf<CommandDocument>('commands').findOne({ _id: keyOf(input, ctx) });
  if (!first) return null;
  if (first.hash !== hash) return refuse('CONFLICT', 'kernel.keyUsed', ['key']);
  if (ctx.actor.audience !== 'VISITOR')
    return (await rowsById(lifecycle.subject, ctx.actor, [first.subjectId]))[0] ?? null;
  // A visitor sees no rows except the one that this visitor's own key made.
  const own = await subjectOf(lifecycle.subject).model.findById(first.subjectId).lean();
  return own ? asRow(own) : null;
}

/** The id of an act: who acts, and under which key. */
export function keyOf(input: unknown, ctx: ActContext): string {
  const key = typeof input === 'object' && input !== null && 'key' in input ? input.key : undefined;
  if (typeof key !== 'string') throw new Error('A command has a key');
  return `${ctx.actor.id}:${key}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const fields = Object.entries(value).filter(([name]) => !SECRETS.has(name));
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, sorted(field)]);
}
