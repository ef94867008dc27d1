import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { approvedPayment, type Contracted, contracted, paid } from '../kit/contracted.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { revOf } from '../kit/rev-of.js';
import { threeFirms } from '../kit/suppliers.js';

// What a part costs is read from its contracts, orders and paid invoices before it is bought again.
let app: App;
let buyer: Person;
let purchase: Contracted;
let partId: string;
let paymentId: string;
let supplierId: string;
const orderIds: string[] = [];

const PRICES = `onOrder lastPaid { unitPrice currency paidOn supplier { id } invoice { id } }
  agreed { unitPrice currency validTo whyNot contract { id } }`;
const prices = async () => {
  const several = `query($ids: [ID!]!) { partsById(ids: $ids) { ${PRICES} } }`;
  const one = 'query($id: ID!) { part(id: $id) { ordered { id unitPrice currency quantity order { id } } } }';
  const { data } = await buyer.ask(several, { ids: [partId] });
  return { ...data.partsById[0], ...(await buyer.ask(one, { id: partId })).data.part };
};

beforeAll(async () => {
  app = await startApp();
  const firms = await threeFirms(app);
  supplierId = firms[0]?.supplierId ?? '';
  purchase = await contracted(app, firms);
  buyer = await app.as('BUYER');
  const { contractId } = purchase;
  const query = 'query($id: ID!) { contract(id: $id) { lines { part { id } } } }';
  partId = (await buyer.ask(query, { id: contractId })).data.contract.lines[0].part.id;
}, 180_000);
afterAll(() => app.stop());

describe('the prices of a part', () => {
  it('are those of its contracts in force, as long as nothing was ordered', async () => {
    const { contractId } = purchase;
    expect(await prices()).toMatchObject({
      onOrder: '0',
      lastPaid: null,
      agreed: [{ unitPrice: '12.5', currency: 'CNY', contract: { id: contractId } }],
      ordered: [],
    });
  });

  it('tell how much is still to come, and for how much it was ordered', async () => {
    const { contractId, supplier } = purchase;
    for (const quantity of ['6', '3']) orderIds.push(await confirmedOrder(app, { contractId, supplier, quantity }));
    paymentId = await approvedPayment(app, orderIds[0] ?? '', supplier, '4');
    const { onOrder, lastPaid, ordered } = await prices();
    expect({ onOrder, lastPaid }).toEqual({ onOrder: '5', lastPaid: null });
    expect(ordered).toMatchObject([
      { unitPrice: '12.5', quantity: '3', order: { id: orderIds[1] } },
      { unitPrice: '12.5', quantity: '6', order: { id: orderIds[0] } },
    ]);
  });

  it('tell what was paid last, until the bank rejects it', async () => {
    await paid(app, paymentId);
    const paidOn = app.clock.now().toISOString().slice(0, 10);
    expect((await prices()).lastPaid).toMatchObject({ unitPrice: '12.5', currency: 'CNY', paidOn });
    const rejected = { paymentId, rev: await revOf(paymentId), reason: '账号与户名不符' };
    await does(await app.as('FINANCE'), 'recordBankRejection', rejected);
    expect((await prices()).lastPaid).toBeNull();
  });

  it('say of a contract whose supplier is suspended that nothing can be ordered from it', async () => {
    const because = { supplierId, rev: await revOf(supplierId), reason: '质量事故' };
    expect((await prices()).agreed).toMatchObject([{ whyNot: null }]);
    await does(await app.as('APPROVER'), 'suspendSupplier', because);
    expect((await prices()).agreed).toMatchObject([{ unitPrice: '12.5', whyNot: expect.stringMatching(/.+/) }]);
  });

  it('are not for suppliers, and not those of a contract that has ended', async () => {
    const { errors } = await purchase.supplier.ask('{ partsById(ids: []) { id } }');
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    app.clock.advance(800 * 86_400_000);
    expect((await prices()).agreed).toEqual([]);
  });

  it('are asked for up to 100 parts at once, and unknown parts are left out', async () => {
    const query = 'query($ids: [ID!]!) { partsById(ids: $ids) { id } }';
    const { data } = await buyer.ask(query, { ids: ['prt_0000000000000000', partId] });
    expect(data.partsById).toEqual([{ id: partId }]);
    const { errors } = await buyer.ask(query, { ids: Array.from({ length: 101 }, () => partId) });
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
