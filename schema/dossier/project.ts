import { LINKED_KINDS, SECRET_KINDS } from '../secrecy.js';
import { applyChanges, type Change, fieldOf, type Json, type State } from '../trail/index.js';
import type { DossierState, FoldedSubject, LoggedEntry } from './state.js';

/** Large or secret fields that no dossier needs. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  Bid: ['envelope'],
  Supplier: ['bankName', 'bankAccount', 'reviewNote', 'remark'],
  Payment: ['bankName', 'bankAccount'],
};

/** Kinds that come into a purchase together with their earlier acts. */
const TAKEN_IN: readonly string[] = [...LINKED_KINDS, ...SECRET_KINDS];

/**
 * The state after one more entry, in the order of the log. An entry that it includes already changes nothing; a gap in a subject's versions
 * is a TypeError, and so is a change that does not fit the state before.
 */
export function project(state: DossierState, entry: LoggedEntry): DossierState {
  const { subject } = entry;
  const known = state.subjects[subject.id];
  if (known && known.rev >= subject.rev) return state;
  if (subject.rev !== (known?.rev ?? 0) + 1)
    throw new TypeError(`${subject.id}: version ${subject.rev} has a gap before`);
  const own = entry.purchase === state.id;
  return {
    id: state.id,
    at: own ? Math.max(state.at, entry.index) : state.at,
    subjects: { ...state.subjects, [subject.id]: folded(known, entry) },
    // Earlier acts of a supplier are no steps of the purchase; but how its requisitions came about is, and what its bids did while they
    // were sealed.
    steps: own || TAKEN_IN.includes(subject.type) ? [...state.steps, stepOf(entry)] : state.steps,
  };
}

/** Ids of subjects that the state refers to and lacks: requisitions and suppliers, whose entries belong to no purchase. */
export function missingLinks(state: DossierState): string[] {
  const wanted = new Set<string>();
  for (const { type, state: fields } of Object.values(state.subjects)) {
    if (type === 'SourcingEvent') {
      for (const id of [...ids(fields, 'invitedSupplierIds'), ...ids(fields, 'requisitionIds')]) wanted.add(id);
    }
    if (type === 'Purchase') for (const id of ids(fields, 'requisitionIds')) wanted.add(id);
    const supplierId = fieldOf(fields, 'supplierId');
    if (typeof supplierId === 'string') wanted.add(supplierId);
  }
  return [...wanted].filter((id) => !Object.hasOwn(state.subjects, id)).sort();
}

function folded(known: FoldedSubject | undefined, { subject, type, id, changes }: LoggedEntry): FoldedSubject {
  const move = type.split('.')[1] ?? type;
  return {
    type: subject.type,
    rev: subject.rev,
    state: applyChanges(
      known?.state ?? {},
      changes.filter((change) => isKept(change, subject.type)),
    ),
    moves: { ...known?.moves, [move]: id },
  };
}

function isKept({ path }: Change, type: string): boolean {
  return !LEFT_OUT[type]?.includes(path.split('/')[1] ?? '');
}

function stepOf({ index, id, type, subject, when, recordedAt }: LoggedEntry) {
  return { index, entry: id, type, subjectType: subject.type, subjectId: subject.id, when, recordedAt };
}

function ids(state: State, name: string): string[] {
  const list: Json | undefined = fieldOf(state, name);
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}
