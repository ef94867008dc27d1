import type { SubjectName } from '../../schema/common/ids.js';
import type { DeclaredMove, Setting } from '../../schema/kernel/declared-move.js';
import { inputOf } from '../../schema/kernel/derive/inputs.js';
import { lifecycleOf } from '../../schema/kernel/derive/lifecycle.js';
import type { FieldTable, ValueOf, Values } from '../../schema/kernel/field.js';
import type { AnySubject, InputOf, MoveOf, StateOf } from '../../schema/kernel/subject.js';
import {
  type AlsoChange,
  type Change,
  type Command,
  defineCommand,
  type Found,
  type Given,
  type Mirrored,
} from './command.js';
import type { RowOf } from './subjects.js';

/** What a move finds: its subject's row, or what a creation starts from. */
export type FoundBy<S extends AnySubject, Name extends MoveOf<S>> = S['moves'][Name] extends { readonly from: null }
  ? OriginOf<S['moves'][Name]>
  : RowOf<S['name']>;

type OriginOf<Move> = Move extends {
  readonly startsFrom: { readonly subject: infer Kind extends SubjectName; readonly each: true };
}
  ? readonly RowOf<Kind>[]
  : Move extends { readonly startsFrom: { readonly subject: infer Kind extends SubjectName } }
    ? RowOf<Kind>
    : null;

/** The part of a command that a rule adds to the declaration. */
type Ruling<R extends Found, Input, Facts, Prepared> = Omit<
  Command<R, Input, Facts, Prepared>,
  'lifecycle' | 'move' | 'input' | 'subjectId'
>;

/** The rule of a declared act: what it looks up and how it decides. */
export function rule<S extends AnySubject, Name extends MoveOf<S>, Facts = null, Prepared = null>(
  subject: S,
  move: Name,
  ruling: Ruling<FoundBy<S, Name>, InputOf<S, Name>, Facts, Prepared>,
): Command<FoundBy<S, Name>, InputOf<S, Name>, Facts, Prepared> {
  return defineCommand<FoundBy<S, Name>, InputOf<S, Name>, Facts, Prepared>({
    ...ruling,
    lifecycle: lifecycleOf(subject),
    move,
    input: inputOf(subject, move),
    subjectId: subjectIdOf(subject, move),
  });
}

function subjectIdOf(subject: AnySubject, move: string): ((input: unknown) => string) | null {
  if (subject.moves[move]?.from === null) return null;
  const field = `${subject.short}Id`;
  return (input) => Reflect.get(Object(input), field);
}

/**
 * The command of a move that only sets fields: `sets: { remark: { input: 'reason' } }` writes the reason of its input into the remark.
 * Throws where a creation leaves open a field that is not optional.
 */
export function settingAct<S extends AnySubject, Name extends MoveOf<S>>(
  subject: S,
  move: Name,
  { from, sets = {} }: DeclaredMove,
): Command<FoundBy<S, Name>, InputOf<S, Name>, null, null> {
  const settings = Object.entries(sets).map(([field, setting]) => [field, setting ?? null] as const);
  const unsaid = from === null ? unsaidOf(subject, Object.keys(sets), move) : {};
  const numbers = settings.flatMap(([, setting]) => (isNumber(setting) ? [setting.number] : []));
  return rule(subject, move, {
    ...(numbers.length > 0 && { numbers }),
    decide: (found, input, given) => ({
      ...unsaid,
      ...Object.fromEntries(settings.map(([field, setting]) => [field, settled(setting, { found, input }, given)])),
    }),
  });
}

function isNumber(setting: Setting): setting is { readonly number: string } {
  return typeof setting === 'object' && setting !== null && 'number' in setting;
}

function settled(
  setting: Setting,
  { found, input }: { readonly found: Found; readonly input: object },
  { now, actor, number }: Given<null, null>,
): unknown {
  if (setting === 'NOW') return now;
  if (setting === 'ACTOR') return actor.id;
  if (setting === null || typeof setting === 'boolean') return setting;
  if ('origin' in setting) return Reflect.get(Object(found), setting.origin);
  return isNumber(setting) ? number(setting.number) : Reflect.get(input, setting.input);
}

/** What a creation says of fields: all that may not be empty, and whatever else it knows. */
export type Said<Fields extends FieldTable> = Readonly<
  { [Name in keyof Fields as null extends ValueOf<Fields[Name]> ? never : Name]: ValueOf<Fields[Name]> } & {
    [Name in keyof Fields as null extends ValueOf<Fields[Name]> ? Name : never]?: ValueOf<Fields[Name]>;
  }
>;

/** What a creation writes: every field of the subject, null for those that may be empty and are not given. */
export function made<S extends AnySubject>(subject: S, fields: Said<S['fields']>): Change {
  return { ...unsaidOf(subject, Object.keys(fields)), ...fields };
}

/** The fields of a subject that are not given, as null. Throws where one may not be empty, with the name of `move`. */
export function unsaidOf({ name, fields }: AnySubject, said: readonly string[], move = 'made'): Record<string, null> {
  const unsaid = Object.entries(fields).filter(([field]) => !said.includes(field));
  const open = unsaid.filter(([, { isOptional }]) => !isOptional).map(([field]) => field);
  if (open.length > 0)
    throw new Error(`${name}.${move} leaves ${open.join(', ')} open: say it in its \`sets\`, or write a rule`);
  return Object.fromEntries(unsaid.map(([field]) => [field, null]));
}

/** What an act changes: fields of the subject, and its state where the move has several targets. */
export function change<S extends AnySubject>(
  _subject: S,
  fields: Partial<Values<S['fields']>> & { readonly state?: StateOf<S> },
): Change {
  return fields;
}

/** The moves of a kind that are part of other acts. */
export type PartMoveOf<S extends AnySubject> = {
  [Name in MoveOf<S>]: S['moves'][Name] extends { readonly within: readonly string[] } ? Name : never;
}[MoveOf<S>];

/** Another subject that an act also changes, by a move that is part of the act. */
export function also<S extends AnySubject>(
  { name }: S,
  id: string,
  move: PartMoveOf<S>,
  fields: Partial<Values<S['fields']>> & { readonly state?: StateOf<S> } = {},
  mirrored?: Mirrored,
): AlsoChange {
  return { subject: name, id, move, change: fields, ...(mirrored && { mirrored }) };
}
