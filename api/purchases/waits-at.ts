import type { SubjectName } from '../../schema/common/ids.js';
import type { Role } from '../../schema/common/roles.js';
import { type DeclaredWaiting, waitingMoves } from '../../schema/kernel/derive/tables.js';
import { STAGE_NAMES, type StageName } from '../../schema/kernel/stages.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { stageOf } from '../../schema/purchases/path.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { State } from '../../schema/trail/index.js';

/** A document as it was, as far as the reader may see it. */
export interface DocumentThen {
  readonly kind: string;
  readonly id: string;
  readonly state: string | null;
  readonly fields: State;
}

/** A step that a purchase waited for, and the document on which it had to be taken. */
export interface WaitThen {
  readonly stage: StageName;
  readonly move: string;
  readonly roles: readonly Role[];
  readonly on: DocumentThen;
}

interface WaitingOfPath extends DeclaredWaiting {
  readonly stage: StageName;
  readonly roles: readonly Role[];
}

const WAITING = waitingMoves(SUBJECTS)
  .flatMap(ofPath)
  .sort((one, other) => STAGE_NAMES.indexOf(one.stage) - STAGE_NAMES.indexOf(other.stage));

function ofPath(waiting: DeclaredWaiting): WaitingOfPath[] {
  const { module, moves } = LIFECYCLES[waiting.of];
  const stage = stageOf(`${module}.${waiting.move}`);
  const move = moves[waiting.move];
  if (stage === null || !move) return [];
  const { done, ...rest } = waiting;
  // What every supplier does for itself is not done once one of them has done it.
  const isForEach = move.startsFrom?.once?.per?.is === 'SUPPLIER';
  return [{ ...rest, ...(done && !isForEach && { done }), stage, roles: move.by }];
}

/**
 * What a purchase waited for at a moment, in the order of its path: as `toDos` does for now, but for the documents as they were, and for
 * everybody.
 */
export function waitsAt(documents: readonly DocumentThen[], at: Date): WaitThen[] {
  return WAITING.flatMap((waiting) =>
    documents
      .filter((on) => on.kind === waiting.on && waitsOn(waiting, on, documents, at))
      .map((on) => ({ stage: waiting.stage, move: waiting.move, roles: waiting.roles, on })),
  );
}

function waitsOn(waiting: DeclaredWaiting, on: DocumentThen, all: readonly DocumentThen[], at: Date): boolean {
  const { states, before, with: set, without, done, after } = waiting;
  if (on.state === null || !states.includes(on.state)) return false;
  if (set !== undefined && isEmpty(on, set)) return false;
  if (without !== undefined && !isEmpty(on, without)) return false;
  if (before !== undefined && isPast(on, before, at)) return false;
  if (after && pointing(all, on, after.by, after.field).length < namesIn(on, after.all).length) return false;
  return !done || !isDone(done, waiting.among, on, all);
}

/** Whether the work is done; where everybody named does it for themselves, whether all of them have. */
function isDone(
  { by, field, unless, own }: NonNullable<DeclaredWaiting['done']>,
  among: string | undefined,
  on: DocumentThen,
  all: readonly DocumentThen[],
): boolean {
  const counted = pointing(all, on, by, field).filter(({ state }) => !unless.includes(state ?? ''));
  if (own === undefined || among === undefined) return counted.length > 0;
  const answered = new Set(counted.map(({ fields }) => fields[own]));
  return namesIn(on, among).every((name) => answered.has(name));
}

function pointing(all: readonly DocumentThen[], { id }: DocumentThen, by: SubjectName, field: string): DocumentThen[] {
  return all.filter(({ kind, fields }) => kind === by && [fields[field]].flat().includes(id));
}

function namesIn({ fields }: DocumentThen, field: string): readonly string[] {
  const names = fields[field];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

function isEmpty({ fields }: DocumentThen, field: string): boolean {
  return fields[field] === undefined || fields[field] === null;
}

function isPast({ fields }: DocumentThen, field: string, at: Date): boolean {
  const until = fields[field];
  return typeof until === 'string' && Date.parse(until) <= at.getTime();
}
