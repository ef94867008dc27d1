import type { AnyPart, FieldData, FieldTable, Words } from '../field.js';
import type { AnySubject } from '../subject.js';
import { DOCUMENT, documentInterface, documentLines } from './document-sdl.js';
import { foldedFields } from './folded-fields.js';
import { narrowingsOf, ownedThrough } from './lists.js';
import { queryOf } from './query-of.js';
import { block, capital, costOf, docOf, enumName } from './sdl-text.js';
import { typeOfAsked, typeOfShown } from './sdl-types.js';
import { shownFields, shownName, shownPartsIn } from './shown-fields.js';

/**
 * The SDL of declared kinds: types, states, connections, inputs, results, queries and mutations.
 *
 *     remark: text(500).optional()                         ->  type PurchaseOrder { remark: String … }
 *     declineOrder: { …, asks: { reason: text(500) } }     ->  input DeclineOrderInput { … reason: String! },
 *                                                              union DeclineOrderResult, mutation declineOrder
 *
 * Throws where two definitions of one name differ.
 */
export function sdlOf(subjects: readonly AnySubject[]): string {
  const definitions = new Map<string, string>();
  for (const [name, text] of subjects.flatMap(definitionsOf)) {
    const other = definitions.get(name);
    if (other !== undefined && other !== text) throw new Error(`${name} is declared twice, and not alike`);
    definitions.set(name, text);
  }
  return [...definitions.values(), ...subjects.flatMap(rootsOf)].join('\n\n');
}

type Definition = readonly [name: string, text: string];

function definitionsOf(subject: AnySubject): Definition[] {
  const { name, states, fields, moves, list, facts, doc = null } = subject;
  const values = Object.entries(states).map(([state, { doc: of = null }]) => `${docOf(of)}  ${state}`);
  return [
    [`${name}State`, block(`enum ${name}State`, values)],
    [name, docOf(doc) + block(facts ? `type ${name} implements ${DOCUMENT}` : `type ${name}`, typeLines(subject))],
    ...(facts ? [[DOCUMENT, documentInterface()] as const] : []),
    ...typesIn(fields),
    ...(list ? connectionOf(subject) : []),
    ...(list?.sorts ? [sortOf(name, list.sorts)] : []),
    ...actsOf(subject).flatMap((move) => [...inputsOf(subject, move), resultOf(name, move)]),
    ...actsOf(subject).flatMap((move) => wordsIn(moves[move]?.asks ?? {})),
  ];
}

/** What kinds have whose numbers or names are compared by their keys. */
const ALIKE = `${docOf('Others of its kind whose number or name from outside is the same but for the writing, or a slip away from it.')}  alike: [WrittenAlike!]! @cost(weight: 60, length: 3)`;

/** What kinds with lines tell of them in short. */
const LINE_SUMMARY = `${docOf('Its lines in short, for lists: computed by the database, and nothing of them is loaded.')}  lineSummary: LineSummary! @cost(weight: 20)`;

function typeLines({ name, fields, shows, facts, lines }: AnySubject): string[] {
  const named = shownFields(fields).map(([field, data]) => shownName(field, data));
  const own = shownFields(fields).map(([field, data]) => shownLine(field, data));
  const head = ['  id: ID!', '  rev: Int!', `  state: ${name}State!`];
  const foot = [
    '  moves: [AllowedMove!]!',
    '  receipt: Receipt!',
    ...(foldedFields({ fields }).length > 0 ? [ALIKE] : []),
    ...(lines === undefined ? [] : [LINE_SUMMARY]),
  ];
  const shown = { createdAt: '  createdAt: DateTime!', entries: '  entries: [Entry!]!' };
  const document = facts ? documentLines(['id', 'rev', 'moves', ...named, ...shows]) : [];
  return [...head, ...own, ...foot, ...shows.map((one) => shown[one]), ...document];
}

function shownLine(name: string, data: FieldData): string {
  return `${docOf(data.doc)}  ${shownName(name, data)}: ${typeOfShown(data)}${costOf(data.cost)}`;
}

/** The enums and parts shown in fields, including those of nested parts. */
function typesIn(fields: FieldTable): Definition[] {
  return [...wordsIn(fields), ...shownPartsIn(fields).flatMap((part) => [typeOf(part), ...typesIn(part.fields)])];
}

function wordsIn(fields: FieldTable): Definition[] {
  return shownFields(fields).flatMap(([, { words, element }]) => enumOf(words ?? element?.words ?? null));
}

function enumOf(words: Words | null): Definition[] {
  if (words === null || words.name === null || words.isShared) return [];
  const values = words.values.map((value) => `${docOf(words.meanings[value] ?? null)}  ${value}`);
  return [[words.name, block(`enum ${words.name}`, values)]];
}

function typeOf({ name, fields, doc }: AnyPart): Definition {
  return [
    name,
    docOf(doc) +
      block(
        `type ${name}`,
        shownFields(fields).map(([field, data]) => shownLine(field, data)),
      ),
  ];
}

function sortOf(name: string, sorts: readonly string[]): Definition {
  const sort = `${name}Sort`;
  const values = sorts.map((field) => `  ${enumName(field)}`);
  return [
    sort,
    docOf('What a list is sorted by, least first unless `descending` is true; newest first where it is left out.') +
      block(`enum ${sort}`, values),
  ];
}

function connectionOf(subject: AnySubject): Definition[] {
  const { name } = subject;
  const edge = `${name}Edge`;
  const connection = `${name}Connection`;
  const newest = ownedThrough(subject) === null ? [] : [`${docOf(OF_NEWEST)}  ofNewest: Int`];
  const lines = [`  edges: [${edge}!]!`, '  pageInfo: PageInfo!', '  totalCount: RowCount! @cost(weight: 200)'];
  return [
    [connection, block(`type ${connection}`, [...lines, ...newest])],
    [edge, block(`type ${edge}`, ['  cursor: String!', `  node: ${name}!`])],
  ];
}

const OF_NEWEST =
  'Where it is narrowed by owner or unit and these have more purchases than are looked through: how many, the newest. Null where none is left out.';

/** The moves that somebody can ask for through the API. */
function actsOf({ moves }: AnySubject): string[] {
  return Object.keys(moves).filter((name) => moves[name]?.by.some((role) => role !== 'SYSTEM'));
}

function inputsOf({ moves, short }: AnySubject, name: string): Definition[] {
  const { from = null, asks = {}, about = null } = moves[name] ?? {};
  const head = from === null ? ['  key: ID!'] : ['  key: ID!', '  rev: Int!', `  ${short}Id: ID!`];
  const input = `${capital(name)}Input`;
  return [[input, docOf(about) + block(`input ${input}`, [...head, ...askedLines(asks)])], ...partsAsked(asks)];
}

function partsAsked(fields: FieldTable): Definition[] {
  return Object.values(fields).flatMap(({ part }): Definition[] =>
    part ? [[part.name, block(`input ${part.name}`, askedLines(part.fields))], ...partsAsked(part.fields)] : [],
  );
}

function askedLines(fields: FieldTable): string[] {
  return Object.entries(fields).map(([name, data]) => `${docOf(data.doc)}  ${name}: ${typeOfAsked(data)}`);
}

function resultOf(name: string, move: string): Definition {
  const result = `${capital(move)}Result`;
  return [result, `union ${result} = ${name} | Refused`];
}

function rootsOf(subject: AnySubject): string[] {
  const { name, list } = subject;
  const narrowed = narrowingsOf(subject).map((one) => `, ${docIn(one.doc)}${one.name}: ${one.type}`);
  const sorted = list?.sorts ? `, sort: ${name}Sort, ${docIn(DESCENDING)}descending: Boolean` : '';
  const page = `first: Int = ${list?.first ?? 50} @within(most: 200), after: String`;
  const lists = list
    ? [`${docOf(list.doc ?? null)}  ${list.name}(${page}${narrowed.join('')}${sorted}): ${name}Connection!`]
    : [];
  const acts = actsOf(subject).map((move) => `  ${move}(input: ${capital(move)}Input!): ${capital(move)}Result!`);
  const query = queryOf(subject);
  const one = query === null ? [] : [`  ${query}(id: ID!): ${name}`];
  return [...extended('Query', [...one, ...lists]), ...extended('Mutation', acts)];
}

const DESCENDING =
  'The greatest first; where nothing is named to sort by, true gives the newest first and false the oldest.';

/** The description of an argument. */
function docIn(doc: string | null): string {
  return doc === null ? '' : `${JSON.stringify(doc)} `;
}

function extended(type: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [block(`extend type ${type}`, lines)] : [];
}
