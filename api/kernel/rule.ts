import type { SubjectName } from '../../schema/common/ids.js';
import type { DeclaredMove, Setting } from '../../schema/kernel/declared-move.js';
import { inputOf } from '../../schema/kernel/derive/inputs.js';
import { lifecycleOf } from '../../schema/kernel/derive/lifecycle.js';
import type { FieldData, FieldTable, ValueOf, Values } from '../../schema/kernel/field.js';
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
 * A creation also writes what it asks for by the name of a field. Throws where it leaves open a field that is not optional, or asks for
 * one as another kind.
 */
export function settingAct<S extends AnySubject, Name extends MoveOf<S>>(
  subject: S,
  move: Name,
  { from, sets = {}, asks = {} }: DeclaredMove,
): Command<FoundBy<S, Name>, InputOf<S, Name>, null, null> {
  const settings = Object.entries(sets).map(([field, setting]) => [field, setting ?? null] as const);
  const asked = from === null ? leftToInput(subject, asks, sets, move) : [];
  const unsaid = from === null ? unsaidOf(subject, [...Object.keys(sets), ...asked], move) : {};
  const numbers = settings.flatMap(([, setting]) => (isNumber(setting) ? [setting.number] : []));
  return rule(subject, move, {
    ...(numbers.length > 0 && { numbers }),
    decide: (found, input, given) => ({
      ...unsaid,
      ...Object.fromEntries(asked.map((field) => [field, Reflect.get(input, field)])),
      ...Object.fromEntries(settings.map(([field, setting]) => [field, settled(setting, { found, input }, given)])),
    }),
  });
}

/** The fields that a creation asks for and does not set. Throws where one is asked for as another kind than it is stored as. */
function leftToInput({ name: subject, fields }: AnySubject, asks: FieldTable, sets: object, move: string): string[] {
  const names = Object.keys(asks).filter((name) => name in fields && !(name in sets));
  const unlike = names.filter((name) => !isAlike(asks[name], fields[name]));
  if (unlike.length > 0)
    throw new Error(`${subject}.${move} asks ${unlike.join(', ')} as another kind: say in its \`sets\` what is stored`);
  return names;
}

function isAlike(asked: FieldData | undefined, stored: FieldData | undefined): boolean {
  if (asked?.kind !== stored?.kind || asked?.part !== stored?.part || asked?.element?.kind !== stored?.element?.kind)
    return false;
  return stored?.isOptional === true || asked?.isOptional === false;
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

/**
 * What a creation says of fields beyond its input: all that may not be empty, and whatever else it knows. What the input calls by the name
 * of a field may be left to it, unless it is a value of another kind.
 */
export type Said<Fields extends FieldTable, Input = unknown> = Readonly<
  { [Name in keyof Fields as Name extends Open<Fields, Input> ? Name : never]: ValueOf<Fields[Name]> } & {
    [Name in keyof Fields as Name extends Open<Fields, Input> ? never : Name]?: ValueOf<Fields[Name]>;
  }
>;

/** The fields that neither the input nor null can fill. */
type Open<Fields extends FieldTable, Input> = {
  [Name in keyof Fields]: Filled<Fields, Input, Name> extends ValueOf<Fields[Name]> ? never : Name;
}[keyof Fields];

type Filled<Fields extends FieldTable, Input, Name extends keyof Fields> = Name extends keyof Input
  ? Input[Name]
  : null;

/**
 * What a creation writes: every field of the subject. What `fields` does not say is taken from the field of the input with the same name, so
 * that nothing is asked for and then forgotten; the rest is null. Throws where a field that may not be empty would be. Where the input is
 * that of another subject, pass `{}`.
 */
export function made<S extends AnySubject, Input extends object>(
  subject: S,
  input: Input,
  fields: Said<S['fields'], Input>,
): Change {
  const said = { ...namedLike(subject.fields, input), ...fields };
  return { ...unsaidOf(subject, Object.keys(said)), ...said };
}

/**
 * What an act that rewrites its subject changes: all that its input calls by the name of a field, as `made` takes it, and `fields`, which
 * have to say what the input calls so and holds as a value of another kind.
 */
export function rewritten<S extends AnySubject, Input extends object>(
  subject: S,
  input: Input,
  fields: Rewritten<S['fields'], Input> & { readonly state?: StateOf<S> },
): Change {
  return { ...namedLike(subject.fields, input), ...fields };
}

/** What a rewriting act says of fields beyond its input. */
export type Rewritten<Fields extends FieldTable, Input> = Partial<Values<Fields>> &
  Pick<Values<Fields>, Open<Fields, Input> & keyof Input>;

/** What an input says under the names of these fields. */
function namedLike(fields: FieldTable, input: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([name]) => Object.hasOwn(fields, name)));
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
