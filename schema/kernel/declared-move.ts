import type { SubjectName } from '../common/ids.js';
import type { Role } from '../common/roles.js';
import type { Duty } from './duties.js';
import type { FieldTable, ValueOf } from './field.js';
import type { Move, Need, Origin } from './lifecycle.js';
import type { StageName } from './stages.js';

/**
 * What an act writes into a field: its time, its actor, null, yes or no, a field of its input or of what it starts from, or the next
 * running number of a prefix.
 */
export type Setting<Value = unknown> =
  | (Date extends Value ? 'NOW' : never)
  | (string extends Value ? 'ACTOR' : never)
  | (null extends Value ? null : never)
  | (boolean extends Value ? boolean : never)
  | (string extends Value ? { readonly number: string } : never)
  | { readonly origin: string }
  | { readonly input: string };

/** Who a move waits for, beyond what its posts and states say; `{}` adds nothing. */
export interface ToDo {
  /** The move whose actors it waits for, where that is not everybody with the post. */
  readonly actedBy?: string;
  /** The states in which the row waits, where these are not all that the move starts from. */
  readonly states?: readonly string[];
  /** The field by which a row of this kind refers to the waiting row, which says that the work is done. */
  readonly doneBy?: string;
  /** Another kind whose rows say, by such a field, that nothing is to be done: an invitation that was declined. */
  readonly orBy?: { readonly by: SubjectName; readonly field: string };
  /** The field of the waiting row with the instant at which it stops waiting. Those whom it waits for are reminded before. */
  readonly before?: string;
  /** A field of the waiting row that has to be set, where the move can be taken without it, too. */
  readonly with?: string;
  /** A field of the waiting row that has to be empty. */
  readonly without?: string;
  /**
   * The field of the waiting row with the day by which the work is due, where that is not its own `dueOn`, or such a field of its
   * lines, the last of which counts. Those whom it waits for are reminded the day before, and while it is overdue.
   */
  readonly dueOn?: string;
  readonly after?: After;
}

/** Work that waits until everybody named in a field of the waiting row has answered, each with a row of this kind that refers to it. */
export interface After {
  readonly all: string;
  readonly by: SubjectName;
  readonly field: string;
}

/** Whom an act notifies. */
export interface Tells {
  /** Message key. */
  readonly notice: string;
  readonly roles?: readonly Role[];
  /** The field with the supplier, or the suppliers, whose people are notified. */
  readonly supplier?: string;
  /** The field that has to be set before a supplier is notified. */
  readonly since?: string;
  /** The fields with the accounts that are notified. */
  readonly accounts?: readonly string[];
  /** The move whose actors are notified. */
  readonly actedBy?: string;
}

/** A need as a declaration says it: by a field that refers to one subject or several, or by such a field of its lines. */
export interface DeclaredNeed<FieldName extends string = string> extends Omit<Need, 'subject' | 'by'> {
  readonly by: FieldName | `${FieldName}.${string}`;
}

/** A move as a declaration says it: the move of the life cycle, and all that is derived from it. */
export interface DeclaredMove<State extends string = string, Own extends FieldTable = FieldTable>
  extends Omit<Move<State>, 'startsFrom' | 'pin' | 'needs' | 'duty'> {
  /** What the move starts from. The field of the input that names it is the one that refers to that kind. */
  readonly startsFrom?: Omit<Origin, 'field'>;
  readonly pin?: (keyof Own & string) | 'id' | readonly (keyof Own & string)[];
  /** The duty that whoever takes the move has; null where it gives nobody a say: it gives something back, ends it, or changes the owner. */
  readonly duty?: Duty | null;
  /** What the move needs of other subjects; each kind follows from the field that refers to it. */
  readonly needs?: readonly DeclaredNeed<keyof Own & string>[];
  /** The description of its input in the SDL. */
  readonly about?: string;
  /** The fields of its input besides key, version and id. */
  readonly asks?: FieldTable;
  /** What it writes, where that needs no rule. A creation also writes what it asks for by the name of a field, and leaves the other optional fields null. An act has either `sets`, `files` or a rule. */
  readonly sets?: { readonly [Name in keyof Own]?: Setting<ValueOf<Own[Name]>> };
  /** That it attaches staged files to the subject, or removes one (schema/kernel/files.ts): it has neither `sets` nor a rule then. */
  readonly files?: 'ATTACH' | 'REMOVE';
  /** Its stage, where that is not its subject's. Null where it belongs to none, since it ends a purchase from any stage. */
  readonly stage?: StageName | null;
  /** Whether it moves its stage forward, or back to where it was before. */
  readonly course?: 'FORWARD' | 'BACK';
  readonly toDo?: ToDo;
  readonly tells?: readonly Tells[];
}

/**
 * Puts an unknown name into the compiler's message, at the place of the fault. It is an object, since a text would turn the whole move into
 * `never`.
 */
export interface Unknown<Name> {
  readonly unknown: Name;
}

/**
 * Names in a move that mean nothing: unknown properties, fields that the subject does not have, inputs that are not asked for. The compiler
 * would let them pass, since the type of the whole literal is inferred.
 */
export type NoMore<Given, Own extends FieldTable> = {
  readonly [Name in keyof Given]: Name extends 'sets'
    ? NoMoreSets<Given[Name], Own, Given>
    : Name extends 'toDo'
      ? NoMoreNames<Given[Name], ToDo>
      : Name extends keyof DeclaredMove
        ? unknown
        : Unknown<Name>;
};

type NoMoreNames<Given, Known> = {
  readonly [Name in keyof Given]: Name extends keyof Known ? unknown : Unknown<Name>;
};

type NoMoreSets<Given, Own extends FieldTable, Whole> = {
  readonly [Name in keyof Given]: Name extends keyof Own
    ? Given[Name] extends { readonly input: infer Asked }
      ? Asked extends keyof AsksOf<Whole>
        ? unknown
        : Unknown<Asked>
      : unknown
    : Unknown<Name>;
};

/** The fields that a move asks for. */
export type AsksOf<Given> = Given extends { readonly asks: infer Asked extends FieldTable }
  ? Asked
  : Record<never, never>;

/** The moves of a declaration, by name. */
export type MoveTable = Readonly<Record<string, DeclaredMove>>;

/** The kind whose rows wait for a move: its own, or the one that it starts from. */
export function waitsOn(own: SubjectName, { startsFrom }: DeclaredMove): SubjectName {
  return startsFrom?.subject ?? own;
}
