import type { DeclaredMove, DeclaredNeed } from '../declared-move.js';
import type { FieldData, FieldTable } from '../field.js';
import { defineLifecycle, type Lifecycle, type Move, type Need, type Origin, statesFollowing } from '../lifecycle.js';
import type { AnySubject, StateOf } from '../subject.js';

const known = new WeakMap<AnySubject, Lifecycle>();

/**
 * The life cycle of a declared kind; one object for each, since guards and tests compare by identity.
 *
 *     releaseOrder: { from: ['DRAFT'], to: 'RELEASED', by: […], duty: 'orderRelease', sets: { releasedAt: 'NOW' }, toDo: {} }
 *  -> releaseOrder: { from: ['DRAFT'], to: 'RELEASED', by: […], duty: 'orderRelease' }
 */
export function lifecycleOf(subject: AnySubject): Lifecycle {
  const made = known.get(subject) ?? makeLifecycle(subject);
  known.set(subject, made);
  return made;
}

/**
 * A state of a declared kind and all that its moves lead to from there, but for some: a state that is declared between two of them is one of
 * them without being named.
 *
 *     statesSince(PurchaseOrder, 'CONFIRMED', ['CANCELLED']) -> ['CONFIRMED', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED']
 */
export function statesSince<S extends AnySubject>(
  subject: S,
  first: StateOf<S>,
  unless: readonly StateOf<S>[] = [],
): readonly StateOf<S>[] {
  const following = statesFollowing(lifecycleOf(subject), [first]) as StateOf<S>[];
  const states = following.filter((state) => !unless.includes(state));
  derived.add(states);
  return states;
}

const derived = new WeakSet<readonly string[]>();

/** Whether a list of states is derived with `statesSince`, so that it has a new state by itself. */
export function isDerived(states: readonly string[]): boolean {
  return derived.has(states);
}

function makeLifecycle(subject: AnySubject): Lifecycle {
  const { module, name, collection, states, fields, moves, partOf, owned, secret, blind, linked } = subject;
  const classes = Object.entries(fields).flatMap(([field, { visibility }]) =>
    visibility === 'open' ? [] : [[field, visibility] as const],
  );
  return defineLifecycle({
    module,
    subject: name,
    collection,
    ...(partOf && { partOf }),
    states: Object.keys(states),
    ends: Object.keys(states).filter((state) => states[state]?.end),
    classes: Object.fromEntries(classes),
    ...(owned && { owned }),
    secret,
    ...(blind && { blind }),
    ...(linked && { linked }),
    moves: Object.fromEntries(
      Object.entries(moves).map(([move, declared]) => [
        move,
        staying(moveOf(move, declared, fields), statesOutlasting(subject, move)),
      ]),
    ),
  });
}

/** The states that outlast a move. Throws where it is no part of another act or starts from one of them anyway. */
function statesOutlasting({ name, states, moves }: AnySubject, move: string): string[] {
  for (const [state, { outlasts = [] }] of Object.entries(states)) {
    const odd = outlasts.find((other) => !moves[other]?.within || moves[other].from?.includes(state) !== false);
    if (odd !== undefined)
      throw new Error(`${name}.${state} cannot outlast ${odd}: name parts of other acts that do not start from it`);
  }
  return Object.keys(states).filter((state) => states[state]?.outlasts?.includes(move));
}

function staying(move: Move, stays: readonly string[]): Move {
  return move.from === null || stays.length === 0 ? move : { ...move, from: [...move.from, ...stays], stays };
}

function moveOf(
  name: string,
  {
    asks,
    startsFrom,
    duty,
    needs,
    about: _about,
    sets: _sets,
    files: _files,
    stage: _stage,
    course: _course,
    toDo: _toDo,
    tells: _tells,
    ...move
  }: DeclaredMove,
  fields: FieldTable,
): Move {
  return {
    ...move,
    ...(duty && { duty }),
    ...(startsFrom && { startsFrom: originOf(name, startsFrom, asks ?? {}) }),
    ...(needs && { needs: needs.map((need) => needOf(name, need, fields)) }),
  };
}

/** `needs: [{ by: 'lines.partId', … }], lines: list(part('…', { partId: ref('Part') }))` -> `{ subject: 'Part', by: 'lines.partId', … }` */
function needOf(name: string, need: DeclaredNeed, fields: FieldTable): Need {
  const [first = '', inside] = need.by.split('.');
  const field = inside === undefined ? fields[first] : fields[first]?.part?.fields[inside];
  const subject = field?.target ?? field?.element?.target;
  if (!subject) throw new Error(`${name} needs what ${need.by} refers to, which is no subject`);
  return { ...need, subject };
}

/** `startsFrom: { subject: 'Contract' }, asks: { contractId: ref('Contract') }` -> `{ subject: 'Contract', field: 'contractId' }` */
function originOf(name: string, startsFrom: Omit<Origin, 'field'>, asks: FieldTable): Origin {
  const { subject, each = false } = startsFrom;
  const names = ({ target, element }: FieldData) => (each ? element?.target : target) === subject;
  const field = Object.entries(asks).find(([, data]) => names(data))?.[0];
  if (field === undefined)
    throw new Error(`${name} starts from a ${subject} that its input does not name: add one to what it asks`);
  return { ...startsFrom, field };
}
