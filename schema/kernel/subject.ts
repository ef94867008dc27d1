import type { SubjectName } from '../common/ids.js';
import type { Role } from '../common/roles.js';
import type { AccessRule } from './access.js';
import type { AsksOf, DeclaredMove, MoveTable, NoMore } from './declared-move.js';
import type { FieldTable, Values } from './field.js';
import type { Lifecycle } from './lifecycle.js';
import type { Row } from './row.js';
import type { StageName } from './stages.js';

/** What a state looks like: the colour only repeats the word. */
export type Tone = 'good' | 'bad' | 'waits' | 'plain';

/** What a declaration says of one state. */
export interface DeclaredState {
  /** That nothing leads out of it: whatever comes to rest there is done with. */
  readonly end?: true;
  /** Its description in the SDL. */
  readonly doc?: string;
  /** How it looks; `waits` where nothing is said. */
  readonly tone?: Tone;
  /** How it looks to suppliers, where that is not alike. `plain` where nothing is said of either. */
  readonly toneForSupplier?: Tone;
}

/** Who sees which rows. Those that somebody does not see do not exist for them. `'ALL'`: every row to all of them, whatever their posts. */
export interface Visible<FieldName = string, State = string> {
  readonly STAFF: 'ALL' | readonly Role[];
  readonly SUPPLIER?: 'ALL' | OwnRows<FieldName, State>;
  /** Whoever is not signed in. */
  readonly VISITOR?: 'ALL';
  /** That which rows these people see depends on more than data can say: a function in api says it, handed to `served`. */
  readonly rows?: 'BY_HAND';
}

/** The rows that the people of a supplier see: those that name it by a field, or its own row (`_id`); `since` that field is set, `in` those states alone. */
export interface OwnRows<FieldName = string, State = string> {
  readonly roles: readonly Role[];
  readonly own: FieldName | '_id';
  readonly since?: FieldName;
  readonly in?: readonly State[];
}

/** What all kinds have in the API. */
type CommonField = 'id' | 'rev' | 'state' | 'moves' | 'receipt' | 'createdAt' | 'entries';

/** The query that lists a kind, newest first: its name, and the fields it can be narrowed by beside the state. */
export interface DeclaredList<FieldName = string> {
  readonly name: string;
  /** Its description in the SDL. */
  readonly doc?: string;
  /** How many it gives where nobody says; 50 where nothing is said. */
  readonly first?: number;
  /** That it cannot be narrowed by the state. */
  readonly byState?: false;
  readonly by?: readonly FieldName[];
  /** The field that names whose a row is: it can be narrowed to the reader's own (`mine`). */
  readonly mine?: FieldName;
}

/** An index of the collection, in MongoDB's words. */
export interface DeclaredIndex {
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly name: string;
  readonly unique?: true;
  readonly sparse?: true;
  readonly partialFilterExpression?: Readonly<Record<string, unknown>>;
}

/** By when a subject says itself that it has to be done, and when it is. */
export interface DeclaredDue<FieldName = string, State = string> {
  /** The field with the day, or the list whose elements have one: then the last of them counts. */
  readonly field: FieldName;
  readonly each: string | null;
  /** The state in which it is done, or several. */
  readonly doneIn: State | readonly State[];
  /** The field with the day on which it was done; null where that is the day of the entry. */
  readonly doneOn: FieldName | null;
}

/** What a document tells of itself in short: a field, what the elements of a list come to in one of theirs (`lines.dueOn`), or when it came about. */
export type FactName<FieldName extends string = string> = FieldName | `${FieldName}.${string}` | 'createdAt';

/** What a life cycle says that a declaration says alike. */
type OfLifecycle = Omit<Lifecycle, 'subject' | 'states' | 'ends' | 'classes' | 'moves' | 'module' | 'collection'>;

interface Declared<FieldName extends string, State extends string> extends OfLifecycle {
  readonly module: string;
  /** Its small name: of the query for one, and before `Id` in inputs. */
  readonly short: string;
  readonly collection: string;
  /** What it is, in the SDL. */
  readonly doc?: string;
  /** The stage of its moves, where a move says no other; what an owner does without a step of the work (`quiet`) is of none. */
  readonly stage?: StageName;
  readonly visible: Visible<FieldName, State>;
  /** Who reads what all kinds have, where that is not everybody who reads this one. */
  readonly readBy?: Readonly<Partial<Record<CommonField, AccessRule>>>;
  /** Who asks for it by its id and lists it, where others see only what refers to it. */
  readonly askedBy?: readonly Role[];
  /** What its type in the SDL has beside what all have. */
  readonly shows: readonly ('createdAt' | 'entries')[];
  /** The query for one, where that is not called by the small name; false where it is written by hand. */
  readonly query?: string | false;
  readonly list?: DeclaredList<FieldName>;
  readonly indexes: readonly DeclaredIndex[];
  readonly due?: DeclaredDue<FieldName, State>;
  /**
   * Of a document of a purchase: what is told of it in short wherever it stands among others, in this order. The purchase page, the
   * purchase file and the dossier know a document by this, by `worth` and by `lines`, and by nothing else.
   */
  readonly facts?: readonly FactName<FieldName>[];
  /** The field with the amount that it is about. */
  readonly worth?: FieldName;
  /** The field with its lines. */
  readonly lines?: FieldName;
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

/** A declared kind of subject with the names of its fields, states and moves. */
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
 * Declares a kind of subject: all that is known of it, as data (docs/decisions/0027). Names of moves of other kinds are text here:
 * declarations import none of each other.
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
  return declaration;
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

/** The same written out, so that an editor shows fields and no names of types. */
type Shown<Whole> = { readonly [Name in keyof Whole]: Whole[Name] };
