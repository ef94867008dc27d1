import type { SubjectName } from '../common/ids.js';
import type { Role } from '../common/roles.js';
import type { VisibilityClass } from '../trail/entry.js';
import type { Duty } from './duties.js';

/** One move of a life cycle. `from: null` creates the subject; `to: 'SAME'` keeps the state; with several targets the rule chooses. */
export interface Move<State extends string = string> {
  readonly from: readonly State[] | null;
  readonly to: State | 'SAME' | readonly State[];
  /** Roles that may ask for the move. Empty where it only happens as part of another command. */
  readonly by: readonly Role[];
  /** Commands (`module.move`) of which this move is a part; such a move has no mutation of its own. */
  readonly within?: readonly string[];
  /** Whose move it is, of a subject that has an owner: anybody's of the post, or of those alone who stand so to the owner. */
  readonly whose?: 'ANYBODY' | readonly Whose[];
  /** What whoever takes the move has a say over; which duties one person may not have together says schema/kernel/duties.ts. */
  readonly duty?: Duty;
  /** A field of the row without which there is nothing to do, so that the move is not even shown. Its rule refuses it then. */
  readonly shownWith?: string;
  /** That it is shown to nobody but those who may take it: it is no step of the work, whose refusal would say whom to call. */
  readonly quiet?: true;
  /** Message keys of what has to be done first, by the states in which somebody may think of the move and cannot take it yet. */
  readonly waitsFor?: Readonly<Partial<Record<State, string>>>;
  /** Message key of what the move sets off, shown before it is taken. */
  readonly consequences?: string;
  /** For a creation: the subject on whose page it is offered. */
  readonly startsFrom?: Origin;
}

/** How a person stands to what has an owner: as whoever may act for it, as one of the same unit with the post, as head of that unit. */
export type Whose = 'OWNER' | 'DEPUTY' | 'STAND_IN' | 'COLLEAGUE' | 'HEAD';

/** Those who do the owner's work. */
export const OWNERS = ['OWNER', 'DEPUTY', 'STAND_IN'] as const satisfies readonly Whose[];

/** Where a creation starts: a quote from its event, a contract from its award. */
export interface Origin {
  readonly subject: SubjectName;
  readonly states: readonly string[];
  /** The field of the origin that lists the accounts it is for, where that is not everybody of the post. */
  readonly among?: string;
  /** At most one may point to the origin by this field; `per` narrows that to one for each supplier or account that acts. */
  readonly once?: {
    readonly field: string;
    readonly per?: { readonly field: string; readonly is: 'SUPPLIER' | 'ACCOUNT' };
    /** States in which an earlier one does not count. */
    readonly unless?: readonly string[];
  };
}

/** What subjects can be part of. */
export type Whole = 'PURCHASE' | 'SUPPLIER';

/** How a subject says what it is part of: by a field of its own, or because a field of the whole lists it. */
export type PartOf = { readonly field: string } | { readonly listedIn: string };

/** A life cycle: the one declaration from which guard, buttons, vocabulary of the trail and diagrams derive. */
export interface Lifecycle<State extends string = string, Name extends string = string> {
  readonly module: string;
  readonly subject: SubjectName;
  readonly collection: string;
  readonly states: readonly State[];
  /** Fields that are not open to every reader of the subject; what is not named is open. */
  readonly classes: Readonly<Record<string, VisibilityClass>>;
  /** The purchase and the supplier it is part of: duties are judged over all parts of the same. */
  readonly partOf?: Readonly<Partial<Record<Whole, PartOf>>>;
  /** That it has an owner of its own, and with which posts. What is part of a purchase is owned through it (schema/ownership.ts). */
  readonly owned?: { readonly posts: readonly Role[] };
  readonly moves: Readonly<Record<Name, Move<State>>>;
  /** What nobody but its own side may know of a subject for a while (schema/secrecy.ts reads it). */
  readonly secret?: Secrecy;
  /** That a subject belongs to no purchase though it points to one: its entries never carry a purchase (TRAIL §10). */
  readonly linked?: true;
}

/** What is secret of a subject, and which act ends it. */
export interface Secrecy {
  /** The command (`module.move`) that ends it for all subjects at once: by the moves that are part of it. */
  readonly until: string;
  /** That there is such a subject, how many, whose and when. */
  readonly what: 'EXISTENCE';
  /** The field that says within what those who act are unknown: their pseudonym is one for each value of it. */
  readonly within: string;
}

/** Declares a life cycle. */
export function defineLifecycle<const State extends string, const Name extends string>(
  lifecycle: Lifecycle<State, Name>,
): Lifecycle<State, Name> {
  return lifecycle;
}

/** What a life cycle needs to know of whoever acts. */
export interface Mover {
  readonly roles: readonly Role[];
}

/** What a life cycle needs to know of the subject. */
export interface Standing {
  readonly state: string;
}

/** Why a move is not possible: the code and message key of the refusal. */
export interface WhyNot {
  readonly code: 'FORBIDDEN' | 'WRONG_STATE';
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * What post and state say to 'may this person take this move now': asked by `execute` and by the field `moves` of each
 * subject, which then judge the duties of the person (api/kernel/judge-duty.ts). `row` is null for a creation. Returns null when nothing stands against it.
 */
export function whyNot(lifecycle: Lifecycle, name: string, row: Standing | null, mover: Mover): WhyNot | null {
  const post = postForbids(lifecycle, name, mover);
  if (post) return post;
  const move = lifecycle.moves[name];
  if (!move) return null;
  return stateForbids(move, row);
}

/** Whether somebody holds a post that may take a move at all; needs no subject, so it is asked before anything costs time. */
export function postForbids(lifecycle: Lifecycle, name: string, mover: Mover): WhyNot | null {
  const move = lifecycle.moves[name];
  if (!move) return { code: 'FORBIDDEN', key: 'kernel.noSuchMove', params: { move: name } };
  if (move.by.some((role) => mover.roles.includes(role))) return null;
  if (mover.roles.includes('NEWCOMER')) return { code: 'FORBIDDEN', key: 'kernel.passwordFirst', params: {} };
  return { code: 'FORBIDDEN', key: 'kernel.roleMissing', params: { roles: move.by.join(',') } };
}

/** Whether the state of the subject allows a move, whoever asks; used alone for moves that are part of another command. */
export function stateForbids(move: Move, row: Standing | null): WhyNot | null {
  if (move.from === null) return row === null ? null : { code: 'WRONG_STATE', key: 'kernel.exists', params: {} };
  if (row !== null && move.from.includes(row.state)) return null;
  const waitsFor = row === null ? undefined : move.waitsFor?.[row.state];
  if (waitsFor !== undefined) return { code: 'WRONG_STATE', key: waitsFor, params: {} };
  return { code: 'WRONG_STATE', key: 'kernel.wrongState', params: { state: row?.state ?? '' } };
}

/** The moves with a mutation of their own that start from a state, in order of declaration. */
export function movesFrom(lifecycle: Lifecycle, state: string): string[] {
  return Object.entries(lifecycle.moves)
    .filter(([, move]) => move.by.length > 0 && move.from?.includes(state))
    .map(([name]) => name);
}

/** The states a move can end in, given where it starts. */
export function targetsOf(move: Move, from: string | null): readonly string[] {
  if (move.to === 'SAME') return from === null ? [] : [from];
  return typeof move.to === 'string' ? [move.to] : move.to;
}

/** What is wrong with a life cycle: unknown states, states never reached, moves nobody can take. Empty when sound. */
export function faults(lifecycle: Lifecycle): string[] {
  const found: string[] = [];
  const known = new Set<string>(lifecycle.states);
  const reached = new Set<string>();
  for (const [name, move] of Object.entries(lifecycle.moves)) {
    for (const state of move.from ?? []) if (!known.has(state)) found.push(`${name}: unknown state ${state}`);
    for (const state of targetsOf(move, null)) {
      if (!known.has(state)) found.push(`${name}: unknown state ${state}`);
      reached.add(state);
    }
    if (move.by.length === 0 && !move.within?.length) found.push(`${name}: nobody can take it`);
  }
  for (const state of lifecycle.states) if (!reached.has(state)) found.push(`state ${state} is never reached`);
  const { secret } = lifecycle;
  if (secret && !Object.values(lifecycle.moves).some(({ within }) => within?.includes(secret.until)))
    found.push(`its secrecy never ends: no move is part of ${secret.until}`);
  return found;
}

/** The life cycle as a Mermaid state diagram, for docs/lifecycles.md. */
export function toMermaid(lifecycle: Lifecycle): string {
  const lines = ['stateDiagram-v2'];
  for (const [name, move] of Object.entries(lifecycle.moves)) {
    const froms = move.from ?? ['[*]'];
    for (const from of froms)
      for (const to of targetsOf(move, from === '[*]' ? null : from)) lines.push(`  ${from} --> ${to}: ${name}`);
  }
  return lines.join('\n');
}
