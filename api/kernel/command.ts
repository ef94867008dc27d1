import type { z } from 'zod';
import type { SubjectName } from '../../schema/common/ids.js';
import type { Lifecycle } from '../../schema/kernel/lifecycle.js';
import type { Actor } from './actor.js';
import type { Limit } from './rate-limit.js';
import type { Refusal } from './refusal.js';
import type { Row } from './row.js';
import type { RowFilter, RowOf } from './subjects.js';

/** New values of a subject's fields, including `state` where the move has several targets. */
export type Change = Readonly<Record<string, unknown>>;

/** Another subject that the act also changes, by a move that names the command in its `within`. */
export interface AlsoChange {
  readonly subject: SubjectName;
  /** For a creation, an id from `mint`. A subject may be named more than once: its moves are then taken one after the other. */
  readonly id: string;
  readonly move: string;
  readonly change: Change;
  /** Where the move mirrors what happened in another system: which one, and when it happened there. */
  readonly mirrored?: Mirrored;
}

/** Says that something happened in another system and is only recorded here; it becomes the source of the entry. */
export interface Mirrored {
  readonly system: string;
  readonly occurredAt: Date;
}

/** A write to an operational collection (schema/kernel/operational.json) in the same transaction; such rows have no entry. */
export type SideWrite =
  | { readonly into: string; readonly put: Readonly<Record<string, unknown>> & { readonly _id: string } }
  | { readonly into: string; readonly remove: Readonly<Record<string, unknown>> };

/** A decision over several subjects; made by `several`. */
export interface Several {
  readonly several: true;
  readonly change: Change;
  readonly also: readonly AlsoChange[];
  readonly writes: readonly SideWrite[];
  /** Id of the created subject, where `decide` minted it itself. */
  readonly id: string | null;
  /** Ids of others whom the act is about. Its entry names them, visible to every reader. */
  readonly about: readonly string[];
}

/** What a rule answers: the change, several changes, or a refusal. */
export type Decision = Refusal | Change | Several;

/** Decides on the subject itself, on others with it, and on operational rows. */
export function several(
  change: Change,
  also: readonly AlsoChange[],
  more: { readonly writes?: readonly SideWrite[]; readonly id?: string; readonly about?: readonly string[] } = {},
): Several {
  return { several: true, change, also, writes: more.writes ?? [], id: more.id ?? null, about: more.about ?? [] };
}

/** Checks the names and types of a change against its row; returns the change as it is. */
export function change<R extends Row>(set: Partial<Omit<R, keyof Row>> & { readonly state?: string }): Change {
  return set;
}

/** A checkpoint of the log, identified by size and root: whoever keeps it can tell later whether the log was changed. */
export interface CheckpointRef {
  readonly size: number;
  /** Base64 of the root hash. */
  readonly root: string;
}

/** Reads inside the act's transaction, for `facts`. They are not filtered by visibility unless the name says so. */
export interface Read {
  byId<Name extends SubjectName>(name: Name, id: string): Promise<RowOf<Name> | null>;
  /** As `byId`, but null where the actor may not see the row: for ids that came from outside. */
  visible<Name extends SubjectName>(name: Name, id: string): Promise<RowOf<Name> | null>;
  find<Name extends SubjectName>(name: Name, filter: RowFilter, limit?: number): Promise<RowOf<Name>[]>;
  /**
   * Running sums of a kind (`tallies` of its declaration): those of one row or value that they are kept `of`, by the keys that are named. Exact
   * decimals; a key of which nothing was counted is absent.
   */
  tally(kind: SubjectName, name: string, of: string, by: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The newest signed checkpoint of the log; null before the first. */
  checkpoint(): Promise<CheckpointRef | null>;
  /** Rows of an operational collection. */
  operational(collection: string, filter: RowFilter, limit?: number): Promise<Record<string, unknown>[]>;
}

/** What `decide` is given besides row and input: everything it would otherwise have to look up or generate. */
export interface Given<Facts, Prepared> {
  /** The server's time of the act. */
  readonly now: Date;
  readonly actor: Actor;
  readonly facts: Facts;
  readonly prepared: Prepared;
  /** A new id. */
  mint(subject: SubjectName): string;
  /** The running number for a prefix of `numbers`, for example CG-2026-000123. The rule is first asked with a placeholder in its place. */
  number(prefix: string): string;
}

/** What an act might say about the subject that it starts from or concerns, besides its id and the reason. */
export interface Foreseen {
  saying(origin: Row): readonly Readonly<Record<string, unknown>>[];
}

/**
 * What an act finds: the row of its subject; for a creation the row that it starts from, a list where it may start from several, or null
 * where it starts from nothing. The actor sees it, and state, post, owner and origin are judged before the rule is asked.
 */
export type Found = Row | readonly Row[] | null;

/** One business act. */
export interface Command<R extends Found, Input, Facts, Prepared> {
  readonly lifecycle: Lifecycle;
  readonly move: string;
  readonly input: z.ZodType<Input>;
  /** Where the subject's id stands in the input; null for a creation. */
  readonly subjectId: ((input: Input) => string) | null;
  /** Prefixes of the running numbers that the act may need; only those that its rule asks for are taken. */
  readonly numbers?: readonly string[];
  /** Slow work without side effects, done once before the transaction (hashing a password). */
  readonly prepare?: (input: Input) => Promise<Prepared>;
  /** Loads what `decide` needs; may refuse, for example where an id of the input names nothing. */
  readonly facts?: (input: Input, read: Read, row: R, actor: Actor) => Promise<Facts | Refusal>;
  /** Whether this actor may touch this row, beyond role and separation of duties. */
  readonly policy?: (row: R, actor: Actor) => Refusal | null;
  /** The account to which the act gives a say over the subject. Refused where that account could not have the duties that come with it. */
  readonly grantsTo?: (input: Input, actor: Actor) => string;
  /**
   * Has the field `moves` try facts and rule without writing, so that the button of a move that would be refused is grey and says why. An
   * act that says more than which subject and why lists what it might say of that subject; it is open where one of these would pass.
   */
  readonly foreseen?: true | Foreseen;
  /** Marks an act that cannot be undone, so that it waits until the time is vouched for (clock.ts). */
  readonly irreversible?: true;
  /**
   * How often one address may ask for it. Counted before anything but the key is looked up, so that a refusal tells nothing. Each key
   * counts once, and the result of an act that was carried out under its key is repeated even beyond the limit.
   */
  readonly perAddress?: Allowance;
  /** How often all accounts of one supplier together may ask for it, counted in the same way. */
  readonly perFirm?: Allowance;
  /** The rule. Pure: the transaction may be retried. */
  readonly decide: (row: R, input: Input, given: Given<Facts, Prepared>) => Decision;
}

/** How often something may be asked for, and what a caller who exceeds that is told. */
export interface Allowance {
  readonly limits: () => readonly Limit[];
  readonly refusal: (until: Date, now: Date) => Refusal;
}

/** Declares a command. What it finds has the type of `decide`'s first argument. */
export function defineCommand<R extends Found, Input, Facts = null, Prepared = null>(
  command: Command<R, Input, Facts, Prepared>,
): Command<R, Input, Facts, Prepared> {
  if (!(command.move in command.lifecycle.moves))
    throw new Error(`${command.move}: no move of ${command.lifecycle.subject}`);
  known.set(command.move, command as unknown as AnyCommand);
  return command;
}

/** A command of unknown types; its own input has to make whatever is passed to it. */
export type AnyCommand = Command<Found, unknown, unknown, unknown>;

const known = new Map<string, AnyCommand>();

/** The command of a move; null for moves that are only parts of others. */
export function commandOf(move: string): AnyCommand | null {
  return known.get(move) ?? null;
}
