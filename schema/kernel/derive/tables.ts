import type { SubjectName } from '../../common/ids.js';
import { type After, type DeclaredMove, type Tells, type ToDo, waitsOn } from '../declared-move.js';
import type { FieldTable } from '../field.js';
import { STAGE_NAMES, type StageName } from '../stages.js';
import type { AnySubject, DeclaredDue } from '../subject.js';
import { lifecycleOf } from './lifecycle.js';

/** A move of a declared kind. */
export interface NamedMove {
  readonly subject: AnySubject;
  readonly name: string;
  /** `module.move`. */
  readonly type: string;
  readonly move: DeclaredMove;
}

function movesOf(subjects: readonly AnySubject[]): NamedMove[] {
  return subjects.flatMap((subject) =>
    Object.entries(subject.moves).map(([name, move]) => ({ subject, name, type: `${subject.module}.${name}`, move })),
  );
}

/** The moves of each stage, as `module.move`. */
export type MovesByStage = Readonly<Record<StageName, readonly string[]>>;

/**
 * The moves of each stage: a move's own stage, or its subject's.
 *
 *     stage: 'ORDER', moves: { receiveOrder: { …, stage: 'DELIVERY' } }  ->  DELIVERY: [..., 'orders.receiveOrder']
 */
export function movesByStage(subjects: readonly AnySubject[]): MovesByStage {
  const moves = movesOf(subjects);
  const of = (stage: StageName): readonly string[] =>
    moves.filter((one) => stageOf(one) === stage).map(({ type }) => type);
  const all = STAGE_NAMES.map((stage) => [stage, of(stage)] as const);
  return Object.fromEntries(all) as MovesByStage;
}

/** The stage of a move; null where it belongs to none. */
export function stageOf({
  move: { stage, quiet },
  subject,
}: {
  readonly move: DeclaredMove;
  readonly subject: Pick<AnySubject, 'stage'>;
}): StageName | null {
  if (stage !== undefined) return stage;
  return quiet ? null : (subject.stage ?? null);
}

/** The moves that declare that they belong to no stage, as `module.move`. */
export function movesOfNoStage(subjects: readonly AnySubject[]): string[] {
  return movesOf(subjects)
    .filter(({ move }) => move.stage === null)
    .map(({ type }) => type);
}

/** The moves with a course, as `module.move`: `course: 'BACK'` -> 'orders.declineOrder'. */
export function movesGoing(subjects: readonly AnySubject[], course: 'FORWARD' | 'BACK'): string[] {
  return movesOf(subjects)
    .filter(({ move }) => move.course === course)
    .map(({ type }) => type);
}

/** What shows that the work is done: a row of this kind that refers to the waiting one by a field. */
export interface DoneBy {
  readonly by: SubjectName;
  readonly field: string;
  /** States in which such a row does not count. */
  readonly unless: readonly string[];
  /** The field with the account that has to have done it, where everybody does the work for themselves. */
  readonly own?: string;
  /** Another kind, by a field of which rows say that nothing is to be done. */
  readonly or?: { readonly by: SubjectName; readonly field: string };
}

/** A move that waits for somebody. */
export interface DeclaredWaiting {
  readonly of: SubjectName;
  readonly move: string;
  readonly on: SubjectName;
  readonly states: readonly string[];
  /** The field of the waiting row that lists the accounts it waits for, where these are not everybody with the post. */
  readonly among?: string;
  /** The field with the instant at which it stops waiting. */
  readonly before?: string;
  /** The move of the waiting row whose actors it waits for. */
  readonly actedBy?: string;
  /** The field of the waiting row that has to be set, or has to be empty. */
  readonly with?: string;
  readonly without?: string;
  /** By when the work is due. */
  readonly due?: WaitingDue;
  readonly after?: After;
  readonly done?: DoneBy;
}

/** By when work is due: the field of the waiting row, and whether that is a day or the instant after which it is too late. */
export interface WaitingDue {
  readonly field: string;
  readonly is: 'DAY' | 'INSTANT';
}

/**
 * Every move that waits: what it starts from, in the states it starts from.
 *
 *     createOrder: { startsFrom: { subject: 'Contract', states: ['ACTIVE'] }, toDo: { doneBy: 'contractId' } }
 *  -> { of: 'PurchaseOrder', move: 'createOrder', on: 'Contract', states: ['ACTIVE'], done: { field: 'contractId', … } }
 */
export function waitingMoves(subjects: readonly AnySubject[]): DeclaredWaiting[] {
  return movesOf(subjects).flatMap(({ subject, name, move }): DeclaredWaiting[] => {
    const { name: of } = subject;
    const { toDo, startsFrom, from } = move;
    if (!toDo) return [];
    const origin = lifecycleOf(subject).moves[name]?.startsFrom;
    const field = toDo.doneBy ?? (origin?.once && origin.field);
    const states = toDo.states ?? startsFrom?.states ?? from ?? [];
    const { among, once } = startsFrom ?? {};
    const due = dueOfWaiting(toDo, fieldsOf(subjects, waitsOn(of, move)));
    const own = once?.per?.is === 'ACCOUNT' ? { own: once.per.field } : {};
    const or = toDo.orBy ? { or: toDo.orBy } : {};
    const done = field === undefined ? {} : { done: { by: of, field, unless: once?.unless ?? [], ...own, ...or } };
    const withField = toDo.with ?? move.shownWith;
    const narrowed = {
      ...(among !== undefined && { among }),
      ...(toDo.before !== undefined && { before: toDo.before }),
      ...(toDo.actedBy !== undefined && { actedBy: toDo.actedBy }),
      ...(withField !== undefined && { with: withField }),
      ...(toDo.without !== undefined && { without: toDo.without }),
      ...(due && { due }),
      ...(toDo.after && { after: toDo.after }),
    };
    return [{ of, move: name, on: waitsOn(of, move), states, ...narrowed, ...done }];
  });
}

function fieldsOf(subjects: readonly AnySubject[], kind: SubjectName): FieldTable {
  return subjects.find(({ name }) => name === kind)?.fields ?? {};
}

/** By when waiting work is due: the day or the instant that its move names, or else the row's own `dueOn`. */
function dueOfWaiting({ dueOn, before }: ToDo, fields: FieldTable): WaitingDue | null {
  if (before !== undefined) return { field: before, is: 'INSTANT' };
  const field = dueOn ?? 'dueOn';
  const [own = ''] = field.split('.');
  return own in fields ? { field, is: 'DAY' } : null;
}

/** A notice of an act, with the kind it is about. */
export interface DeclaredTelling extends Tells {
  readonly type: string;
  readonly subject: SubjectName;
}

/** The notices of all acts, one for each element of their `tells`. */
export function tellings(subjects: readonly AnySubject[]): DeclaredTelling[] {
  return movesOf(subjects).flatMap(({ subject: { name }, type, move }) =>
    (move.tells ?? []).map((tells) => ({ ...tells, type, subject: name })),
  );
}

/** Until when subjects of each kind have to be done, by the name of the kind. */
export function dueOf(subjects: readonly AnySubject[]): Readonly<Partial<Record<SubjectName, DeclaredDue>>> {
  return Object.fromEntries(subjects.flatMap(({ name, due }) => (due ? [[name, due]] : [])));
}
