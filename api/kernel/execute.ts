import { randomUUID } from 'node:crypto';
import { type ClientSession, MongoBulkWriteError, MongoServerError } from 'mongodb';
import { fieldOfKey } from '../../schema/kernel/derive/folded-fields.js';
import { DECIDING } from '../../schema/kernel/duties.js';
import { isThere, type Move, postForbids, stateForbids, whyNot } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { isOfSome } from '../../schema/ownership.js';
import type { AlsoChange, Change, Command, Decision, Found, Given, Several, SideWrite } from './command.js';
import type { ActContext } from './context.js';
import { firstResult, inputHash, keyOf, rememberCommand } from './idempotency.js';
import { newId, uuid7 } from './ids.js';
import { faultsOf } from './input-faults.js';
import type { Judgement } from './judge-duty.js';
import { judgeKeys, type KnownNumber, withKnown } from './judge-keys.js';
import { judgeMover } from './judge-mover.js';
import { judgeNeeds } from './judge-needs.js';
import { judgeOrigin } from './judge-origin.js';
import { say } from './messages.js';
import { networksOf } from './network-of.js';
import { type Numbers, numbersOf, PROVISIONAL } from './numbers.js';
import { judgeGrant } from './owners/judge-grant.js';
import { withinLimits } from './rate-limit.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from './refusal.js';
import { Refused } from './refused.js';
import type { Row } from './row.js';
import { type SubjectChange, saveChanges, stateAfter } from './save.js';
import { writeBeside } from './side-writes.js';
import { subjectOf } from './subjects.js';
import { TimeUncertain } from './time-uncertain.js';
import { transaction } from './transaction.js';
import { readerOf, type TransactionReader } from './transaction-reader.js';
import { type Place, placeOf } from './wholes-of.js';

/**
 * Carries out a command: the only way to change the state of the platform. Answers the subject's row after the act, or a refusal, in which
 * case nothing is changed. Throws Overloaded where the database does not answer or the time is not certain.
 */
export async function execute<R extends Found, Input, Facts, Prepared>(
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
    // A caller that did not get the answer asks again, and is given it whatever limits have been reached since.
    const first = await firstResult(command, input, hash, ctx);
    const answered = first ?? (await overLimit(command, ctx, now, hash));
    if (answered) return answered;
  }
  const prepared = command.prepare ? await command.prepare(input) : (null as Prepared);
  const name = `${command.lifecycle.module}.${command.move}`;
  const numbers = numbersOf({ act: keyOf(input, ctx), move: name, by: ctx.actor.ref }, now);
  const act = { command, input, prepared, numbers, now, ctx, hash };
  try {
    return await transaction((session) => attempt(act, session));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    await numbers.waste(refusal);
    // A repeated command fails where its first run has changed things; the first result is the answer then.
    return (await firstResult(command, input, hash, ctx)) ?? refusal;
  }
}

/** Stops every act while the time is in doubt, and acts that cannot be undone while no witness vouches for the time. */
async function certain({ clock, actor }: ActContext, irreversible: boolean): Promise<void> {
  await clock.ready();
  const doubt = clock.doubt();
  if (doubt === null || (doubt === 'unvouched' && !irreversible)) return;
  throw new TimeUncertain(say(actor.language, `kernel.time.${doubt}`), doubt);
}

/** Counts an act by its caller's address or firm where that is limited; one that is repeated under its key counts once. */
async function overLimit<R extends Found, Input, Facts, Prepared>(
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

interface Act<R extends Found, Input, Facts, Prepared> {
  readonly command: Command<R, Input, Facts, Prepared>;
  readonly input: Input;
  readonly prepared: Prepared;
  readonly numbers: Numbers;
  readonly now: Date;
  readonly ctx: ActContext;
  readonly hash: string;
}

async function attempt<R extends Found, Input, Facts, Prepared>(
  act: Act<R, Input, Facts, Prepared>,
  session: ClientSession,
): Promise<Row> {
  const { command, input, ctx } = act;
  const { lifecycle, move } = command;
  const read = readerOf(session, ctx.actor, isOfSome(lifecycle.moves[move]?.whose));
  const row = await load(act, read);
  const own = row ? await judge(act, placeOf(lifecycle, row), read, session) : null;
  const granted = row && own && (await judgeGranted(act, row, read, session));
  if (row) judgeThere(act, row);
  const found = await foundBy(act, row, read);
  const facts = command.facts ? await command.facts(input, read, found, ctx.actor) : (null as Facts);
  if (isRefusal(facts)) throw new Refused(facts);
  const known = await judgeKeys(subjectOf(lifecycle.subject), { input, row, origin: found, read });
  const asked = new Set<string>();
  const noted = {
    get: (prefix: string) => {
      asked.add(prefix);
      return PROVISIONAL.get(prefix);
    },
  };
  const tried = decided(act, found, facts, noted, known);
  const asking = { actor: ctx.actor, now: act.now, read, input };
  const unfit = await judgeNeeds(command, { before: row, after: { ...row, ...tried.change } }, asking);
  if (unfit) throw new Refused(unfit);
  const { behalf, fences } = own ?? (await judge(act, placeOf(lifecycle, null, tried.change), read, session));
  let plan = await planned(act, row, tried, read);
  const needed = (command.numbers ?? []).filter((prefix) => asked.has(prefix));
  if (needed.length > 0) {
    // Nothing stands against the act. The rule that was tried decides once more, now with the real numbers that it asked for.
    const numbers = await act.numbers.take(needed);
    plan = await planned(act, row, decided(act, found, facts, numbers, []), read);
  }
  const { main, others, whole } = plan;
  const saved = await saveChanges([main, ...others], saveContext(act, behalf), session);
  const pins = pinsOf(lifecycle.moves[move], { ...row, ...whole.change, id: main.id });
  const turns = fenceWrites([...fences, ...(granted?.fences ?? []), ...pins], act.now);
  await writeBeside([...whole.writes, ...turns], session);
  await rememberCommand(command, input, act.hash, main.id, ctx, session);
  return saved;
}

/** What the rule decides, given these numbers. Numbers of outside documents that are known already are told with all that it finds wrong. */
function decided<R extends Found, Input, Facts, Prepared>(
  act: Act<R, Input, Facts, Prepared>,
  found: R,
  facts: Facts,
  numbers: Pick<ReadonlyMap<string, string>, 'get'>,
  known: readonly KnownNumber[],
) {
  const decision = act.command.decide(found, act.input, givenOf(act, facts, numbers));
  const against = withKnown(known, isRefusal(decision) ? decision : null);
  if (against) throw new Refused(against);
  return wholeOf(decision as Exclude<Decision, Refusal>);
}

/** What a decision changes: its subject and others with it. */
async function planned<R extends Found, Input, Facts, Prepared>(
  act: Act<R, Input, Facts, Prepared>,
  row: Row | null,
  whole: Omit<Several, 'several'>,
  read: TransactionReader,
) {
  const { lifecycle, move } = act.command;
  const id = row?._id ?? whole.id ?? newId(lifecycle.subject, act.now);
  const main: SubjectChange = { lifecycle, move, id, row, change: whole.change, mirrored: null, about: whole.about };
  return { main, others: await othersOf(act, main, whole.also, read), whole };
}

async function load<R extends Found, Input, Facts, Prepared>(
  { command, input, ctx }: Act<R, Input, Facts, Prepared>,
  read: TransactionReader,
): Promise<Row | null> {
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
  return row;
}

/** Refuses a move without what it is about: the answer to a proposal that nobody made. */
function judgeThere<R extends Found, Input, Facts, Prepared>(
  { command: { lifecycle, move }, input }: Act<R, Input, Facts, Prepared>,
  row: Row,
): void {
  const declared = lifecycle.moves[move];
  if (!declared || isThere(declared, row)) return;
  throw new Refused(refuse('RULE', declared.absent ?? 'kernel.nothingThere', [fieldWith(row._id, input)]));
}

/** What the rule is asked with: the subject's row, or for a creation what it starts from, once judged. */
async function foundBy<R extends Found, Input, Facts, Prepared>(
  { command, input, ctx: { actor } }: Act<R, Input, Facts, Prepared>,
  row: Row | null,
  read: TransactionReader,
): Promise<R> {
  const origin = command.lifecycle.moves[command.move]?.startsFrom;
  if (!origin) return row as R;
  const named: unknown = Reflect.get(Object(input), origin.field);
  const origins: Row[] = [];
  const refused: Refusal[] = [];
  for (const [index, id] of (Array.isArray(named) ? named : [named]).entries()) {
    const path = origin.each ? [origin.field, String(index)] : [origin.field];
    const one = await read.visible(origin.subject, String(id));
    const against = one
      ? await judgeOrigin(command, one, { actor, read })
      : refuse('NOT_FOUND', 'kernel.notFound', path);
    if (against) refused.push({ ...against, path: path.map(String) });
    else if (one) origins.push(one);
  }
  const together = refuseTogether(refused);
  if (together) throw new Refused(together);
  return (origin.each ? origins : origins[0]) as R;
}

/** Refuses a move that belongs to somebody else, and one whose duty conflicts with a duty that one of the people behind it has had. */
async function judge<R extends Found, Input, Facts, Prepared>(
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

/** Refuses to give somebody a say over something in which they could not have the duties. */
async function judgeGranted<R extends Found, Input, Facts, Prepared>(
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

/** The fence for what a move pins, by the subject as it is after the act. */
function pinsOf(move: Move | undefined, subject: Readonly<Record<string, unknown>>): string[] {
  const pinned = [move?.pin ?? []].flat().map((name) => subject[name]);
  return pinned.flatMap((id) => (typeof id === 'string' ? [`pin:${id}`] : []));
}

/** Writes to rows that two opposed acts share, so that the slower of two concurrent acts is judged again. */
function fenceWrites(fences: readonly string[], now: Date): SideWrite[] {
  const turn = uuid7(now);
  return [...new Set(fences)].map((_id) => ({ into: 'cursors', put: { _id, turn } }));
}

function givenOf<R extends Found, Input, Facts, Prepared>(
  { prepared, now, ctx }: Act<R, Input, Facts, Prepared>,
  facts: Facts,
  numbers: Pick<ReadonlyMap<string, string>, 'get'>,
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

async function othersOf<R extends Found, Input, Facts, Prepared>(
  { command }: Act<R, Input, Facts, Prepared>,
  main: SubjectChange,
  also: readonly AlsoChange[],
  read: TransactionReader,
): Promise<SubjectChange[]> {
  const name = `${command.lifecycle.module}.${command.move}`;
  const changes: SubjectChange[] = [];
  // For subjects moved before in the same act, the state after that move.
  const from = main.row?.state ?? null;
  const moved = new Map([[main.id, stateAfter(main.lifecycle, main.move, from, main.change)]]);
  for (const { subject, id, move: moveName, change, mirrored = null } of also) {
    const lifecycle = LIFECYCLES[subject];
    const move = lifecycle.moves[moveName];
    if (!move?.within?.some((one) => one === name)) throw new Error(`${subject}.${moveName} is no part of ${name}`);
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

function saveContext<R extends Found, Input, Facts, Prepared>(
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
    reason: reasonOf(input, command.lifecycle.moves[command.move]),
    requestId: ctx.requestId || randomUUID(),
  };
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  if (!(error instanceof MongoServerError) || error.code !== 11000) return null;
  const first = error instanceof MongoBulkWriteError && Array.isArray(error.writeErrors) ? error.writeErrors[0] : null;
  const pattern = error.keyPattern ?? first?.err.keyPattern ?? /dup key: \{ (\w+)/.exec(error.message);
  const fields = Array.isArray(pattern) ? pattern.slice(1) : Object.keys(pattern ?? {});
  const number = fields.map(fieldOfKey).find((field) => field !== null);
  return refuse('CONFLICT', 'kernel.duplicate', [number ?? fields[0] ?? '']);
}

function revOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'rev' in input ? input.rev : undefined;
}

/** The words that somebody gives with an act: the reason, or the opinion of whoever decides. Any other note is content. */
function reasonOf(input: unknown, move: Move | undefined): string | null {
  const fields = move?.duty && DECIDING.includes(move.duty) ? ['reason', 'note'] : ['reason'];
  const said = fields.map((field): unknown => Reflect.get(Object(input), field));
  return said.find((text) => typeof text === 'string') ?? null;
}

/** The field of an input that holds an id. */
function fieldWith(id: string, input: unknown): string {
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  return fields.find(([, value]) => value === id)?.[0] ?? '';
}
