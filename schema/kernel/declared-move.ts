import type { SubjectName } from '../common/ids.js';
import type { Role } from '../common/roles.js';
import type { FieldTable, ValueOf } from './field.js';
import type { Move, Need, Origin } from './lifecycle.js';
import type { StageName } from './stages.js';

/**
 * What an act writes into a field: its time, its actor, nothing, yes or no, what its input or a field of what it starts from says, or the
 * next running number of a prefix.
 */
export type Setting<Value = unknown> =
  | (Date extends Value ? 'NOW' : never)
  | (string extends Value ? 'ACTOR' : never)
  | (null extends Value ? null : never)
  | (boolean extends Value ? boolean : never)
  | (string extends Value ? { readonly number: string } : never)
  | { readonly origin: string }
  | { readonly input: string };

/** Who waits for a move, beside its posts and states: nothing more where `{}`. */
export interface ToDo {
  /** The move whose actors it waits for, where that is not everybody of the post. */
  readonly actedBy?: string;
  /** In which states the row waits, where not in all that the move starts from. */
  readonly states?: readonly string[];
  /** The field by which a row of this kind says that the work is done for the subject it starts from. */
  readonly doneBy?: string;
  /** The field of the waiting row with the instant until which it waits. */
  readonly before?: string;
  /** The field of the waiting row that must not be set. */
  readonly without?: string;
  /** The field of the waiting row with the day by which the work is due, where that is not its own `dueOn`. */
  readonly dueOn?: string;
  readonly after?: After;
}

/** That work waits only once all whom a field of the waiting row names have answered, each with a row of this kind that points to it. */
export interface After {
  readonly all: string;
  readonly by: SubjectName;
  readonly field: string;
}

/** Whom an act tells. */
export interface Tells {
  /** Message key. */
  readonly notice: string;
  readonly roles?: readonly Role[];
  /** The field with the supplier whose people are told, or with several. */
  readonly supplier?: string;
  /** The field that has to be set, or no supplier is told. */
  readonly since?: string;
  /** The fields with the accounts that are told. */
  readonly accounts?: readonly string[];
  /** The move whose actors are told. */
  readonly actedBy?: string;
}

/** A need as a declaration says it: by a field that refers to a subject, to several, or by such a field of its lines. */
export interface DeclaredNeed<FieldName extends string = string> extends Omit<Need, 'subject' | 'by'> {
  readonly by: FieldName | `${FieldName}.${string}`;
}

/** A move as a declaration says it: the move of the life cycle, and what follows from it. */
export interface DeclaredMove<State extends string = string, Own extends FieldTable = FieldTable>
  extends Omit<Move<State>, 'startsFrom' | 'pin' | 'needs'> {
  /** The field of its input that names the origin is the one that asks for one of that kind. */
  readonly startsFrom?: Omit<Origin, 'field'>;
  readonly pin?: (keyof Own & string) | 'id';
  /** What it needs; of which kind that is says the field. */
  readonly needs?: readonly DeclaredNeed<keyof Own & string>[];
  /** The description of its input in the SDL. */
  readonly about?: string;
  /** What its input says beside key, version and id. */
  readonly asks?: FieldTable;
  /** What it writes, where that needs no rule; of what a creation does not say, what is optional is null. An act has either this or a rule. */
  readonly sets?: { readonly [Name in keyof Own]?: Setting<ValueOf<Own[Name]>> };
  /** Its stage, where that is not its subject's; null where it is of none: it ends a purchase from wherever it stands. */
  readonly stage?: StageName | null;
  /** That it brings its stage forward, or sends it back to where it was before. */
  readonly course?: 'FORWARD' | 'BACK';
  readonly toDo?: ToDo;
  readonly tells?: readonly Tells[];
}

/** Says at the place of the fault what is not known there. An object, since a text would make of the whole move a `never`. */
export interface Unknown<Name> {
  readonly unknown: Name;
}

/**
 * What a move says beyond what one can say: names that nobody knows, fields that the subject has not, inputs that are not asked for.
 * Whole literals are inferred, so the compiler would let them pass.
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

/** The kinds of a declaration's moves, by name. */
export type MoveTable = Readonly<Record<string, DeclaredMove>>;

/** The kind whose rows a move waits on: its own, or the one that it starts from. */
export function waitsOn(own: SubjectName, { startsFrom }: DeclaredMove): SubjectName {
  return startsFrom?.subject ?? own;
}
