/** A line of a form. */
export type Line = Readonly<Record<string, unknown>>;

/** Another's lines, and those that both have read, each at the place where the reader has it, and the rest behind; undefined where it is missing. */
interface Placed {
  readonly read: readonly unknown[];
  readonly theirs: readonly unknown[];
}

/**
 * Which line is which, where lines were added, removed or moved on either side: first those with the same content, then those about the same
 * thing (a part, or whatever else their ids name; criteria go by their names), then those at the same place. The order of lines means nothing.
 *
 *     read [A, B], mine [B], theirs [A, B']  ->  read [B, A], theirs [B', A]
 */
export function inMyPlaces(read: readonly Line[], mine: readonly Line[], theirs: readonly Line[]): Placed {
  const inMine = pairs(read, mine, [contentOf, subjectOf, placeOf]);
  const inTheirs = pairs(read, theirs, [contentOf, subjectOf, placeOf]);
  const added = { mine: others(mine, inMine), theirs: others(theirs, inTheirs) };
  const alike = pairs(added.theirs, added.mine, [({ line }) => contentOf(line), ({ line }) => subjectOf(line)]);
  const placed: { read: unknown[]; theirs: unknown[] } = {
    read: mine.map(() => undefined),
    theirs: mine.map(() => undefined),
  };
  const put = (place: number | undefined, own: unknown, their: unknown) => {
    const at = place ?? placed.read.length;
    placed.read[at] = own;
    placed.theirs[at] = their;
  };
  for (const [at, line] of read.entries()) {
    const their = inTheirs.get(at);
    if (inMine.has(at) || their !== undefined)
      put(inMine.get(at), line, their === undefined ? undefined : theirs[their]);
  }
  for (const [nth, { line }] of added.theirs.entries()) put(added.mine[alike.get(nth) ?? -1]?.at, undefined, line);
  return placed;
}

/** The lines that belong to none of those that were read. */
function others(lines: readonly Line[], found: ReadonlyMap<number, number>) {
  const known = new Set(found.values());
  return lines.map((line, at) => ({ line, at })).filter(({ at }) => !known.has(at));
}

type Key<Item> = (item: Item, at: number) => string | null;

/** For each place in one list, the place of the same item in the other: the first that has its key and no other item has taken. */
function pairs<Item>(from: readonly Item[], to: readonly Item[], keys: readonly Key<Item>[]): Map<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const keyOf of keys) {
    const open = new Map<string, number[]>();
    for (const [at, item] of to.entries()) {
      const key = taken.has(at) ? null : keyOf(item, at);
      if (key !== null) open.set(key, [...(open.get(key) ?? []), at]);
    }
    for (const [at, item] of from.entries()) {
      const key = found.has(at) ? null : keyOf(item, at);
      const other = key === null ? undefined : open.get(key)?.shift();
      if (other === undefined) continue;
      found.set(at, other);
      taken.add(other);
    }
  }
  return found;
}

function contentOf(line: Line): string {
  const told = Object.entries(line).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return JSON.stringify(told.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** What a line is about, as its ids tell, or else its name; null where neither says anything. */
function subjectOf(line: Line): string | null {
  const ids = Object.keys(line).filter((name) => /^id$|Id$/.test(name));
  const told = (ids.length > 0 ? ids : ['name']).toSorted().map((name) => line[name] ?? null);
  return told.some((value) => value !== null && value !== '') ? JSON.stringify(told) : null;
}

function placeOf(_: Line, at: number): string {
  return String(at);
}
