import { businessDay } from '../../schema/kernel/calendar.js';
import { exact } from '../../schema/kernel/exact.js';
import type { Bar, Lifecycle, Move, Need } from '../../schema/kernel/lifecycle.js';
import type { Actor } from './actor.js';
import type { Read } from './command.js';
import { type MessageParams, type Refusal, refuse, refuseTogether } from './refusal.js';
import type { Row } from './row.js';
import type { RowFilter } from './subjects.js';
import { wordsOfRow } from './words-of-row.js';

/** A move whose needs are judged. */
interface Needing {
  readonly lifecycle: Lifecycle;
  readonly move: string;
}

/** Who asks, when and by which reads. */
interface Asking {
  readonly actor: Actor;
  readonly now: Date;
  readonly read: Pick<Read, 'find'>;
}

/** Fields of a subject, or of what an act says. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Why a move cannot be taken because of the state of another subject: a supplier suspended since, a part no longer in use. `execute` judges
 * it by the subject as it is after the act, so that neither a draft nor a rule can bypass it. All that stands against the move is told at once, each
 * with the path of the input where the input names it. Nothing is fenced: where the other subject changes at the same moment, the act counts as the
 * earlier.
 */
export async function judgeNeeds(
  { lifecycle, move }: Needing,
  { before, after: subject }: { readonly before: Row | null; readonly after: Fields },
  { input, ...asking }: Asking & { readonly input: unknown },
): Promise<Refusal | null> {
  const { needs = [], startsFrom } = lifecycle.moves[move] ?? {};
  const own = startsFrom ? [startsFrom.field] : (pathOf(String(subject._id), input) ?? []);
  const refused: Refusal[] = [];
  for (const need of needs)
    for (const unfit of await unfitOf(need, idsNeeded(need, { ...before }, subject), asking, MOST_TOLD)) {
      const path = pathOf(unfit._id, input) ?? pathOfLine(need, unfit._id, { subject, input }) ?? own;
      refused.push(refusalOf(move, need, unfit, { ...asking, path }));
    }
  return refuseTogether(refused);
}

/** More than anybody puts right at once. */
const MOST_TOLD = 50;

/**
 * The same before anybody tries, by a row of the move's own subject or by one that a creation starts from. Where a creation might take one
 * of several, nothing is said: its form names the line.
 */
export async function foreseeNeeds({ lifecycle, move }: Needing, row: Row, asking: Asking): Promise<Refusal | null> {
  const declared = lifecycle.moves[move];
  for (const need of declared?.needs ?? []) {
    const ids = declared?.startsFrom
      ? idsFromOrigin(declared, need, row, asking.actor)
      : idsNeeded(need, { ...row }, { ...row });
    const [unfit] = await unfitOf(need, ids, asking, 1);
    if (unfit) return refusalOf(move, need, unfit, { ...asking, path: [] });
  }
  return null;
}

/** The ids that a creation is certain to name: its origin, what only the origin names by that field, or the supplier that acts. */
function idsFromOrigin({ startsFrom }: Move, { by }: Need, origin: Row, { supplierId }: Actor): string[] {
  if (startsFrom?.field === by) return [origin._id];
  const per = startsFrom?.once?.per;
  if (per?.is === 'SUPPLIER' && per.field === by) return supplierId === null ? [] : [supplierId];
  const ids = idsAt({ ...origin }, by);
  return ids.length === 1 ? ids : [];
}

/** The ids that a need is about: all, or where it is only for larger quantities, none or those of the lines with more. */
function idsNeeded({ by, whereMore }: Need, before: Fields, after: Fields): string[] {
  if (whereMore === undefined) return idsAt(after, by);
  const more = linesWithMore(before, whereMore);
  if (more.length === 0) return [];
  return by.startsWith('lines.') ? idsAt({ lines: more }, by) : idsAt(after, by);
}

/** The lines of a subject whose quantity its terms raise. */
export function linesWithMore({ lines, ...row }: Fields, terms: string): unknown[] {
  const asked = terms.split('.').reduce((held: unknown, name) => Reflect.get(Object(held), name), { ...row, lines });
  const wanted = new Map(listOf(asked).map((one) => [one.id, one.quantity]));
  return listOf(lines).filter(({ id, quantity }) => exact(String(wanted.get(id) ?? quantity)).gt(String(quantity)));
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map((one) => ({ ...Object(one) })) : [];
}

/** The ids in a field, or in that field of each element of a list: `lines.partId` gives those of all lines. */
function idsAt(subject: Fields, path: string): string[] {
  const [first = '', inside] = path.split('.');
  const value = subject[first];
  const each: readonly unknown[] = Array.isArray(value) ? value : [value];
  const named = inside === undefined ? each : each.map((one) => Reflect.get(Object(one), inside));
  return [...new Set(named.filter((id) => typeof id === 'string'))];
}

/** The rows among these that do not meet a need, in the order of the ids; at most so many. */
async function unfitOf(need: Need, ids: readonly string[], { now, read }: Asking, most: number): Promise<Row[]> {
  const [one] = ids;
  if (one === undefined) return [];
  const filter = { _id: ids.length === 1 ? one : { $in: ids }, ...unfitBy(need, now) };
  const found = await read.find(need.subject, filter, most);
  return found.toSorted((row, other) => ids.indexOf(row._id) - ids.indexOf(other._id));
}

/** A MongoDB filter for the rows that do not meet a need. */
function unfitBy({ states, without }: Need, now: Date): RowFilter {
  const wrong = { state: { $nin: [...states] } };
  if (!without) return wrong;
  const { field, through } = without;
  const bars =
    through === undefined
      ? { [field]: { $nin: [null, false] } }
      : { [`${field}.${through}`]: { $gte: businessDay(now) } };
  return { $or: [wrong, bars] };
}

function refusalOf(
  move: string,
  { subject, states, without }: Need,
  unfit: Row,
  { actor, path }: { readonly actor: Actor; readonly path: readonly string[] },
): Refusal {
  const name = wordsOfRow(unfit) ?? '';
  if (without && states.includes(unfit.state))
    return refuse('WRONG_STATE', without.why, path, { ...wordsInside(unfit, without), name, move });
  const key = unfit._id === actor.supplierId ? 'kernel.needsOwn' : 'kernel.needs';
  const said = { kind: subject, subject, state: unfit.state, states: states.join(',') };
  return refuse('WRONG_STATE', key, path, { ...said, name, move });
}

/** What the barring field holds, as parameters of the message: `{ reason: …, until: … }`. */
function wordsInside(row: Row, { field }: Bar): MessageParams {
  const inside = Object.entries(Object(Reflect.get(row, field)));
  return Object.fromEntries(inside.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The line of the input from which the line of the subject with this id was made. */
function pathOfLine(
  { by }: Need,
  id: string,
  { subject, input }: { readonly subject: Fields; readonly input: unknown },
): string[] | null {
  const [first = '', inside = ''] = by.split('.');
  const [own, asked]: readonly unknown[] = [subject[first], Reflect.get(Object(input), first)];
  if (!Array.isArray(own) || !Array.isArray(asked)) return null;
  const place = own.findIndex((line) => Reflect.get(Object(line), inside) === id);
  return place in asked ? [first, String(place)] : null;
}

/** The path of an id in an input; null where it is not there. */
function pathOf(id: string, input: unknown): string[] | null {
  if (typeof input !== 'object' || input === null) return null;
  for (const [name, value] of Object.entries(input)) {
    if (value === id) return [name];
    const inside = pathOf(id, value);
    if (inside) return [name, ...inside];
  }
  return null;
}
