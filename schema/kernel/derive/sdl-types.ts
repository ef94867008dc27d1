import type { FieldData } from '../field.js';
import { shownPartOf } from './shown-fields.js';

const SCALARS: Readonly<Partial<Record<FieldData['kind'], string>>> = {
  text: 'String',
  longText: 'String',
  currency: 'String',
  key: 'ID',
  count: 'Int',
  flag: 'Boolean',
  decimal: 'Decimal',
  money: 'Money',
  day: 'Day',
  instant: 'DateTime',
};

/** The type of a field in an answer. A reference may be null whatever is stored, since not everybody sees its subject. */
export function typeOfShown(data: FieldData): string {
  const { kind, isOptional, isWithheld } = data;
  return kind === 'ref' || isOptional || isWithheld ? bareShown(data) : `${bareShown(data)}!`;
}

/** The type of a field in an input; a reference is its id. */
export function typeOfAsked(data: FieldData | undefined): string {
  if (!data) throw new Error('A field that is not declared');
  return data.isOptional ? bareAsked(data) : `${bareAsked(data)}!`;
}

/** The type of an argument that narrows a list: a value of the field, or one of its elements where it holds several. */
export function typeOfNarrowing(data: FieldData | undefined): string {
  if (!data) throw new Error('A field that is not declared');
  return bareAsked(data.element ?? data);
}

function bareShown(data: FieldData): string {
  return data.kind === 'ref' ? (data.target ?? 'ID') : bareType(data, bareShown);
}

function bareAsked(data: FieldData): string {
  return data.kind === 'ref' ? 'ID' : bareType(data, bareAsked);
}

function bareType(data: FieldData, ofElement: (element: FieldData) => string): string {
  const { kind, words, element } = data;
  if (kind === 'json')
    throw new Error('Texts and numbers by name are in no type of the API: say hidden() of the field');
  if (element) return `[${ofElement(element)}!]`;
  const part = shownPartOf(data);
  if (part) return kind === 'list' ? `[${part.name}!]` : part.name;
  return words?.name ?? SCALARS[kind] ?? 'String';
}
