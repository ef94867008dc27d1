import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { does } from '../kit/does.js';
import { confirmedOrder, wantedOf } from '../kit/orders.js';
import { revOf } from '../kit/rev-of.js';
import { threeFirms } from '../kit/suppliers.js';

// An order changes by versions. Until the supplier agrees, the old version stands.
let app: App;
let buyer: Person;
let manager: Person;
let supplier: Person;
let orderId: string;
let contractId: string;

beforeAll(async () => {
  app = await startApp();
  const purchase = await contracted(app, await threeFirms(app));
  ({ supplier, contractId } = purchase);
  buyer = await app.as('BUYER');
  manager = await app.as('CATEGORY_MANAGER');
  orderId = await confirmedOrder(app, { ...purchase, quantity: '6' });
}, 180_000);
afterAll(() => app.stop());

const SUPPLIERS = `state version deliverTo lines { quantity dueOn } versions { number deliverTo reason lines { quantity dueOn } }
  proposal { kind } counter { kind lines { quantity } }`;
const ORDER = `${SUPPLIERS} change { reason }`;
const at = async () => ({ orderId, rev: await revOf(orderId) });
const terms = async (quantity: string, more: object = {}) => ({
  ...(await at()),
  ...{
    reason: 'Another plant',
    deliverTo: 'Gate 3',
    lines: [{ lineId: 'l1', quantity, dueOn: '2026-06-30' }],
    ...more,
  },
});

describe('a change of an order', () => {
  it('is released by another person before the supplier learns of it', async () => {
    expect(await buyer.act('proposeChange', await terms('6'))).toMatchObject({ key: 'orders.nothingChanged' });
    expect(await buyer.act('proposeChange', await terms('10.0001'))).toMatchObject({ key: 'orders.overContract' });
    await does(buyer, 'proposeChange', await terms('8'));
    expect(await buyer.act('releaseChange', await at())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await supplier.act('acceptProposal', await at())).toMatchObject({ key: 'orders.noProposal' });
    expect(await does(manager, 'releaseChange', await at(), ORDER)).toMatchObject({
      ...{ change: null, proposal: { kind: 'CHANGE' }, version: 1, lines: [{ quantity: '6' }] },
    });
  });

  it('is the next version once the supplier agrees, and the version before is kept', async () => {
    expect(await does(supplier, 'acceptProposal', await at(), SUPPLIERS)).toMatchObject({
      ...{ state: 'CONFIRMED', version: 2, lines: [{ quantity: '8' }], proposal: null },
      versions: [{ number: 1, deliverTo: 'Gate 3', reason: 'Another plant', lines: [{ quantity: '6' }] }],
    });
  });

  it('takes no quantity that another order takes at the same moment', async () => {
    await does(buyer, 'proposeChange', await terms('10'));
    await does(manager, 'releaseChange', await at());
    const [ordered, agreed] = await Promise.all([
      buyer.act('createOrder', wantedOf(contractId, '2'), 'state'),
      supplier.act('acceptProposal', await at(), 'state'),
    ]);
    expect([ordered.state ?? ordered.key, agreed.state ?? agreed.key].sort()).toEqual(
      ordered.state ? ['DRAFT', 'orders.overContract'] : ['CONFIRMED', 'orders.overContract'],
    );
    if (ordered.state) await does(supplier, 'refuseProposal', { ...(await at()), reason: 'Not so many' });
  });

  it('is answered with a counter-proposal, which another person of the buyer accepts or refuses', async () => {
    await does(buyer, 'proposeChange', await terms('5'));
    await does(manager, 'releaseChange', await at());
    const counter = await does(supplier, 'counterProposal', await terms('7', { deliverTo: 'Gate 4' }), SUPPLIERS);
    expect(counter).toMatchObject({ proposal: null, counter: { kind: 'CHANGE', lines: [{ quantity: '7' }] } });
    expect(await buyer.act('acceptCounter', await at())).toMatchObject({ code: 'FORBIDDEN' });
    const agreed = await does(manager, 'acceptCounter', await at(), ORDER);
    expect(agreed).toMatchObject({ counter: null, deliverTo: 'Gate 4', lines: [{ quantity: '7' }] });
    await does(buyer, 'proposeChange', await terms('6'));
    await does(manager, 'refuseChange', { ...(await at()), reason: 'Wait' });
    await does(buyer, 'proposeChange', await terms('6'));
    await does(manager, 'releaseChange', await at());
    await does(supplier, 'counterProposal', await terms('6.5'));
    const refused = { ...(await at()), reason: 'Six or nothing' };
    expect(await does(manager, 'refuseCounter', refused, ORDER)).toMatchObject({
      counter: null,
      lines: [{ quantity: '7' }],
    });
  });
});
