import { z } from 'zod';
import type { AnyPart, FieldData, FieldTable, PartOf } from '../field.js';
import * as input from '../inputs.js';
import { NORMALISERS } from '../normalisers.js';
import type { AnySubject, InputOf, MoveOf } from '../subject.js';

const known = new WeakMap<AnySubject, Map<string, z.ZodType>>();

/**
 * The validator of a move's input, made once: key, for a subject that is there version and id, and what the move asks.
 *
 *     asks: { reason: text(500) }  ->  z.strictObject({ key, rev, orderId, reason: text(500) })
 */
export function inputOf<S extends AnySubject, Name extends MoveOf<S>>(
  subject: S,
  move: Name,
): z.ZodType<InputOf<S, Name>> {
  const made = known.get(subject) ?? new Map<string, z.ZodType>();
  known.set(subject, made);
  const shape = made.get(move) ?? inputFrom(subject, move);
  made.set(move, shape);
  return shape as z.ZodType<InputOf<S, Name>>;
}

function inputFrom(subject: AnySubject, name: string): z.ZodType {
  const move = subject.moves[name];
  if (!move) throw new Error(`${name}: no move of ${subject.name}`);
  const head = move.from === null ? {} : { rev: input.rev, [`${subject.short}Id`]: input.id };
  return input.command({ ...head, ...shapeOf(move.asks ?? {}) });
}

/** The validator of a part on its own. */
export function checkOfPart<Of extends AnyPart>(part: Of): z.ZodType<PartOf<Of>> {
  return z.strictObject(shapeOf(part.fields)) as unknown as z.ZodType<PartOf<Of>>;
}

function shapeOf(fields: FieldTable): z.ZodRawShape {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, checkOf(name, field)]));
}

/**
 * The validator of one field of an input. Empty text counts as left out, unless the field has to match a form. What is left out is null.
 */
function checkOf(name: string, field: FieldData): z.ZodType {
  const { kind, isOptional } = field;
  if (isOptional && kind === 'email') return input.optionalEmail;
  if (isOptional && kind === 'text' && !hasForm(field)) return input.optionalText(mostOf(name, field));
  if (isOptional && kind === 'longText') return input.optionalLongText(mostOf(name, field));
  const check = plainCheck(name, field);
  return isOptional ? check.nullish().transform((value) => value ?? null) : check;
}

/** Whether text has to match a form, is normalised, or is taken as it is. */
function hasForm({ check: { like, normalised, asIs } }: FieldData): boolean {
  return like !== undefined || normalised !== undefined || asIs === true;
}

function plainCheck(name: string, field: FieldData): z.ZodType {
  const { kind, check, part, words } = field;
  switch (kind) {
    case 'text':
    case 'key':
      return lineOf(name, field);
    case 'email':
      return input.email;
    case 'password':
      return input.password;
    case 'longText':
      return input.longText(mostOf(name, field));
    case 'currency':
      return input.currency;
    case 'ref':
      return input.id;
    case 'word':
      return z.enum(words?.values ?? [], check.other ?? 'input.required');
    case 'count':
      return countOf(field);
    case 'flag':
      return z.boolean('input.required');
    case 'decimal':
      return decimalOf(field);
    case 'day':
      return input.day;
    case 'instant':
      return input.instant;
    case 'list':
      return listOf(name, field);
    case 'one':
      return z.strictObject(shapeOf(partOf(part).fields));
    case 'json':
      return z.record(z.string(), z.union([z.string(), z.number()]));
    case 'money':
      throw new Error(`${name}: an amount is asked for as a decimal, its currency is the subject's (${check.max})`);
  }
}

/** Text that has to match a form is judged by that alone, so that one fault is reported once. */
function lineOf(name: string, field: FieldData): z.ZodType {
  const { max, like = [], normalised, asIs } = field.check;
  const [form] = like;
  const typed = typedOf(field);
  if (asIs) return typed.max(mostOf(name, field), 'input.tooLong');
  const alike = (line: z.ZodString) => like.reduce((all, { pattern, key }) => all.regex(pattern, key), line);
  if (field.kind === 'key' && form) return alike(typed);
  if (form && normalised) {
    const short = max === undefined ? typed : typed.max(max, form.key);
    return short.transform(NORMALISERS[normalised]).pipe(alike(z.string()));
  }
  const line = alike(max === undefined && form ? typed.trim() : input.text(mostOf(name, field)));
  return normalised ? line.transform(NORMALISERS[normalised]) : line;
}

/** What must be there and is not is missing, and not written in a wrong way: nothing else is said of it. */
function typedOf({ kind, isOptional, check: { asIs } }: FieldData): z.ZodString {
  const typed = z.string('input.required');
  if (isOptional || asIs || kind === 'key') return typed;
  return typed.refine((value) => value.trim() !== '', { error: 'input.required', abort: true });
}

function countOf({ check: { range, least = 0 } }: FieldData): z.ZodType {
  if (!range) return z.int('input.required').min(least, 'input.required');
  return z.int(range.key).min(range.least, range.key).max(range.most, range.key);
}

function decimalOf({ check: { places = 4, aboveZero, atMost } }: FieldData): z.ZodType {
  if (aboveZero) return input.positiveText(places);
  const text = input.decimalText(places);
  return atMost ? text.refine((value) => isAtMost(value, atMost.most), atMost.key) : text;
}

/** Whether an unsigned decimal is at most a whole number, compared exactly: as floats, 100000000000.000001 and 100000000000 are equal. */
function isAtMost(text: string, most: number): boolean {
  const [digits = '', places = ''] = text.split('.');
  const whole = Number(digits);
  return whole < most || (whole === most && /^0*$/.test(places));
}

function listOf(name: string, { part, element, check: { none, most, twice } }: FieldData): z.ZodType {
  const list = z.array(element ? plainCheck(name, element) : z.strictObject(shapeOf(partOf(part).fields)), none);
  const some = none === undefined ? list : list.min(1, none);
  const bounded = most ? some.max(most[0], most[1]) : some;
  return twice === undefined ? bounded : bounded.refine((all) => new Set(all).size === all.length, twice);
}

function partOf(part: AnyPart | null): AnyPart {
  if (!part) throw new Error('A list has elements');
  return part;
}

function mostOf(name: string, { check: { max } }: FieldData): number {
  if (max === undefined) throw new Error(`${name}: text that is asked for says how long it may be`);
  return max;
}
