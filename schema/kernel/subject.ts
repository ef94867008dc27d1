import type { SubjectName } from '../common/ids.js';
import type { Role } from '../common/roles.js';
import type { AccessRule } from './access.js';
import type { AsksOf, DeclaredMove, MoveTable, NoMore } from './declared-move.js';
import type { FieldTable, NormaliserName, Values } from './field.js';
import type { Lifecycle } from './lifecycle.js';
import { withOpinions } from './opinion.js';
import type { Row } from './row.js';
import type { StageName } from './stages.js';

/** The colour of a state; it only repeats what the word says. */
export type Tone = 'good' | 'bad' | 'waits' | 'plain';

/** What a declaration says of one state. */
export interface DeclaredState {
  /** That nothing leads out of it: a subject in it is finished. */
  readonly end?: true;
  /** Its description in the SDL. */
  readonly doc?: string;
  /** Its colour; `waits` by default. */
  readonly tone?: Tone;
  /** Its colour for suppliers, where that differs. `plain` where neither is given. */
  readonly toneForSupplier?: Tone;
  /**
   * Parts of other acts that change a subject in this state and leave it there, whatever state they lead to otherwise: an order that is held
   * back stays so when goods of it are sent back. They need not name the state, nor do their rules.
   */
  readonly outlasts?: readonly string[];
}

/** Who sees which rows. Rows that somebody does not see do not exist for them. `'ALL'`: they see every row, whatever their posts. */
export interface Visible<FieldName = string, State = string> {
  readonly STAFF: 'ALL' | readonly Role[];
  readonly SUPPLIER?: 'ALL' | OwnRows<FieldName, State>;
  /** Whoever is not signed in. */
  readonly VISITOR?: 'ALL';
  /** That data cannot say which rows these people see: a function in api does, passed to `served`. */
  readonly rows?: 'BY_HAND';
}

/**
 * The rows that the people of a supplier see: those that name it in a field, or its own row (`_id`), once `since` is set, and only in the
 * states of `in`.
 */
export interface OwnRows<FieldName = string, State = string> {
  readonly roles: readonly Role[];
  readonly own: FieldName | '_id';
  readonly since?: FieldName;
  readonly in?: readonly State[];
}

/** The fields that all kinds have in the API. */
type CommonField = 'id' | 'rev' | 'state' | 'moves' | 'receipt' | 'createdAt' | 'entries';

/**
 * The query that lists a kind, newest first unless something else is asked: its name, and what it can be narrowed and sorted by. An argument has the readers
 * of its field; what only some who ask for the list may read can be none (docs/decisions/0042).
 */
export interface DeclaredList<FieldName = string, State = string> {
  readonly name: string;
  /** Its description in the SDL. */
  readonly doc?: string;
  /** Who may ask for it, where these are not all who read the kind. */
  readonly askedBy?: readonly Role[];
  /** How many rows it gives by default; 50 unless set. */
  readonly first?: number;
  /** That it cannot be narrowed by the state. */
  readonly byState?: false;
  /** States that are listed only where they are asked for. */
  readonly hides?: readonly State[];
  /** Fields that have a value; of a field that holds several, one of these. */
  readonly by?: readonly FieldName[];
  /** Days, instants and amounts, narrowed from and until. */
  readonly between?: readonly (FieldName | 'createdAt')[];
  /** Fields in which words are searched: anywhere, or at the beginning, as this normaliser writes them. */
  readonly search?: Readonly<Partial<Record<FieldName & string, 'ANYWHERE' | NormaliserName>>>;
  /** The field that names whose a row is besides its owner: the list can be narrowed to the reader's own rows (`mine`). */
  readonly mine?: FieldName;
  /** Fields that it can be sorted by, in either direction; everybody who sees the list has to see them. An index for each is derived. */
  readonly sorts?: readonly FieldName[];
}

/** What is told of the lines of a document without loading them, besides how many there are: how many have something to come, and by when. */
export interface DeclaredRest {
  /** The quantity of a line, what of it has come, and the day by which the rest is due. */
  readonly quantity: string;
  readonly come: string;
  readonly dueOn: string;
}

/** An index of the collection, in MongoDB's notation. */
export interface DeclaredIndex {
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly name: string;
  readonly unique?: true;
  readonly sparse?: true;
  readonly partialFilterExpression?: Readonly<Record<string, unknown>>;
}

/** By when a subject has to be done, by its own account, and what counts as done. */
export interface DeclaredDue<FieldName = string, State = string> {
  /** The field with the day, or the list whose elements each have one: the last of these counts. */
  readonly field: FieldName;
  readonly each: string | null;
  /** The state in which it is done, or several. */
  readonly doneIn: State | readonly State[];
  /** The field with the day on which it was done; null where that is the day of the entry. */
  readonly doneOn: FieldName | null;
}

/**
 * One fact that a document tells of itself: a field, what one field of a list's elements amounts to (`lines.dueOn`), or when it was
 * created.
 */
export type FactName<FieldName extends string = string> = FieldName | `${FieldName}.${string}` | 'createdAt';

/** The parts of a life cycle that a declaration says in the same way. */
type OfLifecycle = Omit<Lifecycle, 'subject' | 'states' | 'ends' | 'classes' | 'moves' | 'module' | 'collection'>;

/**
 * A running sum over the lines of a kind's rows, kept by every act in its own transaction. A rule that holds a limit against it costs the
 * same under a contract with ten thousand orders as under one with none.
 */
export interface DeclaredTally<FieldName = string, State = string> {
  /** The field of the row whose values have sums of their own. */
  readonly of: FieldName;
  /** The field of a line whose values have sums of their own within that. */
  readonly by: string;
  /** The quantity or amount of a line that is added up; null counts as zero. */
  readonly adds: string;
  /** States in which a row does not count; a state that is added later counts. */
  readonly unless?: readonly State[];
}

interface Declared<FieldName extends string, State extends string> extends OfLifecycle {
  readonly module: string;
  /** Its short name: that of the query for one row, and the part before `Id` in inputs. */
  readonly short: string;
  readonly collection: string;
  /** What the subject is, as its description in the SDL. */
  readonly doc?: string;
  /** The stage of its moves, where a move names no other. Moves of the owner that are no step of the work (`quiet`) belong to none. */
  readonly stage?: StageName;
  readonly visible: Visible<FieldName, State>;
  /** Who reads the fields that all kinds have, where these are not all who read this kind. */
  readonly readBy?: Readonly<Partial<Record<CommonField, AccessRule>>>;
  /** Who may ask for it by its id and list it; everybody else sees only those that another subject refers to. */
  readonly askedBy?: readonly Role[];
  /** What its type in the SDL has besides the fields that all have. */
  readonly shows: readonly ('createdAt' | 'entries')[];
  /** The name of the query for one row, where it is not the short name; false where that query is written by hand. */
  readonly query?: string | false;
  readonly list?: DeclaredList<FieldName, State>;
  readonly indexes: readonly DeclaredIndex[];
  readonly due?: DeclaredDue<FieldName, State>;
  /**
   * For a document of a purchase: its facts, shown in this order wherever it stands among others. The purchase page, the purchase file and
   * the dossier know a document by its facts, by `worth` and by `lines`, and by nothing else.
   */
  readonly facts?: readonly FactName<FieldName>[];
  /**
   * The facts, of these, that are told besides the amount to whoever decides on it or has it among the to-dos: on which rule or ground, and
   * what is out of the ordinary. The first two that are said in words where none are named.
   */
  readonly deciding?: readonly FactName<FieldName>[];
  /** The field with its amount. */
  readonly worth?: FieldName;
  /** The field with its lines. */
  readonly lines?: FieldName;
  /** For lines of which something is still to come. */
  readonly rest?: DeclaredRest;
  /** Running sums over its lines, by their names. */
  readonly tallies?: Readonly<Record<string, DeclaredTally<FieldName, State>>>;
  /** The field with the pseudonym of the one person whom the row's personal fields are about. */
  readonly person?: FieldName;
}

/** A declared kind of subject as engines read it. */
export interface AnySubject extends Declared<string, string> {
  readonly name: SubjectName;
  readonly fields: FieldTable;
  readonly states: Readonly<Record<string, DeclaredState>>;
  readonly moves: MoveTable;
}

/** A declared kind of subject with the names of its fields, states and moves in its type. */
export interface Subject<
  Name extends SubjectName,
  Short extends string,
  Own extends FieldTable,
  State extends string,
  Moves extends MoveTable,
> extends AnySubject {
  readonly name: Name;
  readonly short: Short;
  readonly fields: Own;
  readonly states: Readonly<Record<State, DeclaredState>>;
  readonly moves: Moves;
}

/**
 * Declares a kind of subject: all that is known of it, as data (docs/decisions/0027). Moves of other kinds are named by text here, since
 * declarations do not import each other. Whoever decides may always give an opinion.
 */
export function defineSubject<
  const Name extends SubjectName,
  const Short extends string,
  Own extends FieldTable,
  const State extends string,
  const Moves extends Readonly<Record<string, DeclaredMove<NoInfer<State>, NoInfer<Own>>>>,
>(
  declaration: Declared<NoInfer<keyof Own & string>, NoInfer<State>> & {
    readonly name: Name;
    readonly short: Short;
    readonly fields: Own;
    readonly states: Readonly<Record<State, DeclaredState>>;
    readonly moves: Moves & { readonly [Name in keyof Moves]: NoMore<Moves[Name], NoInfer<Own>> };
  },
): Subject<Name, Short, Own, State, Moves> {
  return { ...declaration, moves: withOpinions(declaration.moves) };
}

/** The states of a declared kind. */
export type StateOf<S extends AnySubject> = keyof S['states'] & string;

/** The row of a declared kind. */
export type RowOf<S extends AnySubject> = Omit<Row, 'state' | 'purchaseId'> & {
  readonly state: keyof S['states'] & string;
} & Values<S['fields']>;

/** The names of the moves of a declared kind. */
export type MoveOf<S extends AnySubject> = keyof S['moves'] & string;

/** The parsed input of a move. */
export type InputOf<S extends AnySubject, Name extends MoveOf<S>> = Shown<
  { readonly key: string } & HeadOf<S, S['moves'][Name]> & Values<AsksOf<S['moves'][Name]>>
>;

type HeadOf<S extends AnySubject, Move> = Move extends { readonly from: null }
  ? unknown
  : { readonly rev: number } & Readonly<Record<`${S['short']}Id`, string>>;

/** The same type with its fields spelled out, so that editors show these instead of names of types. */
type Shown<Whole> = { readonly [Name in keyof Whole]: Whole[Name] };
