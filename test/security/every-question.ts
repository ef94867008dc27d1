import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Person } from '../kit/app.js';

const schema = buildSchema(readFileSync('schema/generated/staff.graphql', 'utf8'));

/** Facts about the log itself, which grows with every act; there, cover entries hide bids. */
const OF_THE_LOG = new Set(['size', 'root', 'hashes', 'checkpoint', 'searchedTo', 'logSize', 'behind']);
const SKIPPED = new Set(['trailHead', 'census', 'censuses']);

/** An answer without facts about the log itself. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([name]) => !OF_THE_LOG.has(name));
  return Object.fromEntries(told.map(([name, field]) => [name, comparable(field)]));
}

/** Ids that somebody of the staff knows, by the question that asks for one; `purchase` where none is named. */
export type KnownIds = Readonly<Record<string, string>> & { readonly purchase: string };

/** A required argument. */
function argumentOf(known: KnownIds, field: string, name: string, typeName: string): string | null {
  if (name === 'purchaseId') return JSON.stringify(known.purchase);
  if (name === 'id') return JSON.stringify(known[field] ?? known.purchase);
  if (name === 'text') return JSON.stringify('Gears');
  if (typeName === 'Int') return '50';
  return null;
}

function call(known: KnownIds, field: GraphQLField<unknown, unknown>): string | null {
  const given: string[] = [];
  for (const { name, type, defaultValue } of field.args) {
    if (!isNonNullType(type) || defaultValue !== undefined) continue;
    const value = argumentOf(known, field.name, name, getNamedType(type).name);
    if (value === null) return null;
    given.push(`${name}: ${value}`);
  }
  return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
}

/** Everything that can be asked of a type, down to so many levels. */
function selection(known: KnownIds, type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    const asked = call(known, field);
    if (asked === null || (!isLeafType(of) && depth === 0)) return [];
    const inner = selection(known, of, depth - 1);
    return inner === '{ }' ? [] : [`${asked} ${inner}`];
  });
  return fields.length === 0 ? '{ __typename }' : `{ ${fields.join(' ')} }`;
}

/** The answer to each question, as deep as it is allowed, for each person: as `<field> <name of the person>` with the answer as text. */
export async function everyAnswer(
  known: KnownIds,
  people: ReadonlyMap<string, Person>,
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const asked = call(known, field);
    if (asked === null || SKIPPED.has(field.name)) continue;
    const type = getNamedType(field.type);
    for (const [name, person] of people)
      for (const depth of [3, 2, 1]) {
        const { data, errors } = await person.ask(`{ ${asked} ${selection(known, type, depth)} }`);
        const refused = errors.some(({ extensions }) => extensions.code !== 'FORBIDDEN');
        // Where that is too expensive, less is asked.
        if (refused && depth > 1) continue;
        answers.set(
          `${field.name} ${name}`,
          JSON.stringify([comparable(data), errors.map(({ extensions }) => extensions.code)]),
        );
        break;
      }
  }
  return answers;
}
