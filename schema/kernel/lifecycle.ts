import type { SubjectName } from '../common/ids.js';
import type { Role } from '../common/roles.js';
import type { CommandName } from '../generated/commands.js';
import type { VisibilityClass } from '../trail/entry.js';
import type { Duty } from './duties.js';

/** One move of a life cycle. `from: null` creates the subject; `to: 'SAME'` keeps the state; with several targets the rule chooses. */
export interface Move<State extends string = string> {
  readonly from: readonly State[] | null;
  readonly to: State | 'SAME' | readonly State[];
  /** States that it starts from and does not end, whatever its rule says (`outlasts` of a declared state). */
  readonly stays?: readonly State[];
  /** Roles that may ask for the move. Empty where it happens only as part of another command. */
  readonly by: readonly Role[];
  /** Commands of which this move is a part; such a move has no mutation of its own. */
  readonly within?: readonly CommandName[];
  /** For a subject with an owner, who may take the move: anybody with the post, or only people with one of these relations to the owner. */
  readonly whose?: 'ANYBODY' | readonly Whose[];
  /** The duty that whoever takes the move has. schema/kernel/duties.ts says which duties one person may not have together. */
  readonly duty?: Duty;
  /** A field of the row without which there is nothing to do: the move is not even shown then, and `execute` refuses it. */
  readonly shownWith?: string;
  /** Message key of that refusal. */
  readonly absent?: string;
  /** That the move is shown only to those who may take it. It is no step of the work, so nobody needs a refusal that says whom to call. */
  readonly quiet?: true;
  /** For states in which somebody may look for the move but cannot take it yet: message keys of what has to be done first. */
  readonly waitsFor?: Readonly<Partial<Record<State, string>>>;
  /** That somebody takes back by it what they have put before others to decide, while nobody has (test/contract/decisions). */
  readonly takesBack?: true;
  /** Message key of what the move will cause, shown before it is taken. */
  readonly consequences?: string;
  /** For a creation: the subject on whose page it is offered. Without that subject it is refused. */
  readonly startsFrom?: Origin;
  /**
   * The field with the id that no two acts may pin at the same time, `id` for the subject itself: for two bids and the closing of their
   * event, say, the event. The slower act is judged again. Several fields where a subject may come of one or of another.
   */
  readonly pin?: string | readonly string[];
  /** Other subjects whose state the move depends on. `execute` and `moves` judge it alike, whatever was judged for earlier moves. */
  readonly needs?: readonly Need[];
}

/**
 * Another subject that a move needs: a supplier that is active, the parts of all lines in use. It is judged by the subject as it is after
 * the act, so that creations and later moves declare their needs in the same way.
 */
export interface Need {
  readonly subject: SubjectName;
  /** The field of the move's own subject with the id or ids: `supplierId`, `lines.partId`. */
  readonly by: string;
  readonly states: readonly string[];
  /** A field of the needed subject that must not be set. */
  readonly without?: Bar;
  /**
   * That it is needed only where terms raise a quantity: the list of these (`proposal.lines`), each with id and quantity, which are compared
   * with the subject's own `lines` before the act. What lines need is needed only of those with more.
   */
  readonly whereMore?: string;
}

/** A field of a needed subject that bars the move while it is set. */
export interface Bar {
  readonly field: string;
  /** The day inside that field until which it bars, that day included. */
  readonly through?: string;
  /** Message key of the refusal; it may use `name`, `move` and the values inside the field. */
  readonly why: string;
}

/** A person's relation to something with an owner: acting for it, in the same unit with the post, or head of that unit. */
export type Whose = 'OWNER' | 'DEPUTY' | 'STAND_IN' | 'COLLEAGUE' | 'HEAD';

/** The relations of those who do the owner's work. */
export const OWNERS = ['OWNER', 'DEPUTY', 'STAND_IN'] as const satisfies readonly Whose[];

/** What a creation starts from: a quote from its event, a contract from its award. `execute` and `moves` judge it alike. */
export interface Origin {
  readonly subject: SubjectName;
  /** The field of the input with its id. */
  readonly field: string;
  readonly states: readonly string[];
  /** That it may start from several at once, each of which is judged: the field is a list of ids then. */
  readonly each?: true;
  /** The field of the origin that lists the accounts it is for, where these are not everybody with the post. */
  readonly among?: string;
  /**
   * At most one subject may refer to the origin, by a field with the same name as that of the input; `per` allows one for each supplier or
   * person that acts.
   */
  readonly once?: {
    readonly per?: { readonly field: string; readonly is: 'SUPPLIER' | 'ACCOUNT' };
    /** States in which an earlier subject does not count. */
    readonly unless?: readonly string[];
  };
}

/** What a subject can be part of. */
export type Whole = 'PURCHASE' | 'SUPPLIER';

/** How it is known what a subject is part of: from a field of its own, or from a field of the whole that lists it. */
export type PartOf = { readonly field: string } | { readonly listedIn: string };

/** A life cycle: the one declaration from which guard, buttons, the trail's vocabulary and diagrams are derived. */
export interface Lifecycle<State extends string = string, Name extends string = string> {
  readonly module: string;
  readonly subject: SubjectName;
  readonly collection: string;
  readonly states: readonly State[];
  /** Fields that are not open to every reader of the subject; all others are open. */
  readonly classes: Readonly<Record<string, VisibilityClass>>;
  /** The purchase and the supplier that it is part of: duties are judged across all parts of these. */
  readonly partOf?: Readonly<Partial<Record<Whole, PartOf>>>;
  /** That it has an owner of its own, and which posts may own it. Parts of a purchase are owned through it (schema/ownership.ts). */
  readonly owned?: { readonly posts: readonly Role[] };
  readonly moves: Readonly<Record<Name, Move<State>>>;
  /** The states that nothing leads out of: a subject in one of them is finished. */
  readonly ends: readonly NoInfer<State>[];
  /**
   * What only a subject's own side may know of it for a while (schema/secrecy.ts reads it). Every kind has to say so, so that no new one is
   * open by default.
   */
  readonly secret: Secrecy | 'none';
  /** From which of its readers a subject is kept for a while. */
  readonly blind?: Blind;
  /** That a subject belongs to no purchase though it refers to one: its entries never name a purchase (docs/decisions/0022). */
  readonly linked?: true;
}

/** What is secret about a subject, and which act ends that. */
export type Secrecy = SecretExistence | SecretContent;

/**
 * Keeps the rows of a kind from the accounts that a field of another subject lists (`to`), where a flag of that subject says so, until a
 * command on it. What those people need of the rows they are shown in another way, from which nobody can tell whose is whose.
 */
export interface Blind {
  /** The field with the id of that subject. */
  readonly of: string;
  /** Its flag. */
  readonly where: string;
  /** Its field with the accounts. */
  readonly to: string;
  /** The command on that subject that ends it. */
  readonly until: CommandName;
}

/** Nobody may know that such a subject exists, how many there are, whose they are or since when. */
export interface SecretExistence {
  readonly what: 'EXISTENCE';
  /** The command that ends it for all subjects at once, by moves that are part of it; null where it never ends. */
  readonly until: CommandName | null;
  /** The field within whose value actors stay unknown: they have one pseudonym for each value of it. */
  readonly within: string;
}

/** It may be known who made it, but only its owner reads what it says. Its own state does not change when the secrecy ends. */
export interface SecretContent {
  readonly what: 'CONTENT';
  /** The command on another subject that ends it. */
  readonly until: CommandName;
  /** The field that names that other subject. */
  readonly of: string;
  /** The field with the account that may read it before that. */
  readonly own: string;
}

/** Declares a life cycle. Throws where it does not say what is secret about the subject. */
export function defineLifecycle<const State extends string, const Name extends string>(
  lifecycle: Lifecycle<State, Name>,
): Lifecycle<State, Name> {
  if (!lifecycle.secret)
    throw new Error(
      `${lifecycle.subject} does not say what is secret about it: add secret: 'none', or until which act, to its life cycle in schema/${lifecycle.module}`,
    );
  return lifecycle;
}

/** What a life cycle needs to know about the person who acts. */
export interface Mover {
  readonly roles: readonly Role[];
}

/** What a life cycle needs to know about the subject. */
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
 * What post and state say to 'may this person take this move now?'. Asked by `execute` and by the field `moves` of each subject, which then
 * judge the person's duties (api/kernel/judge-duty.ts). `row` is null for a creation. Returns null where nothing stands against it.
 */
export function whyNot(lifecycle: Lifecycle, name: string, row: Standing | null, mover: Mover): WhyNot | null {
  const post = postForbids(lifecycle, name, mover);
  if (post) return post;
  const move = lifecycle.moves[name];
  if (!move) return null;
  return stateForbids(move, row);
}

/**
 * The refusal of somebody who holds no post that may take the move. This needs no subject, so it is asked before anything that costs time.
 */
export function postForbids(lifecycle: Lifecycle, name: string, mover: Mover): WhyNot | null {
  const move = lifecycle.moves[name];
  if (!move) return { code: 'FORBIDDEN', key: 'kernel.noSuchMove', params: { move: name } };
  if (move.by.some((role) => mover.roles.includes(role))) return null;
  if (mover.roles.includes('NEWCOMER')) return { code: 'FORBIDDEN', key: 'kernel.passwordFirst', params: {} };
  return { code: 'FORBIDDEN', key: 'kernel.roleMissing', params: { roles: move.by.join(',') } };
}

/** Whether the state of the subject rules out a move, whoever asks; used alone for moves that are part of another command. */
export function stateForbids(move: Move, row: Standing | null): WhyNot | null {
  if (move.from === null) return row === null ? null : { code: 'WRONG_STATE', key: 'kernel.exists', params: {} };
  if (row !== null && move.from.includes(row.state)) return null;
  const waitsFor = row === null ? undefined : move.waitsFor?.[row.state];
  if (waitsFor !== undefined) return { code: 'WRONG_STATE', key: waitsFor, params: {} };
  return { code: 'WRONG_STATE', key: 'kernel.wrongState', params: { state: row?.state ?? '' } };
}

/** Whether there is what a move is about: the field that it is shown with is set, and no list of nothing. */
export function isThere({ shownWith }: Move, row: object): boolean {
  if (shownWith === undefined) return true;
  const value: unknown = Reflect.get(row, shownWith);
  return Boolean(value) && !(Array.isArray(value) && value.length === 0);
}

/** The moves with a mutation of their own that start from a state, in the order of declaration. */
export function movesFrom(lifecycle: Lifecycle, state: string): string[] {
  return Object.entries(lifecycle.moves)
    .filter(([, move]) => move.by.length > 0 && move.from?.includes(state))
    .map(([name]) => name);
}

/** The states in which a move can end, given where it starts. */
export function targetsOf(move: Move, from: string | null): readonly string[] {
  if (from !== null && move.stays?.includes(from)) return [from];
  if (move.to === 'SAME') return from === null ? [] : [from];
  return typeof move.to === 'string' ? [move.to] : move.to;
}

/**
 * What is wrong with a life cycle, each fault with its remedy: unknown states, states that nothing leads to or out of, moves that nobody
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
  for (const state of states.filter((one) => !reached.includes(one)))
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
  const until = secret !== 'none' && secret.what === 'EXISTENCE' ? secret.until : null;
  if (until !== null && !Object.values(moves).some(({ within }) => within?.includes(until)))
    found.push(`its secrecy never ends: no move in ${here} is within ${until}`);
  return found;
}

/** The states that a subject can reach from its creations. */
function reachable(lifecycle: Lifecycle): readonly string[] {
  const creations = Object.values(lifecycle.moves).filter(({ from }) => from === null);
  return statesFollowing(
    lifecycle,
    creations.flatMap((move) => targetsOf(move, null)),
  );
}

/** These states of a life cycle and all that its moves lead to from there, in the order of its states. */
export function statesFollowing({ states, moves }: Lifecycle, first: readonly string[]): string[] {
  const reached = new Set(first);
  for (let known = -1; known < reached.size; ) {
    known = reached.size;
    for (const move of Object.values(moves))
      if (move.from?.some((state) => reached.has(state))) for (const state of targetsOf(move, null)) reached.add(state);
  }
  return states.filter((state) => reached.has(state));
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
