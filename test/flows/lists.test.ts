import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { businessDay } from '../../schema/kernel/calendar.js';
import { type Answer, type App, type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { confirmedOrder, draftOrder } from '../kit/orders.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// A buyer finds in a list what a spreadsheet would be searched for, and sees in none what is not open.
const DAY_MS = 86_400_000;

let app: App;
let firms: readonly Firm[];
let buyer: Person;
let other: Person;
let supplier: Person;
/** Orders of 1, 3 and twice 2 pieces at 12.50, in the order in which they were made, each a day after the other. */
const orders: string[] = [];

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  buyer = await app.as('BUYER');
  const made = await contracted(app, firms);
  supplier = made.supplier;
  for (const quantity of ['1', '3', '2']) {
    orders.push(await confirmedOrder(app, { ...made, quantity }));
    app.clock.advance(DAY_MS);
  }
  orders.push(await draftOrder(app, made.contractId, '2'));
  const unit = await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'FAR', name: 'Far plant' }, 'id');
  other = await app.hire(['BUYER'], 'other', { unitId: unit.id });
}, 180_000);
afterAll(() => app.stop());

interface Page {
  readonly ids: readonly string[];
  readonly next: string | null;
  readonly code: string | null;
}

async function page(args: string, who = buyer, fields = 'id'): Promise<Page & Pick<Answer, 'data'>> {
  const { data, errors } = await who.ask(
    `{ orders(${args}) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
  );
  const [error] = errors;
  if (error) return { ids: [], next: null, code: error.extensions.code, data };
  const { edges, pageInfo } = data.orders;
  const ids = edges.map(({ node }: { readonly node: { readonly id: string } }) => node.id);
  return { ids, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, code: null, data };
}

/** A whole list, two rows at a time. */
async function all(args: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const one: Page = await page(`first: 2, ${args}${after === null ? '' : `, after: "${after}"`}`);
    ids.push(...one.ids);
    if (one.next === null) return ids;
    after = one.next;
  }
}

const at = (...places: readonly number[]) => places.map((place) => orders[place]);

describe('a list is sorted', () => {
  it('by amount as by a number, in both directions, page after page, and rows of one amount once each', async () => {
    expect(await all('sort: TOTAL')).toEqual(at(0, 2, 3, 1));
    expect(await all('sort: TOTAL, descending: true')).toEqual(at(1, 3, 2, 0));
  });

  it('by number and by when its rows were made', async () => {
    expect(await all('sort: NUMBER')).toEqual(at(0, 1, 2, 3));
    expect(await all('sort: NUMBER, descending: true')).toEqual(at(3, 2, 1, 0));
    expect(await all('descending: false')).toEqual(at(0, 1, 2, 3));
    expect(await all('descending: true')).toEqual(at(3, 2, 1, 0));
  });

  it('and takes no cursor of another order of its rows', async () => {
    const { next } = await page('first: 2, sort: NUMBER');
    expect((await page(`first: 2, sort: TOTAL, after: "${next}"`)).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a list is narrowed', () => {
  it('by amounts, including the bounds', async () => {
    expect(await all('totalFrom: "25"')).toEqual(at(3, 2, 1));
    expect(await all('totalFrom: "12.51", totalUntil: "37.49"')).toEqual(at(3, 2));
    expect(await all('totalUntil: "12.5"')).toEqual(at(0));
  });

  it('by the days on which rows were made, in the business calendar', async () => {
    const { data } = await buyer.ask('{ orders(descending: false) { edges { node { createdAt } } } }');
    const day = businessDay(new Date(data.orders.edges[1].node.createdAt));
    expect(await all(`createdFrom: "${day}", createdUntil: "${day}"`)).toEqual(at(1));
    expect(await all(`createdFrom: "${day}", descending: false`)).toEqual(at(1, 2, 3));
    expect(await all(`createdUntil: "${day}", descending: false`)).toEqual(at(0, 1));
  });

  it('by supplier, state and the beginning of a number', async () => {
    expect(await all(`supplierId: "${firms[0]?.supplierId}", state: CONFIRMED, sort: NUMBER`)).toEqual(at(0, 1, 2));
    expect(await all(`supplierId: "${firms[1]?.supplierId}"`)).toEqual([]);
    const { data } = await buyer.ask(`{ order(id: "${orders[1]}") { number } }`);
    expect(await all(`search: " ${data.order.number.toLowerCase()} "`)).toEqual(at(1));
    expect(await all('search: "."')).toEqual([]);
  });

  it('by owner and unit, which belong to the purchase', async () => {
    expect((await page('mine: true')).ids).toHaveLength(4);
    expect((await page('ownUnit: true')).ids).toHaveLength(4);
    expect((await page(`ownerId: "${buyer.accountId}"`)).ids).toHaveLength(4);
    expect((await page(`unitId: "${app.unitId}", sort: TOTAL`)).ids).toEqual(at(0, 2, 3, 1));
    expect((await page('mine: true', other)).ids).toEqual([]);
    expect((await page('ownUnit: true', other)).ids).toEqual([]);
    expect((await page(`ownerId: "${other.accountId}"`)).ids).toEqual([]);
    const { data } = await buyer.ask(
      '{ orders(mine: true) { ofNewest } purchases(mine: true) { edges { node { id } } } }',
    );
    expect(data).toMatchObject({ orders: { ofNewest: null }, purchases: { edges: [{}] } });
  });

  it('never by what is no amount, no day and no word of the list', async () => {
    for (const wrong of [
      'totalFrom: "12,5"',
      'totalFrom: "NaN"',
      'createdFrom: "2026-02-30"',
      'state: NOBODY',
      'sort: SECRET',
    ])
      expect([wrong, (await page(wrong)).code]).toEqual([wrong, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('by a supplier only by what it sees: whose purchases are is asked in vain, and so is what others are promised', async () => {
    expect((await page('sort: TOTAL', supplier)).ids).toEqual(at(0, 2, 1));
    for (const wrong of ['mine: true', `ownerId: "${buyer.accountId}"`, `unitId: "${app.unitId}"`])
      expect([wrong, (await page(wrong, supplier)).code]).toEqual([wrong, 'GRAPHQL_VALIDATION_FAILED']);
    const { data } = await supplier.ask('{ orders(totalFrom: "1") { totalCount { rows } } }');
    // The draft is not released, so it is neither shown nor counted.
    expect(data.orders.totalCount.rows).toBe(3);
    for (const wrong of ['valueFrom: "1"', 'sort: VALUE'])
      expect((await buyer.ask(`{ purchases(${wrong}) { edges { node { id } } } }`)).errors[0]?.extensions.code).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
  });
});

describe('a list says', () => {
  it('how many match in all, whatever its page is', async () => {
    const { data } = await buyer.ask(
      '{ orders(first: 1, totalFrom: "25") { totalCount { rows more } edges { node { id } } } }',
    );
    expect(data.orders).toEqual({ totalCount: { rows: 3, more: false }, edges: [{ node: { id: orders[3] } }] });
  });

  it('of lines how many there are, how many are still to come, and by when', async () => {
    const { data } = await buyer.ask(
      '{ orders(sort: TOTAL) { edges { node { lineSummary { count toCome nextDueOn firstDueOn } } } } }',
    );
    const due = '2026-06-30';
    expect(data.orders.edges[0].node.lineSummary).toEqual({ count: 1, toCome: 1, nextDueOn: due, firstDueOn: due });
    const [answer] = [await buyer.ask('{ contracts { edges { node { lineSummary { count toCome } } } } }')];
    expect(answer?.data.contracts.edges[0].node.lineSummary).toEqual({ count: 1, toCome: null });
  });
});

describe('a list reads what it shows', () => {
  /** Which fields of orders the database is asked for. */
  async function readFor(fields: string): Promise<readonly string[] | 'ALL'> {
    const asked: object[] = [];
    mongoose.set('debug', (collection: string, method: string, _filter: object, options: { projection?: object }) => {
      if (collection === 'purchase_orders' && method === 'find') asked.push(options.projection ?? {});
    });
    try {
      expect((await page('sort: TOTAL', buyer, fields)).code).toBeNull();
    } finally {
      mongoose.set('debug', false);
    }
    const names = Object.keys(asked[0] ?? {});
    return names.length === 0 ? 'ALL' : names.toSorted();
  }
  const ALWAYS = ['_id', 'createdAt', 'state', 'total'];

  it('without lines where these are not shown, and nothing else that is not', async () => {
    expect(await readFor('number lineSummary { count nextDueOn }')).toEqual([...ALWAYS, 'number'].toSorted());
    expect(await readFor('id number supplier { id name }')).toEqual([...ALWAYS, 'number', 'supplierId'].toSorted());
    expect(await readFor('... on PurchaseOrder { number lines { id } }')).toEqual(
      [...ALWAYS, 'lines', 'number'].toSorted(),
    );
  });

  it('and all of a row where something of it is computed', async () => {
    expect(await readFor('number moves { name }')).toBe('ALL');
  });
});

describe('a list that is taken out', () => {
  it('is recorded before, with its filters and with how many rows there are, for those who watch', async () => {
    const address = `supplierId=${firms[0]?.supplierId}&totalFrom=25&sort=TOTAL&columns=number,total&state=NOBODY`;
    const made = await buyer.act('exportList', { list: 'orders', address }, 'id rowCount');
    expect(made.rowCount).toBe(3);
    const { data } = await (await app.as('DISCIPLINE_OFFICER')).ask(
      `{ readings(about: "${firms[0]?.supplierId}") { edges { node { kind list address rowCount reader { id } } } } }`,
    );
    expect(data.readings.edges[0].node).toEqual({
      ...{ kind: 'LIST', list: 'orders', address, rowCount: 3 },
      reader: { id: buyer.accountId },
    });
    const { errors } = await other.ask('{ readings { edges { node { id } } } }');
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is one that there is and that the person may see', async () => {
    for (const list of ['secrets', 'attempts', 'readingsOfOthers'])
      expect(await buyer.act('exportList', { list, address: '' })).toMatchObject({ key: 'accesses.noSuchList' });
  });
});

describe('a view of a list', () => {
  const VIEWS = '{ viewer { savedViews { list name address isUsual } } }';

  it("is kept under a name, and is nobody else's", async () => {
    const rev = async () => (await buyer.ask('{ viewer { account { rev } } }')).data.viewer.account.rev;
    const view = { list: 'orders', name: 'Large ones', address: 'totalFrom=1000', isUsual: true };
    const own = { accountId: buyer.accountId };
    expect(await buyer.act('saveView', { ...own, rev: await rev(), ...view }, 'id')).toMatchObject({
      id: own.accountId,
    });
    expect((await buyer.ask(VIEWS)).data.viewer.savedViews).toEqual([view]);
    expect((await other.ask(VIEWS)).data.viewer.savedViews).toEqual([]);
    const theirs = { ...own, rev: await rev(), ...view };
    expect(await other.act('saveView', theirs)).toMatchObject({ code: 'FORBIDDEN', key: 'account.onlyOwn' });
    const gone = { ...own, rev: await rev(), list: 'orders', name: 'Large ones' };
    expect(await buyer.act('forgetView', gone, 'id')).toMatchObject({ id: own.accountId });
    expect((await buyer.ask(VIEWS)).data.viewer.savedViews).toEqual([]);
  });
});
