import { randomUUID } from 'node:crypto';
import { type ClientSession, MongoBulkWriteError, MongoServerError } from 'mongodb';
import { postForbids, stateForbids, whyNot } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { isOfSome } from '../../schema/ownership.js';
import type { AlsoChange, Change, Command, Decision, Given, Several, SideWrite } from './command.js';
import type { ActContext } from './context.js';
import { firstResult, inputHash, rememberCommand } from './idempotency.js';
import { newId, uuid7 } from './ids.js';
import { faultsOf } from './input-faults.js';
import type { Judgement } from './judge-duty.js';
import { judgeMover } from './judge-mover.js';
import { say } from './messages.js';
import { networksOf } from './network-of.js';
import { takeNumbers } from './numbers.js';
import { judgeGrant } from './owners/judge-grant.js';
import { withinLimits } from './rate-limit.js';
import { isRefusal, type Refusal, refuse } from './refusal.js';
import type { Row } from './row.js';
import { type SubjectChange, saveChanges, stateAfter } from './save.js';
import { writeBeside } from './side-writes.js';
import { TimeUncertain } from './time-uncertain.js';
import { transaction } from './transaction.js';
import { readerOf, type TransactionReader } from './transaction-reader.js';
import { type Place, placeOf } from './wholes-of.js';

/**
 * Carries out a command: the one way in which the state of the platform changes (DESIGN §1). Answers the subject's row
 * after the act, or why it was refused; nothing is changed then. Throws Overloaded where the database does not answer
 * or the time is not certain.
 */
export async function execute<R extends Row | null, Input, Facts, Prepared>(
  command: Command<R, Input, Facts, Prepared>,
  rawInput: unknown,
  ctx: ActContext,
): Promise<Row | Refusal> {
  const parsed = command.input.safeParse(rawInput);
  if (!parsed.success) return faultsOf(parsed.error);
  const input = parsed.data;
  const stranger = postForbids(command.lifecycle, command.move, ctx.actor);
  if (stranger) return refuse(stranger.code, stranger.key, [], stranger.params);
  await certain(ctx, command.irreversible === true);
  const now = ctx.clock.now();
  const hash = inputHash(command, rawInput);
  if (command.perAddress || command.perFirm) {
    // Who did not hear the answer asks again, and is told it however much was asked since.
    const first = await firstResult(command, input, hash, ctx);
    const answered = first ?? (await overLimit(command, ctx, now, hash));
    if (answered) return answered;
  }
  const prepared = command.prepare ? await command.prepare(input) : (null as Prepared);
  const numbers = await takeNumbers(command.numbers ?? [], now);
  const act = { command, input, prepared, numbers, now, ctx, hash };
  try {
    return await transaction((session) => attempt(act, session));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    // A repeated command fails where its first run has changed things; then the first result is the answer.
    return (await firstResult(command, input, hash, ctx)) ?? refusal;
  }
}

/** Lets no act through whose time is in doubt, and none that cannot be taken back while nobody vouches for the time. */
async function certain({ clock, actor }: ActContext, irreversible: boolean): Promise<void> {
  await clock.ready();
  const doubt = clock.doubt();
  if (doubt === null || (doubt === 'unvouched' && !irreversible)) return;
  throw new TimeUncertain(say(actor.language, `kernel.time.${doubt}`), doubt);
}

/** Counts an act by its caller's address or firm where that is limited; one that is tried again under its key counts once. */
async function overLimit<R extends Row | null, Input, Facts, Prepared>(
  { perAddress, perFirm, move }: Command<R, Input, Facts, Prepared>,
  { address, actor: { supplierId } }: ActContext,
  now: Date,
  hash: string,
): Promise<Refusal | null> {
  const networks = perAddress && address !== undefined ? networksOf(address) : [];
  for (const { network, times } of networks) {
    const limits = perAddress?.limits().map(({ count, withinMs }) => ({ count: count * times, withinMs })) ?? [];
    const until = await withinLimits(`${move}:${network}`, limits, now, hash);
    if (until) return perAddress?.refusal(until, now) ?? null;
  }
  if (!perFirm || supplierId === null) return null;
  const until = await withinLimits(`${move}:${supplierId}`, perFirm.limits(), now, hash);
  return until && perFirm.refusal(until, now);
}

interface Act<R extends Row | null, Input, Facts, Prepared> {
  readonly command: Command<R, Input, Facts, Prepared>;
  readonly input: Input;
  readonly prepared: Prepared;
  readonly numbers: ReadonlyMap<string, string>;
  readonly now: Date;
  readonly ctx: ActContext;
  readonly hash: string;
}

/** Carries a refusal out of the transaction, which is rolled back by it. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.key);
  }
}

async function attempt<R extends Row | null, Input, Facts, Prepared>(
  act: Act<R, Input, Facts, Prepared>,
  session: ClientSession,
): Promise<Row> {
  const { command, input, ctx } = act;
  const { lifecycle, move } = command;
  const read = readerOf(session, ctx.actor, isOfSome(lifecycle.moves[move]?.whose));
  const row = await load(act, read);
  const own = row ? await judge(act, placeOf(lifecycle, row), read, session) : null;
  const granted = row && own && (await judgeGranted(act, row, read, session));
  const facts = command.facts ? await command.facts(input, read, row, ctx.actor) : (null as Facts);
  if (isRefusal(facts)) throw new Refused(facts);
  const decision = command.decide(row, input, givenOf(act, facts));
  if (isRefusal(decision)) throw new Refused(decision);
  const whole = wholeOf(decision);
  const subjectId = row?._id ?? whole.id ?? newId(lifecycle.subject, act.now);
  const main: SubjectChange = {
    lifecycle,
    move,
    id: subjectId,
    row,
    change: whole.change,
    mirrored: null,
    about: whole.about,
  };
  const { behalf, fences } = own ?? (await judge(act, placeOf(lifecycle, null, whole.change), read, session));
  const others = await othersOf(act, main, whole.also, read);
  const saved = await saveChanges([main, ...others], saveContext(act, behalf), session);
  await writeBeside([...whole.writes, ...fenceWrites([...fences, ...(granted?.fences ?? [])], act.now)], session);
  await rememberCommand(command, input, act.hash, subjectId, ctx, session);
  return saved;
}

async function load<R extends Row | null, Input, Facts, Prepared>(
  { command, input, ctx }: Act<R, Input, Facts, Prepared>,
  read: TransactionReader,
): Promise<R> {
  const { lifecycle, move } = command;
  const id = command.subjectId?.(input) ?? null;
  const row = id === null ? null : await read.visible(lifecycle.subject, id);
  if (id !== null && !row) throw new Refused(refuse('NOT_FOUND', 'kernel.notFound', [fieldWith(id, input)]));
  if (row && revOf(input) !== row.rev) throw new Refused(refuse('CONFLICT', 'kernel.conflict', ['rev']));
  const against = whyNot(lifecycle, move, row, ctx.actor);
  if (against)
    throw new Refused(refuse(against.code, against.key, [], { ...against.params, subject: lifecycle.subject }));
  const touched = command.policy?.(row as R, ctx.actor);
  if (touched) throw new Refused(touched);
  return row as R;
}

/** Refuses a move that is somebody else's, and one whose duty is opposed to what one of those behind it had. */
async function judge<R extends Row | null, Input, Facts, Prepared>(
  { command, ctx, now }: Act<R, Input, Facts, Prepared>,
  place: Place,
  read: TransactionReader,
  session: ClientSession,
) {
  const asking = { actor: ctx.actor, now, read, session };
  const [judged] = await judgeMover(command.lifecycle.moves[command.move], [place], asking);
  if (judged?.refusal) throw new Refused(judged.refusal);
  return { behalf: judged?.behalf ?? null, fences: judged?.fences ?? [] };
}

/** Refuses to give anybody a say over what they could not have the duties in. */
async function judgeGranted<R extends Row | null, Input, Facts, Prepared>(
  { command, input, now, ctx: { actor } }: Act<R, Input, Facts, Prepared>,
  row: Row,
  read: TransactionReader,
  session: ClientSession,
): Promise<Judgement | null> {
  const accountId = command.grantsTo?.(input, actor);
  if (accountId === undefined) return null;
  const judged = await judgeGrant({ lifecycle: command.lifecycle, row, accountId, actor, now }, read, session);
  if (judged.refusal) throw new Refused(judged.refusal);
  return judged;
}

/** The rows that both of two opposed acts write, so that of two at once the slower is judged anew. */
function fenceWrites(fences: readonly string[], now: Date): SideWrite[] {
  const turn = uuid7(now);
  return [...new Set(fences)].map((_id) => ({ into: 'cursors', put: { _id, turn } }));
}

function givenOf<R extends Row | null, Input, Facts, Prepared>(
  { prepared, numbers, now, ctx }: Act<R, Input, Facts, Prepared>,
  facts: Facts,
): Given<Facts, Prepared> {
  return {
    now,
    actor: ctx.actor,
    facts,
    prepared,
    mint: (subject) => newId(subject, now),
    number: (prefix) => {
      const number = numbers.get(prefix);
      if (number === undefined) throw new Error(`The command takes no number ${prefix}`);
      return number;
    },
  };
}

function wholeOf(decision: Exclude<Decision, Refusal>): Omit<Several, 'several'> {
  if (isSeveral(decision)) return decision;
  return { change: decision, also: [], writes: [] as readonly SideWrite[], id: null, about: [] };
}

function isSeveral(decision: Change | Several): decision is Several {
  return 'several' in decision && decision.several === true;
}

async function othersOf<R extends Row | null, Input, Facts, Prepared>(
  { command }: Act<R, Input, Facts, Prepared>,
  main: SubjectChange,
  also: readonly AlsoChange[],
  read: TransactionReader,
): Promise<SubjectChange[]> {
  const name = `${command.lifecycle.module}.${command.move}`;
  const changes: SubjectChange[] = [];
  // State of those that were moved before in the same act.
  const from = main.row?.state ?? null;
  const moved = new Map([[main.id, stateAfter(main.lifecycle, main.move, from, main.change)]]);
  for (const { subject, id, move: moveName, change, mirrored = null } of also) {
    const lifecycle = LIFECYCLES[subject];
    const move = lifecycle.moves[moveName];
    if (!move?.within?.includes(name)) throw new Error(`${subject}.${moveName} is no part of ${name}`);
    const row = move.from === null || moved.has(id) ? null : await read.byId(subject, id);
    if (move.from !== null && !row && !moved.has(id)) throw new Error(`${name} changes ${id}, which is not there`);
    const state = moved.get(id) ?? row?.state ?? null;
    const against = stateForbids(move, state === null ? null : { state });
    if (against) throw new Refused(refuse(against.code, against.key, [], { ...against.params, subject }));
    moved.set(id, stateAfter(lifecycle, moveName, state, change));
    changes.push({ lifecycle, move: moveName, id, row, change, mirrored });
  }
  return changes;
}

function saveContext<R extends Row | null, Input, Facts, Prepared>(
  { command, input, now, ctx }: Act<R, Input, Facts, Prepared>,
  behalf: string | null,
) {
  const by = command.lifecycle.moves[command.move]?.by ?? [];
  const role = by.find((candidate) => ctx.actor.roles.includes(candidate)) ?? 'SYSTEM';
  const { ref, via } = ctx.actor;
  return {
    now,
    log: ctx.origin,
    actor: { ref, role, via, ...(behalf !== null && { behalf }) },
    account: ctx.actor,
    reason: reasonOf(input),
    requestId: ctx.requestId || randomUUID(),
  };
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  if (!(error instanceof MongoServerError) || error.code !== 11000) return null;
  const first = error instanceof MongoBulkWriteError && Array.isArray(error.writeErrors) ? error.writeErrors[0] : null;
  const pattern = error.keyPattern ?? first?.err.keyPattern ?? /dup key: \{ (\w+)/.exec(error.message);
  const field = Array.isArray(pattern) ? pattern[1] : Object.keys(pattern ?? {})[0];
  return refuse('CONFLICT', 'kernel.duplicate', [field ?? '']);
}

function revOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'rev' in input ? input.rev : undefined;
}

function reasonOf(input: unknown): string | null {
  const has = typeof input === 'object' && input !== null && 'reason' in input;
  return has && typeof input.reason === 'string' ? input.reason : null;
}

/** The field of an input that holds an id. */
function fieldWith(id: string, input: unknown): string {
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  return fields.find(([, value]) => value === id)?.[0] ?? '';
}
