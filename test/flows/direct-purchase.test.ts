import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { approvedPayment, paid } from '../kit/contracted.js';
import { approvedRequisition } from '../kit/demand.js';
import { approvedDirectly, directOf, proposedDirectly } from '../kit/direct.js';
import { does } from '../kit/does.js';
import { confirmedOrder, draftOrder, wantedOf } from '../kit/orders.js';
import { revOf } from '../kit/rev-of.js';
import { approvedFirm, type Firm } from '../kit/suppliers.js';

// Goods bought from one supplier without an event: within the limits the order is the contract, beyond them a contract is signed.
let app: App;
let firm: Firm;
let buyer: Person;
let approver: Person;

beforeAll(async () => {
  app = await startApp();
  buyer = await app.as('BUYER');
  approver = await app.as('APPROVER');
  firm = await approvedFirm(app, { login: 'screws', creditCode: '91350211M000100Y43' });
}, 180_000);
afterAll(() => app.stop());

const stateOf = async (kind: string, id: string) =>
  (await buyer.ask(`{ ${kind}(id: "${id}") { state } }`)).data[kind].state;
const purchaseOf = async (id: string) =>
  (await buyer.ask(`{ purchase(id: "${id}") { state method value { amount } event { id } stages { name state } } }`))
    .data.purchase;

describe('within the limits', () => {
  let direct: Awaited<ReturnType<typeof approvedDirectly>>;

  it('the approval brings the prices into force, and nothing of an event is in its path', async () => {
    direct = await approvedDirectly(app, firm.supplierId);
    expect(await purchaseOf(direct.purchaseId)).toMatchObject({
      state: 'ACTIVE',
      method: 'DIRECT_PURCHASE',
      value: { amount: '125.00' },
      event: null,
    });
    const { stages } = await purchaseOf(direct.purchaseId);
    expect(stages.map(({ name }: { name: string }) => name)).not.toContain('BIDDING');
    const done = stages.filter(({ state }: { state: string }) => state === 'DONE');
    expect(done.map(({ name }: { name: string }) => name)).toEqual(['DEMAND', 'SOURCING', 'AWARD', 'CONTRACT']);
    const fields = 'state total { amount } award { id } directPurchase { id } lines { unitPrice taxRate }';
    const { data } = await buyer.ask(`{ contract(id: "${direct.contractId}") { ${fields} } }`);
    expect(data.contract).toEqual({
      ...{ state: 'ACTIVE', total: { amount: '125.00' }, award: null },
      directPurchase: { id: direct.directPurchaseId },
      lines: [{ unitPrice: '12.5', taxRate: '13' }],
    });
  });

  it('it is ordered, delivered and paid like any other purchase, and fulfils its requisition', async () => {
    const contractId = direct.contractId ?? '';
    const orderId = await confirmedOrder(app, { contractId, supplier: firm.person });
    await paid(app, await approvedPayment(app, orderId, firm.person, '10'));
    expect(await stateOf('purchase', direct.purchaseId)).toBe('COMPLETED');
    expect(await stateOf('requisition', direct.requisitionId)).toBe('FULFILLED');
  });

  it('its supplier sees nothing of it, and whoever proposed it cannot have the post of its approver', async () => {
    const { directPurchaseId } = await proposedDirectly(app, firm.supplierId);
    const { errors } = await firm.person.ask(`{ directPurchase(id: "${directPurchaseId}") { id } }`);
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await buyer.act('approveDirectPurchase', { directPurchaseId, rev: 1 })).toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.hire(['BUYER', 'APPROVER'], 'both')).rejects.toThrow('account.postsConflict');
    await does(buyer, 'cancelDirectPurchase', { directPurchaseId, rev: 1, reason: 'No longer needed' });
  });
});

describe('the limits', () => {
  it('a small amount is refused as a ground beyond the limit of one purchase, with what it comes to', async () => {
    const requisitionId = await approvedRequisition(app);
    const lines = [{ requisitionId, requisitionLineId: 'l1', unitPrice: '1000.01', taxRate: '13' }];
    const refused = await buyer.act('proposeDirectPurchase', directOf(app, requisitionId, firm.supplierId, { lines }));
    expect(refused).toMatchObject({ key: 'direct.overLimit', path: ['ground'] });
    expect(refused.message).toContain('10000.10');
    const exactly = [{ ...lines[0], unitPrice: '1000' }];
    const asked = directOf(app, requisitionId, firm.supplierId, { lines: exactly });
    const { id } = await does(buyer, 'proposeDirectPurchase', asked);
    await does(buyer, 'cancelDirectPurchase', { directPurchaseId: id, rev: 1, reason: 'Only tried' });
  });

  it('many small ones from one supplier exceed the limit of a year together', async () => {
    const own = await approvedFirm(app, { login: 'splits', creditCode: '91350211M000100Y44' });
    const at = (unitPrice: string) => [{ requisitionLineId: 'l1', unitPrice, taxRate: '13' }];
    for (let time = 0; time < 4; time++) await proposedDirectly(app, own.supplierId, { lines: at('1000') });
    const last = await proposedDirectly(app, own.supplierId, { lines: at('999') });
    const requisitionId = await approvedRequisition(app);
    const over = [{ ...at('1.01')[0], requisitionId }];
    const asked = directOf(app, requisitionId, own.supplierId, { lines: over });
    const refused = await buyer.act('proposeDirectPurchase', asked);
    expect(refused).toMatchObject({ key: 'direct.overYear' });
    expect(refused.message).toMatch(/49990.*10\.10.*50000.*10/s);
    const used = `{ directLimitInForce { used(supplierId: "${own.supplierId}") perYear } }`;
    expect((await buyer.ask(used)).data.directLimitInForce).toEqual({ used: '49990.00', perYear: '50000.00' });
    // What is cancelled no longer counts.
    await does(buyer, 'cancelDirectPurchase', { directPurchaseId: last.directPurchaseId, rev: 1, reason: 'Too much' });
    await does(buyer, 'proposeDirectPurchase', asked);
  });

  it('two at the same time do not both take what is left of the year', async () => {
    const own = await approvedFirm(app, { login: 'races', creditCode: '91350211M000100Y45' });
    const lines = [{ requisitionLineId: 'l1', unitPrice: '1000', taxRate: '13' }];
    for (let time = 0; time < 4; time++) await proposedDirectly(app, own.supplierId, { lines });
    const wanted = await Promise.all([approvedRequisition(app), approvedRequisition(app)]);
    const asked = wanted.map((requisitionId) =>
      directOf(app, requisitionId, own.supplierId, { lines: lines.map((line) => ({ ...line, requisitionId })) }),
    );
    const results = await Promise.all(asked.map((input) => buyer.act('proposeDirectPurchase', input)));
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['DirectPurchase', 'Refused']);
  });

  it('others are proposed by a category manager and in force once internal audit confirms them', async () => {
    const manager = await app.as('CATEGORY_MANAGER');
    const bounds = { perPurchase: '20000', perYear: '80000', reason: 'Prices have risen' };
    const { id } = await does(manager, 'proposeDirectLimit', bounds);
    expect(await manager.act('proposeDirectLimit', bounds)).toMatchObject({ key: 'direct.limitWaits' });
    const inForce = async () => (await buyer.ask('{ directLimitInForce { perPurchase } }')).data.directLimitInForce;
    expect(await inForce()).toEqual({ perPurchase: '10000.00' });
    await does(await app.as('INTERNAL_AUDITOR'), 'confirmDirectLimit', { directLimitId: id, rev: 1 });
    expect(await inForce()).toEqual({ perPurchase: '20000' });
  });
});

describe('beyond the limits', () => {
  const lines = [{ requisitionLineId: 'l1', unitPrice: '5000', taxRate: '13' }];

  it('another ground needs a contract that is drafted, reviewed and signed', async () => {
    const asked = { ground: 'SOLE_SOURCE', reason: 'The patent is theirs', lines };
    const { directPurchaseId, contractId, purchaseId } = await approvedDirectly(app, firm.supplierId, asked);
    expect(contractId).toBeNull();
    const { data } = await buyer.ask('{ toDos { move subjectId } }');
    expect(data.toDos).toContainEqual({ move: 'draftDirectContract', subjectId: directPurchaseId });
    const terms = { paymentDays: 30, deliveryTerms: 'To gate 3', validFrom: '2026-01-01', validTo: '2026-12-31' };
    const drafted = await does(buyer, 'draftDirectContract', { directPurchaseId, ...terms }, 'id total { amount }');
    expect(drafted.total).toEqual({ amount: '50000.00' });
    expect(await buyer.act('draftDirectContract', { directPurchaseId, ...terms })).toMatchObject({ code: 'RULE' });
    await does(await app.as('LEGAL'), 'reviewContract', { contractId: drafted.id, rev: 1 });
    await does(approver, 'signContract', { contractId: drafted.id, rev: 2 });
    expect(await buyer.act('cancelDirectPurchase', { directPurchaseId, rev: 2, reason: 'Late' })).toMatchObject({
      key: 'direct.contractInForce',
    });
    const { stages } = await purchaseOf(purchaseId);
    expect(stages).toContainEqual({ name: 'CONTRACT', state: 'DONE' });
  });

  it('a supplier that does not sign leaves a way out: contract and purchase are cancelled, the requisition is free', async () => {
    const asked = { ground: 'URGENT', reason: 'The line stands still', lines };
    const { directPurchaseId, requisitionId, purchaseId } = await approvedDirectly(app, firm.supplierId, asked);
    const terms = { paymentDays: 30, deliveryTerms: 'To gate 3', validFrom: '2026-01-01', validTo: '2026-12-31' };
    const { id: contractId } = await does(buyer, 'draftDirectContract', { directPurchaseId, ...terms });
    await does(buyer, 'cancelDirectPurchase', { directPurchaseId, rev: 2, reason: 'Does not sign' });
    expect(await stateOf('contract', contractId)).toBe('CANCELLED');
    expect(await stateOf('purchase', purchaseId)).toBe('CANCELLED');
    expect(await stateOf('requisition', requisitionId)).toBe('APPROVED');
  });
});

describe('what is not right', () => {
  it('is returned with a reason and proposed again at other prices', async () => {
    const { directPurchaseId, requisitionId } = await proposedDirectly(app, firm.supplierId);
    await does(approver, 'returnDirectPurchase', { directPurchaseId, rev: 1, reason: 'Too dear' });
    const { requisitionIds: _ids, ...asked } = directOf(app, requisitionId, firm.supplierId, {
      lines: [{ requisitionId, requisitionLineId: 'l1', unitPrice: '11', taxRate: '13' }],
    });
    const fields = 'state total { amount }';
    const revised = await does(buyer, 'reviseDirectPurchase', { directPurchaseId, rev: 2, ...asked }, fields);
    expect(revised).toEqual(expect.objectContaining({ state: 'PROPOSED', total: { amount: '110.00' } }));
  });

  it('is told all at once, at its lines', async () => {
    const requisitionId = await approvedRequisition(app);
    const lines = [
      { requisitionId, requisitionLineId: 'l9', unitPrice: '1', taxRate: '13' },
      { requisitionId, requisitionLineId: 'l9', unitPrice: '1', taxRate: '16' },
    ];
    const asked = directOf(app, requisitionId, firm.supplierId, { lines, validTo: '2020-01-01' });
    const refused = await buyer.act('proposeDirectPurchase', asked);
    expect(refused.issues.map(({ key }: { key: string }) => key)).toEqual([
      ...['direct.validToPassed', 'direct.unknownLine', 'direct.unknownLine', 'direct.lineTwice'],
      ...['suppliers.rateNotInForce', 'direct.lineMissing'],
    ]);
  });

  it('is refused for a supplier that is suspended meanwhile', async () => {
    const own = await approvedFirm(app, { login: 'suspends', creditCode: '91350211M000100Y46' });
    const { directPurchaseId } = await proposedDirectly(app, own.supplierId);
    const suspension = { supplierId: own.supplierId, rev: await revOf(own.supplierId), reason: 'Audit' };
    await does(approver, 'suspendSupplier', suspension);
    const refused = await approver.act('approveDirectPurchase', { directPurchaseId, rev: 1 });
    expect(refused).toMatchObject({ code: 'WRONG_STATE', path: ['directPurchaseId'] });
  });
});

describe('what is its owner’s', () => {
  it('nobody else does, whatever the post', async () => {
    const other = await app.hire(['BUYER'], 'other-buyer');
    const { directPurchaseId, purchaseId } = await approvedDirectly(app, firm.supplierId);
    const { directPurchaseId: open } = await proposedDirectly(app, firm.supplierId);
    const no = { code: 'FORBIDDEN', key: expect.stringMatching(/^owner\.ask/) };
    const why = { reason: 'Not mine' };
    expect(await other.act('cancelDirectPurchase', { directPurchaseId: open, rev: 1, ...why })).toMatchObject(no);
    expect(await other.act('cancelDirectPurchase', { directPurchaseId, rev: 2, ...why })).toMatchObject(no);
    expect(await other.act('endPurchase', { purchaseId, rev: await revOf(purchaseId), ...why })).toMatchObject(no);
  });
});

describe('ending the ordering', () => {
  const end = async (purchaseId: string) =>
    buyer.act('endPurchase', { purchaseId, rev: await revOf(purchaseId), reason: 'Nothing more is needed' }, 'state');

  it('frees the requisition where nothing is on order', async () => {
    const { purchaseId, requisitionId, contractId } = await approvedDirectly(app, firm.supplierId);
    const orderId = await draftOrder(app, contractId ?? '', '10');
    expect(await end(purchaseId)).toMatchObject({ key: 'purchases.orderOpen' });
    await does(buyer, 'cancelOrder', { orderId, rev: 1, reason: 'Declined' });
    expect(await end(purchaseId)).toMatchObject({ state: 'CANCELLED' });
    expect(await stateOf('contract', contractId ?? '')).toBe('ENDED');
    expect(await stateOf('requisition', requisitionId)).toBe('APPROVED');
  });

  it('lets what is confirmed go on, and the purchase is complete with its payment', async () => {
    const { purchaseId, requisitionId, contractId } = await approvedDirectly(app, firm.supplierId);
    const order = { contractId: contractId ?? '', supplier: firm.person, quantity: '4' };
    const orderId = await confirmedOrder(app, order);
    expect(await end(purchaseId)).toMatchObject({ state: 'ACTIVE' });
    expect(await buyer.act('createOrder', wantedOf(order.contractId, '1'))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await end(purchaseId)).toMatchObject({ key: 'purchases.noContractInForce' });
    await paid(app, await approvedPayment(app, orderId, firm.person, '4'));
    expect(await stateOf('purchase', purchaseId)).toBe('COMPLETED');
    expect(await stateOf('requisition', requisitionId)).toBe('FULFILLED');
  });
});
