import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jobContext } from '../../jobs/job-context.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { cameFor } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { wantedOf } from '../kit/orders.js';
import { revOf } from '../kit/rev-of.js';
import { threeFirms } from '../kit/suppliers.js';

// What is confirmed and does not come is urged; the supplier answers with a day, which changes nothing of what was agreed.
let app: App;
let buyer: Person;
let supplier: Person;
let supplierId: string;
let orderId: string;
let draftId: string;

const OPEN = `query($days: Int!, $mine: Boolean, $ownUnit: Boolean, $supplierId: ID) {
  arrivals(days: $days, mine: $mine, ownUnit: $ownUnit, supplierId: $supplierId) {
    lines { id dueOn expectedOn urgedAt quantity order { id } }
  } }`;
const openLines = async (who: Person, narrowed: object = {}) =>
  (await who.ask(OPEN, { days: 60, ...narrowed })).data.arrivals.lines;
const toDosOf = async (who: Person) =>
  (await who.ask('{ toDos { move subjectId } }')).data.toDos.filter(
    ({ move }: { move: string }) => move === 'announceDelivery',
  );
const noticesOf = async (who: Person): Promise<string[]> => {
  await app.settle();
  await notifyLog(jobContext(app.clock, app.origin));
  const { notices } = (await who.ask('{ notices(first: 50) { kind subjectId } }')).data;
  return notices
    .filter((one: { subjectId: string }) => one.subjectId === orderId)
    .map(({ kind }: { kind: string }) => kind);
};
const at = async () => ({ orderId, rev: await revOf(orderId) });

beforeAll(async () => {
  app = await startApp();
  const firms = await threeFirms(app);
  buyer = await app.as('BUYER');
  const made = await contracted(app, firms);
  supplier = made.supplier;
  const wanted = (quantity: string) => ({
    ...wantedOf(made.contractId, quantity),
    lines: [{ contractLineId: 'l1', quantity, dueOn: '2026-04-01' }],
  });
  orderId = (await does(buyer, 'createOrder', wanted('6'))).id;
  draftId = (await does(buyer, 'createOrder', wanted('2'))).id;
  await does(await app.as('CATEGORY_MANAGER'), 'releaseOrder', { orderId, rev: 1 });
  await does(supplier, 'confirmOrder', { orderId, rev: 2 });
  supplierId = (await buyer.ask(`{ order(id: "${orderId}") { supplier { id } } }`)).data.order.supplier.id;
}, 180_000);
afterAll(() => app.stop());

describe('what is to come', () => {
  it('is listed by due day, for all, for the owner and for one supplier', async () => {
    const own = {
      id: 'l1',
      dueOn: '2026-04-01',
      expectedOn: null,
      urgedAt: null,
      quantity: '6',
      order: { id: orderId },
    };
    expect(await openLines(buyer)).toEqual([own]);
    expect(await openLines(buyer, { mine: true, supplierId })).toEqual([own]);
    expect(await openLines(await app.as('CATEGORY_MANAGER'), { mine: true })).toEqual([]);
    expect(await openLines(buyer, { supplierId: `sup_${'0'.repeat(32)}` })).toEqual([]);
    expect(await openLines(buyer, { days: 7 })).toEqual([]);
  });

  it('is urged by its owner alone, once a day, and waits for the supplier with a notice', async () => {
    const urged = { ...(await at()), lineIds: ['l1'], reason: 'The line stops on 2 April' };
    expect(await (await app.as('FINANCE')).act('urgeDelivery', urged)).toMatchObject({ code: 'FORBIDDEN' });
    await does(buyer, 'urgeDelivery', urged);
    expect(await buyer.act('urgeDelivery', { ...urged, ...(await at()) })).toMatchObject({ key: 'orders.urgedToday' });
    expect((await openLines(buyer))[0].urgedAt).not.toBeNull();
    expect(await toDosOf(supplier)).toEqual([{ move: 'announceDelivery', subjectId: orderId }]);
    expect(await noticesOf(supplier)).toContain('notice.deliveryUrged');
  });

  it('is answered with a day, which the buyer is told and which is not what was agreed', async () => {
    const lines = [{ lineId: 'l1', expectedOn: '2026-04-09' }];
    const answered = await does(
      supplier,
      'announceDelivery',
      { ...(await at()), lines, reason: 'The furnace is repaired' },
      'urging { urgedAt } lines { dueOn expectedOn }',
    );
    expect(answered).toMatchObject({ urging: null, lines: [{ dueOn: '2026-04-01', expectedOn: '2026-04-09' }] });
    expect(await toDosOf(supplier)).toEqual([]);
    expect(await openLines(buyer)).toMatchObject([{ dueOn: '2026-04-01', expectedOn: '2026-04-09', urgedAt: null }]);
    expect(await noticesOf(buyer)).toContain('notice.deliveryAnnounced');
    const { entries } = (await buyer.ask(`{ order(id: "${orderId}") { entries { type reason } } }`)).data.order;
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'orders.urgeDelivery', reason: 'The line stops on 2 April' }),
        expect.objectContaining({ type: 'orders.announceDelivery', reason: 'The furnace is repaired' }),
      ]),
    );
  });

  it('is no longer waited for once it has come', async () => {
    await does(buyer, 'urgeDelivery', { ...(await at()), lineIds: ['l1'], reason: null });
    expect(await toDosOf(supplier)).toHaveLength(1);
    await does(await app.as('RECEIVER'), 'recordReceipt', cameFor(orderId, '6'));
    expect(await toDosOf(supplier)).toEqual([]);
    expect(await openLines(buyer)).toEqual([]);
  });
});

describe('acts on several rows of a list', () => {
  it('are offered by what the reader may do with each, and leave out what the reader does not see', async () => {
    const QUERY = 'query($ids: [ID!]!) { actingOn(ids: $ids) { id rev moves { name allowed } } }';
    const ids = [orderId, draftId, draftId, `ord_${'0'.repeat(32)}`, 'nonsense'];
    const manager = await app.as('CATEGORY_MANAGER');
    const { actingOn } = (await manager.ask(QUERY, { ids })).data;
    expect(actingOn.map(({ id }: { id: string }) => id)).toEqual([orderId, draftId]);
    expect(actingOn[1]).toMatchObject({
      rev: 1,
      moves: expect.arrayContaining([{ name: 'releaseOrder', allowed: true }]),
    });
    const tooMany = await manager.ask(QUERY, { ids: Array.from({ length: 101 }, () => orderId) });
    expect(tooMany.errors).toHaveLength(1);
    const firm = await supplier.ask(QUERY, { ids });
    expect(firm.errors?.length ?? 0).toBeGreaterThan(0);
  });
});
