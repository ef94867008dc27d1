import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { database } from '../../api/kernel/database.js';
import { MODULES } from '../../api/modules.js';
import { costOf, MOST_COST } from '../../api/server/query-cost.js';
import { buildSchemas } from '../../api/server/schemas.js';
import { type Person, startApp } from '../kit/app.js';

const { staff } = buildSchemas(MODULES);
const cost = (question: string, variables: Record<string, unknown> = {}, operationName: string | null = null) =>
  costOf(staff, { document: parse(question), operationName, variables });
const listOf = (first: number, fields: string) => `{ purchases(first: ${first}) { edges { node { ${fields} } } } }`;

describe('the cost of a question', () => {
  it('grows with the length that is asked for, written or as a variable', () => {
    const ten = cost(listOf(10, 'id'));
    expect(cost(listOf(100, 'id'))).toBeGreaterThan(9 * ten);
    const question = 'query($n: Int) { purchases(first: $n) { edges { node { id } } } }';
    expect(cost(question, { n: 100 })).toBe(cost(listOf(100, 'id')));
    expect(cost('query($n: Int = 100) { purchases(first: $n) { edges { node { id } } } }')).toBe(
      cost(question, { n: 100 }),
    );
  });

  it('takes the length by default where none is asked for, and none below one', () => {
    const byDefault = cost('{ purchases { edges { node { id } } } }');
    expect(byDefault).toBe(cost(listOf(50, 'id')));
    expect(cost('query($n: Int) { purchases(first: $n) { edges { node { id } } } }', { n: null })).toBe(byDefault);
    expect(cost(listOf(-1_000_000, 'id'))).toBe(cost(listOf(1, 'id')));
  });

  it('multiplies lists in lists', () => {
    const inOne = cost(listOf(1, 'event { invited { id } }'));
    expect(cost(listOf(100, 'event { invited { id } }'))).toBeGreaterThan(95 * inOne);
    const deep = cost(listOf(100, 'event { invited { categories { id } } }'));
    expect(deep).toBeGreaterThan(5 * cost(listOf(100, 'event { invited { id } }')));
  });

  it('counts each alias, each fragment where it is spread, and each part of a union once', () => {
    const once = cost('{ toDos { title } }');
    expect(cost('{ a: toDos { title } b: toDos { title } c: toDos { title } }')).toBe(3 * once);
    const spread = 'fragment F on Query { toDos { title } } { ...F }';
    expect(cost(spread)).toBe(once);
    expect(cost('fragment F on Query { a: toDos { title } b: toDos { title } } { ...F }')).toBe(2 * once);
    expect(cost('{ ... { toDos { title } } ... on Query { b: toDos { title } } }')).toBe(2 * once);
  });

  it('counts what is left out by a directive not at all, and what is let in wholly', () => {
    const question = 'query($yes: Boolean!) { serverTime toDos @include(if: $yes) { title } }';
    expect(cost(question, { yes: false })).toBeLessThan(5);
    expect(cost(question, { yes: true })).toBeGreaterThan(1_000);
    expect(cost('query($yes: Boolean!) { serverTime toDos @skip(if: $yes) { title } }', { yes: true })).toBeLessThan(5);
  });

  it('is told anew where a question comes again with other numbers, longer lists or another operation', () => {
    const text = `query A($n: Int, $ids: [ID!]!, $yes: Boolean!) { purchases(first: $n) { edges { node { id } } } subjectNames(ids: $ids) { __typename } toDos @include(if: $yes) { title } } query B { serverTime }`;
    const document = parse(text);
    const priceOf = (n: number, ids: number, yes: boolean, operationName = 'A') =>
      costOf(staff, { document, operationName, variables: { n, ids: Array(ids).fill('x'), yes } });
    const all = [priceOf(1, 1, false), priceOf(50, 1, false), priceOf(1, 90, false), priceOf(1, 1, true)];
    all.push(priceOf(1, 1, false, 'B'));
    expect(new Set(all).size).toBe(5);
    for (let n = 1; n < 100; n++) priceOf(n, 1, false);
    expect([priceOf(1, 1, false), priceOf(50, 1, false)]).toEqual(all.slice(0, 2));
  });

  it('is that of the operation that is run, whatever else the document holds and whatever it is called', () => {
    const document = '{ __typename } query __schema { toDos { title } }';
    expect(() => cost(document, {}, '__schema')).not.toThrow();
    expect(cost(document, {}, '__schema')).toBe(cost('{ toDos { title } }'));
  });

  it('counts by the ids that are asked for', () => {
    const question = 'query($ids: [ID!]!) { inclusionProofs(entryIds: $ids) { index } }';
    const of = (count: number) => cost(question, { ids: Array.from({ length: count }, (_, n) => `ent_${n}`) });
    expect(of(100) - of(1)).toBe(99 * (of(2) - of(1)));
  });

  it('ends soon where fragments multiply', () => {
    const bomb = Array.from({ length: 24 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
      ' ',
    );
    const began = performance.now();
    expect(() => cost(`{ ...F0 } ${bomb} fragment F24 on Query { serverTime }`)).toThrow();
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

describe('a question that costs too much', () => {
  let app: Awaited<ReturnType<typeof startApp>>;
  let buyer: Person;
  const row = 'id entries { id changes { after } } receipt { text } moves { name reason }';
  const kinds = ['contracts', 'orders', 'goodsReceipts', 'invoices', 'payments'].map((kind) => `${kind} { ${row} }`);
  const deep = `${row} ${kinds.join(' ')} stages { name } event { invited { ${row} } }`.replace(
    row,
    'id moves { name }',
  );

  beforeAll(async () => {
    app = await startApp();
    buyer = await app.as('BUYER');
  });
  afterAll(() => app.stop());

  it.each([
    ['by the length of a list', listOf(200, deep), {}],
    ['by a length in a variable', `query($n: Int) { purchases(first: $n) { edges { node { ${deep} } } } }`, { n: 200 }],
    ['by lists in lists that name no length', `{ purchases { edges { node { ${deep} } } } }`, {}],
    ['by aliases', `{ ${[1, 2, 3, 4, 5].map((n) => `a${n}: ${listOf(20, deep).slice(1, -1)}`).join(' ')} }`, {}],
    [
      'by fragments',
      `fragment D on Purchase { ${deep} } { ${[1, 2, 3, 4, 5].map((n) => `a${n}: ${listOf(20, '...D').slice(1, -1)}`).join(' ')} }`,
      {},
    ],
    ['under a name of introspection', `query __schema { ${listOf(200, deep).slice(1, -1)} }`, {}],
  ])('is refused %s', async (_, question, variables) => {
    const { status, data, errors } = await buyer.ask(question, variables);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(errors[0]?.message).toMatch(new RegExp(`it costs \\d+, and at most ${MOST_COST} is answered`));
  });

  it('is not one that a page asks, nor one of a single purchase with all that belongs to it', async () => {
    expect((await buyer.ask(`query($id: ID!) { purchase(id: $id) { ${deep} } }`, { id: 'pur_none' })).errors).toEqual(
      [],
    );
    expect((await buyer.ask(listOf(50, 'id number title stages { name state } value { amount }'))).errors).toEqual([]);
  });
});

describe('a list with what belongs to each of its rows', () => {
  interface Shown {
    readonly id: string;
    readonly unit: { readonly id: string; readonly moves: { readonly name: string; readonly reason: string | null }[] };
    readonly entries: { readonly id: string }[];
    readonly receipt: { readonly text: string };
  }
  let app: Awaited<ReturnType<typeof startApp>>;
  let admin: Person;
  const row = `id unit { id moves { name reason } receipt { text } } moves { name reason }
    entries { id actor { name } changes { after } } receipt { text }`;
  const question = `{ accounts(first: 50) { edges { node { ${row} } } } }`;
  const accounts = async (): Promise<Shown[]> => {
    const { data } = await admin.ask(question);
    return data.accounts.edges.map(({ node }: { readonly node: Shown }) => node);
  };
  /** Number of database commands for a question. */
  const commandsOf = async (ask: () => Promise<unknown>): Promise<number> => {
    const db = database();
    await db.command({ profile: 2 });
    await ask();
    await db.command({ profile: 0 });
    const asked = await db.collection('system.profile').countDocuments({ op: { $in: ['query', 'command'] } });
    await db.collection('system.profile').drop();
    return asked;
  };

  beforeAll(async () => {
    app = await startApp();
    admin = await app.as('SYSTEM_ADMIN');
    await app.as('BUYER');
  });
  afterAll(() => app.stop());

  /** Of several times, since what is kept for a while has to be read again now and then. */
  const fewestCommands = async (): Promise<number> => {
    const counts: number[] = [];
    for (let n = 0; n < 4; n++) counts.push(await commandsOf(accounts));
    return Math.min(...counts);
  };

  it('asks the database no more often for many rows than for few', async () => {
    const few = await fewestCommands();
    for (let n = 0; n < 6; n++) await app.hire(['BUYER'], `buyer-${n}`);
    expect(await fewestCommands()).toBe(few);
  });

  it('answers each row what it would be answered alone', async () => {
    const all = await accounts();
    expect(all.length).toBeGreaterThan(8);
    for (const { id, unit, entries, receipt } of all) {
      const { data } = await admin.ask(`query($id: ID!) { account(id: $id) { ${row} } }`, { id });
      expect({ unit, entries, receipt }).toMatchObject({
        receipt: data.account.receipt,
        entries: data.account.entries,
      });
      expect(unit).toEqual(data.account.unit);
    }
    expect(new Set(all.flatMap(({ entries }) => entries.map(({ id }) => id))).size).toBeGreaterThan(all.length);
    const close = all.at(0)?.unit.moves.find(({ name }) => name === 'closeUnit');
    expect(close?.reason).toMatch(/\S/);
  });
});
