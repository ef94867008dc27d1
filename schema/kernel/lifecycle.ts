import type { SubjectName } from '../common/ids.js';
import type { Role } from '../common/roles.js';
import type { CommandName } from '../generated/commands.js';
import type { VisibilityClass } from '../trail/entry.js';
import type { Duty } from './duties.js';

/** One move of a life cycle. `from: null` creates the subject; `to: 'SAME'` keeps the state; with several targets the rule chooses. */
export interface Move<State extends string = string> {
  readonly from: readonly State[] | null;
  readonly to: State | 'SAME' | readonly State[];
  /** Roles that may ask for the move. Empty where it only happens as part of another command. */
  readonly by: readonly Role[];
  /** Commands of which this move is a part; such a move has no mutation of its own. */
  readonly within?: readonly CommandName[];
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
  /** For a creation: the subject on whose page it is offered, and without which it is refused. */
  readonly startsFrom?: Origin;
  /**
   * The field of the subject with the id of what no two acts may pin at once, `id` for the subject itself: of two bids and the closing of
   * their event, say. The slower is judged anew.
   */
  readonly pin?: string;
  /** Other subjects that have to stand so for the move to be taken. `execute` and `moves` judge it alike, whatever they were asked before. */
  readonly needs?: readonly Need[];
}

/**
 * Another subject that a move needs: a supplier that is active, the parts of all lines in use. It is asked of the subject as it is after
 * the act, so that a creation names what it needs as every later move does.
 */
export interface Need {
  readonly subject: SubjectName;
  /** The field of the move's own subject with its id or ids: `supplierId`, `lines.partId`. */
  readonly by: string;
  readonly states: readonly string[];
  /** What must not be set of it. */
  readonly without?: Bar;
}

/** A field of a needed subject that stands against the move while it is set. */
export interface Bar {
  readonly field: string;
  /** The day inside of it through which it counts. */
  readonly through?: string;
  /** Message key of what is said then; it may name `name`, `move` and what the field has inside. */
  readonly why: string;
}

/** How a person stands to what has an owner: as whoever may act for it, as one of the same unit with the post, as head of that unit. */
export type Whose = 'OWNER' | 'DEPUTY' | 'STAND_IN' | 'COLLEAGUE' | 'HEAD';

/** Those who do the owner's work. */
export const OWNERS = ['OWNER', 'DEPUTY', 'STAND_IN'] as const satisfies readonly Whose[];

/** Where a creation starts: a quote from its event, a contract from its award. `execute` and `moves` judge it alike. */
export interface Origin {
  readonly subject: SubjectName;
  /** The field of the input with its id. */
  readonly field: string;
  readonly states: readonly string[];
  /** That it may start from several at once, each of which is judged: the field is then a list of ids. */
  readonly each?: true;
  /** The field of the origin that lists the accounts it is for, where that is not everybody of the post. */
  readonly among?: string;
  /**
   * At most one may point to the origin, by a field that is called as that of the input; `per` narrows that to one for each supplier or
   * person that acts.
   */
  readonly once?: {
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
  /** The states that nothing leads out of: whatever comes to rest there is done with. */
  readonly ends: readonly NoInfer<State>[];
  /** What nobody but its own side may know of a subject for a while (schema/secrecy.ts reads it); said by every kind, so that no new one is open by default. */
  readonly secret: Secrecy | 'none';
  /** That a subject belongs to no purchase though it points to one: its entries never carry a purchase (docs/decisions/0022). */
  readonly linked?: true;
}

/** What is secret of a subject, and which act ends it. */
export type Secrecy = SecretExistence | SecretContent;

/** Nobody may know that there is such a subject, how many, whose and since when. */
export interface SecretExistence {
  readonly what: 'EXISTENCE';
  /** The command that ends it for all subjects at once: by the moves that are part of it. */
  readonly until: CommandName;
  /** The field that says within what those who act are unknown: their pseudonym is one for each value of it. */
  readonly within: string;
}

/** Who has made one may be known; what it says nobody may read but whose it is. Its own state does not change when that ends. */
export interface SecretContent {
  readonly what: 'CONTENT';
  /** The command on another subject that ends it. */
  readonly until: CommandName;
  /** The field that names that other subject. */
  readonly of: string;
  /** The field with the account that reads it before. */
  readonly own: string;
}

/** Declares a life cycle; one that does not say what of it is secret is not loaded. */
export function defineLifecycle<const State extends string, const Name extends string>(
  lifecycle: Lifecycle<State, Name>,
): Lifecycle<State, Name> {
  if (!lifecycle.secret)
    throw new Error(
      `${lifecycle.subject} does not say what of it is secret: add secret: 'none', or until which act, to its life cycle in schema/${lifecycle.module}`,
    );
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

/**
 * What is wrong with a life cycle, each fault with its mend: unknown states, states that nothing leads to or out of, moves that nobody
 * can take, a secrecy without an end. Empty when sound.
 */
export function faults(lifecycle: Lifecycle): string[] {
  const { subject, module, states, ends, moves, secret } = lifecycle;
  const here = `the life cycle of ${subject} (schema/${module})`;
  const found: string[] = [];
  const unknown = (state: string) => !states.includes(state);
  for (const [name, move] of Object.entries(moves)) {
    for (const state of [...(move.from ?? []), ...targetsOf(move, null)].filter(unknown))
      found.push(`${name}: ${here} has no state ${state}; add it to its states, with a text in both messages.*.json`);
    if (move.by.length === 0 && !move.within?.length)
      found.push(`${name}: nobody can take it; say by whom, or within which command, in ${here}`);
  }
  const reached = reachable(lifecycle);
  for (const state of states.filter((one) => !reached.has(one)))
    found.push(`${state}: no way leads there from a creation; add a move to it, or remove it, in ${here}`);
  for (const state of states) {
    const out = Object.entries(moves).find(([, move]) => leadsOut(move, state))?.[0];
    if (out === undefined && !ends.includes(state))
      found.push(
        `${state}: there is no way out of it; add a move from it to ${here}, or say there that it ends: ${state}: { end: true } in a declaration, else ends: ['${state}']`,
      );
    if (out !== undefined && ends.includes(state))
      found.push(`${state}: it is no end, ${out} leads out of it; remove it from the ends of ${here}`);
  }
  for (const state of ends.filter(unknown))
    found.push(`${state}: an end that is no state; remove it from the ends of ${here}`);
  if (
    secret !== 'none' &&
    secret.what === 'EXISTENCE' &&
    !Object.values(moves).some(({ within }) => within?.includes(secret.until))
  )
    found.push(`its secrecy never ends: no move in ${here} is within ${secret.until}`);
  return found;
}

/** The states that a subject can come to, from its creations on. */
function reachable({ moves }: Lifecycle): ReadonlySet<string> {
  const reached = new Set<string>();
  for (let known = -1; known < reached.size; ) {
    known = reached.size;
    for (const move of Object.values(moves))
      if (move.from === null || move.from.some((state) => reached.has(state)))
        for (const state of targetsOf(move, null)) reached.add(state);
  }
  return reached;
}

/** Whether a move from a state can end in another. */
function leadsOut(move: Move, state: string): boolean {
  return (move.from?.includes(state) ?? false) && targetsOf(move, state).some((target) => target !== state);
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
