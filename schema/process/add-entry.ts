import type { LoggedEntry } from '../dossier/index.js';
import { textSet } from './event-values.js';
import type { CaseEvent, CaseFacts } from './process-case.js';

/** A case, as far as the log has been read: what is known of it, its events, and, for a case of another system, its last activity. */
export interface CaseState {
  readonly facts: CaseFacts;
  readonly events: readonly CaseEvent[];
  readonly activity: string;
}

/** A case of which nothing has been read yet. */
export const EMPTY_CASE: CaseState = {
  facts: { name: '', title: null, logId: null, system: null, unitId: null, buyerId: null, method: null },
  events: [],
  activity: '',
};

/** Adds an entry to its case: one of the purchase, or an event of a case of another system. */
export function addEntry(state: CaseState, entry: LoggedEntry): CaseState {
  if (entry.subject.type === 'MirroredCase') return withMirrored(state, entry);
  const facts = entry.subject.type === 'Purchase' ? purchaseFacts(state.facts, entry) : state.facts;
  return { ...state, facts, events: [...state.events, eventOf(entry, entry.type)] };
}

function withMirrored(state: CaseState, entry: LoggedEntry): CaseState {
  const { facts } = state;
  // An entry contains only what has changed, so a repeated activity is not in it.
  const activity = textSet(entry.changes, 'activity') ?? state.activity;
  const known = {
    ...facts,
    name: textSet(entry.changes, 'caseKey') ?? facts.name,
    logId: textSet(entry.changes, 'logId') ?? facts.logId,
    system: textSet(entry.changes, 'system') ?? facts.system,
  };
  return { facts: known, activity, events: [...state.events, { ...eventOf(entry, activity), s: '' }] };
}

function purchaseFacts(facts: CaseFacts, { changes }: LoggedEntry): CaseFacts {
  const set = (field: string, before: string | null) => {
    const value = textSet(changes, field);
    return value === undefined ? before : value;
  };
  return {
    ...facts,
    name: textSet(changes, 'number') ?? facts.name,
    title: set('title', facts.title),
    unitId: set('unitId', facts.unitId),
    buyerId: set('ownerId', facts.buyerId),
    method: set('method', facts.method),
  };
}

function eventOf({ index, when, subject }: LoggedEntry, t: string): CaseEvent {
  return { i: index, t, w: Date.parse(when), s: subject.id };
}
