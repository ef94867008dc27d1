import { applyLoosely, type Change, lastChanges, type OpenedChanges, type State } from '../../schema/trail/index.js';
import type { Actor } from '../kernel/actor.js';
import { type FoundEntry, findEntries } from './find-entries.js';
import { isTold, openParts } from './open-parts.js';
import type { TrailStep } from './trail-step.js';

/** A subject at an earlier time, as far as a reader may know it. */
export interface SubjectAsOf {
  /** Fields that the reader may see. */
  readonly fields: State;
  /** Number of fields that had a value which the reader may not see. */
  readonly withheld: number;
  /** Ids of the entries that erased a value it had. */
  readonly erasedBy: readonly string[];
  /** Number of entries whose values, or which themselves, are gone from the database without an erasure. */
  readonly missing: number;
}

/** Number of entries read at once, so that folding a long history does not stop everybody else. */
const AT_ONCE = 500;

/**
 * Each subject as it was after its steps (oldest first), by the same rules as for single entries. Only entries of which something remains
 * are decoded, so a draft saved ten thousand times costs no more than one.
 */
export async function foldSeen(
  stepsBySubject: ReadonlyMap<string, readonly TrailStep[]>,
  actor: Actor,
): Promise<ReadonlyMap<string, SubjectAsOf>> {
  const needed = new Map(
    [...stepsBySubject].map(([id, steps]): [string, TrailStep[]] => [
      id,
      lastChanges(steps.map((step) => ({ ...step, always: step.personal }))),
    ]),
  );
  const found = await entriesOf([...needed.values()].flat());
  const folded = new Map<string, SubjectAsOf>();
  for (const [id, steps] of needed) folded.set(id, foldOne(steps, found, actor));
  return folded;
}

async function entriesOf(steps: readonly TrailStep[]): Promise<ReadonlyMap<string, FoundEntry>> {
  const found = new Map<string, FoundEntry>();
  for (let start = 0; start < steps.length; start += AT_ONCE) {
    const ids = steps.slice(start, start + AT_ONCE).map(({ id }) => id);
    for (const entry of await findEntries({ id: { $in: ids } }, ids.length)) found.set(entry.entry.id, entry);
  }
  return found;
}

function foldOne(steps: readonly TrailStep[], found: ReadonlyMap<string, FoundEntry>, actor: Actor): SubjectAsOf {
  let fields: State = {};
  const shut = new Set<string>();
  const erasedBy = new Set<string>();
  let missing = 0;
  for (const step of steps) {
    const known = found.get(step.id);
    if (!known?.opening) missing += 1;
    if (!known) continue;
    const seen = openParts(known.entry, known.opening, actor);
    const hidden = (known.opening?.changes ?? []).filter((part) => !seen.includes(part));
    const gone = new Set([...hidden.flatMap(changesOf).map(fieldOf), ...lostFields(step, known)]);
    for (const field of gone) shut.add(field);
    const changes = seen.flatMap(changesOf);
    // Whoever may see everything that a field became may see it, whatever it was before.
    for (const change of changes) if (isWhole(change)) shut.delete(fieldOf(change));
    fields = applyLoosely(
      without(fields, gone),
      changes.filter((change) => !shut.has(fieldOf(change))),
    );
    for (const part of seen) if ('erasedBy' in part && part.erasedBy !== undefined) erasedBy.add(part.erasedBy);
  }
  return { fields: toldOnly(fields), withheld: [...shut].filter(isTold).length, erasedBy: [...erasedBy], missing };
}

/** Fields that an entry changed but that its opening no longer shows, since they were erased. */
function lostFields({ paths }: TrailStep, { opening }: FoundEntry): string[] {
  const left = new Set((opening?.changes ?? []).flatMap(changesOf).map(({ path }) => path));
  return paths.filter((path) => !left.has(path)).map((path) => fieldOf({ path }));
}

function changesOf(part: OpenedChanges): readonly Change[] {
  return 'value' in part ? part.value : [];
}

function fieldOf({ path }: Pick<Change, 'path'>): string {
  return path.split('/')[1] ?? '';
}

function isWhole({ path }: Change): boolean {
  return path.split('/').length === 2;
}

function without(fields: State, gone: ReadonlySet<string>): State {
  return gone.size === 0 ? fields : Object.fromEntries(Object.entries(fields).filter(([name]) => !gone.has(name)));
}

function toldOnly(fields: State): State {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isTold(name)));
}
