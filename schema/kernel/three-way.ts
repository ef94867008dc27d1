import { inMyPlaces, type Line } from './same-lines.js';

/** A place in the content of a form. */
export type Place = readonly (string | number)[];

/** A place where two people's contents differ, and what each has there; undefined where one has nothing. */
export interface Clash {
  readonly place: Place;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whether both have changed it, or only the other person. What only the reader has changed is no clash. */
  readonly by: 'BOTH' | 'THEM';
}

/**
 * Where another's content is not as it was read and not as the reader has it now: field by field, and in lists of lines line by line,
 * wherever they stand; a line that the reader does not have has a place behind the others. Empty text, null and what is not there are alike.
 *
 *     clashes({ title: 'a', note: 'x' }, { title: 'b', note: 'x' }, { title: 'c', note: 'y' })
 *  -> [{ place: ['title'], mine: 'b', theirs: 'c', by: 'BOTH' }, { place: ['note'], mine: 'x', theirs: 'y', by: 'THEM' }]
 */
export function clashes(read: unknown, mine: unknown, theirs: unknown): Clash[] {
  const placed = placedLines(read, mine, theirs);
  return clashesAt([], placed.read, mine, placed.theirs);
}

/** What was read and what another has, with lines at the places where the reader has them. */
function placedLines(
  read: unknown,
  mine: unknown,
  theirs: unknown,
): { readonly read: unknown; readonly theirs: unknown } {
  if (isLines(mine) && isLines(theirs)) return inMyPlaces(isLines(read) ? read : [], mine, theirs);
  if (!isFields(read) || !isFields(mine) || !isFields(theirs)) return { read, theirs };
  const inside = Object.keys(theirs).map((name) => [name, placedLines(read[name], mine[name], theirs[name])] as const);
  const of = (which: 'read' | 'theirs') => Object.fromEntries(inside.map(([name, placed]) => [name, placed[which]]));
  return { read: { ...read, ...of('read') }, theirs: of('theirs') };
}

function clashesAt(place: Place, read: unknown, mine: unknown, theirs: unknown): Clash[] {
  if (isSame(read, theirs) || isSame(mine, theirs)) return [];
  const inside = stepsInside(place, mine, theirs);
  if (inside === null) return [{ place, mine, theirs, by: isSame(read, mine) ? 'THEM' : 'BOTH' }];
  return inside.flatMap((step) =>
    clashesAt([...place, step], valueIn(read, step), valueIn(mine, step), valueIn(theirs, step)),
  );
}

/** The parts of two values that are compared one by one; null for what is compared as a whole: plain values, lists of them, and lines. */
function stepsInside(place: Place, mine: unknown, theirs: unknown): readonly (string | number)[] | null {
  const isLine = place.some((step) => typeof step === 'number');
  if (isLine) return null;
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const isOfLines = [...mine, ...theirs].some(isFields);
    return isOfLines ? Array.from({ length: Math.max(mine.length, theirs.length) }, (_, at) => at) : null;
  }
  if (!isFields(mine) || !isFields(theirs)) return null;
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
}

/** The reader's content, with the other person's at the places that were chosen of `clashes`; lines that are not there are left out. */
export function withTheirs<Content>(read: unknown, mine: Content, theirs: unknown, places: readonly Place[]): Content {
  return places.length === 0 ? mine : (written(mine, placedLines(read, mine, theirs).theirs, places) as Content);
}

function written(mine: unknown, theirs: unknown, places: readonly Place[]): unknown {
  if (places.some(({ length }) => length === 0)) return theirs;
  const first = new Set(places.flatMap(([step]) => (step === undefined ? [] : [step])));
  const inside = (step: string | number) => places.filter(([one]) => one === step).map(([, ...rest]) => rest);
  const at = (step: string | number) => written(valueIn(mine, step), valueIn(theirs, step), inside(step));
  if (Array.isArray(mine)) {
    const length = Math.max(mine.length, ...[...first].map((step) => Number(step) + 1));
    const all = Array.from({ length }, (_, step) => (first.has(step) ? at(step) : mine[step]));
    return all.filter((element) => element !== undefined);
  }
  const changed = [...first].map((step) => [step, at(step)] as const);
  return { ...(isFields(mine) ? mine : {}), ...Object.fromEntries(changed) };
}

function isFields(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLines(value: unknown): value is readonly Line[] {
  return Array.isArray(value) && value.every(isFields);
}

function valueIn(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (isNothing(one) && isNothing(other))) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((element, at) => isSame(element, other[at]));
  if (!isFields(one) || !isFields(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => isSame(one[name], other[name]));
}
