import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { signedContract } from '../kit/contracts.js';
import { cameFor } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { requestedPayment } from '../kit/payment.js';
import { approvedAward, bid, openedEvent, type PublishedEvent, publishedEvent, scored } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

const DOCUMENTS = `query($id: ID!) { purchase(id: $id) { documents {
  __typename id rev number stateName stages createdAt moves { name allowed }
  facts { name label value at } lineTable { columns { name label isNumber } rows }
} } }`;

// biome-ignore lint/suspicious/noExplicitAny: documents as the tests asked for them
type Shown = any;

let app: App;
let buyer: Person;
let experts: readonly [Person, Person];
let firms: readonly Firm[];
let winner: Firm;
let event: PublishedEvent;
let bidId: string;

const documents = async (who: Person): Promise<Shown[]> =>
  (await who.ask(DOCUMENTS, { id: event.purchaseId })).data.purchase.documents;
const kinds = async (who: Person) => (await documents(who)).map(({ __typename }) => __typename);
const one = async (who: Person, kind: string) => (await documents(who)).find(({ __typename }) => __typename === kind);
const told = ({ facts }: Shown) =>
  Object.fromEntries(facts.map(({ name, value }: { name: string; value: string | null }) => [name, value]));
const labels = ({ facts }: Shown) => facts.map(({ label }: { label: string }) => label);

beforeAll(async () => {
  app = await startApp();
  buyer = await app.as('BUYER');
  experts = [await app.as('EXPERT'), await app.hire(['EXPERT'], 'second-expert')];
  firms = await threeFirms(app);
  const [first] = firms;
  if (!first) throw new Error('No firm');
  winner = first;
  event = await publishedEvent(app, firms, 24, {
    more: { priceWeight: 60, expertIds: experts.map(({ accountId }) => accountId) },
  });
});
afterAll(() => app.stop());

describe('the documents of a purchase', () => {
  it('begin with the requisition, its content and its lines', async () => {
    const requisition = await one(buyer, 'Requisition');
    expect(requisition).toMatchObject({
      number: expect.stringMatching(/^XQ-2026-\d{6}$/),
      stateName: 'SOURCING',
      stages: ['DEMAND', 'SOURCING', 'ORDER'],
      createdAt: expect.any(String),
      rev: expect.any(Number),
    });
    expect(Object.keys(told(requisition))).toEqual(['title', 'requestedById', 'unitId', 'deliverTo', 'estimatedTotal']);
    expect(labels(requisition)).toEqual(['Title', 'Requested by', 'Unit', 'Deliver to', 'Estimated total']);
    expect(requisition.lineTable.columns.map(({ name }: Shown) => name)).toEqual(
      expect.arrayContaining(['partNumber', 'quantity', 'neededOn']),
    );
    expect(requisition.lineTable.rows).toHaveLength(1);
  });

  it('hold no bid while bids are sealed, not even their number', async () => {
    bidId = (await bid(winner, event, '12.5')).id;
    expect(await kinds(buyer)).not.toContain('Bid');
    await openedEvent(app, event.eventId);
    const opened = await one(buyer, 'Bid');
    expect(opened).toMatchObject({ id: bidId, number: null, stateName: 'OPENED' });
    expect(told(opened)).toEqual({
      supplierId: expect.any(String),
      submittedAt: expect.stringMatching(/^2026-03-\d\d \d\d:\d\d$/),
    });
    const submitted = opened.facts.find(({ name }: Shown) => name === 'submittedAt');
    expect(submitted.at).toMatch(/Z$/);
  });

  it('hold no evaluation by another expert before the evaluation is complete', async () => {
    await scored(experts[0], event.eventId, { [bidId]: '80' });
    expect([await kinds(experts[0]), await kinds(experts[1])].map((all) => all.includes('Evaluation'))).toEqual([
      true,
      false,
    ]);
    expect(await kinds(buyer)).not.toContain('Evaluation');
    await scored(experts[1], event.eventId, { [bidId]: '90' });
    await approvedAward(app, event.eventId);
    expect((await kinds(experts[1])).filter((kind) => kind === 'Evaluation')).toHaveLength(2);
  });

  it('come in the order of the path, with the names of what they refer to', async () => {
    const awardId = (await one(buyer, 'Award')).id;
    const contractId = await signedContract(app, awardId);
    const orderId = await confirmedOrder(app, { contractId, supplier: winner.person });
    const receipt = await does(await app.as('RECEIVER'), 'recordReceipt', cameFor(orderId, '10'));
    const found = { lineId: 'l1', accepted: '7', rejected: '3', rejectionReason: 'cracked' };
    await does(await app.as('INSPECTOR'), 'inspectReceipt', { goodsReceiptId: receipt.id, rev: 1, lines: [found] });
    await requestedPayment(app, { orderId, supplier: winner.person, unitPrice: '12.5', quantity: '7' });
    expect(await kinds(buyer)).toEqual([
      ...[
        'Requisition',
        'SourcingEvent',
        'Bid',
        'InterestDeclaration',
        'InterestDeclaration',
        'Evaluation',
        'Evaluation',
      ],
      ...['Award', 'Contract', 'PurchaseOrder', 'GoodsReceipt', 'Invoice', 'Payment'],
    ]);
    const order = await one(buyer, 'PurchaseOrder');
    expect(told(order)).toMatchObject({
      total: '125.00 CNY',
      lines: '1',
      'lines.dueOn': '2026-06-30',
      deliverTo: 'Gate 3',
      supplierId: expect.any(String),
    });
    expect((await one(buyer, 'Contract')).lineTable.rows[0]).toContain('12.50');
    const goods = await one(buyer, 'GoodsReceipt');
    expect(told(goods)).toMatchObject({
      orderId: order.number,
      'lines.rejected': '1',
      deliveryNote: expect.stringMatching(/^LS-\d+$/),
    });
    expect(goods.lineTable.columns.map(({ label }: Shown) => label)).toEqual([
      ...['Part no.', 'Name', 'Unit', 'Quantity', 'Accepted', 'Rejected', 'Reason for rejection'],
    ]);
    expect(goods.lineTable.rows[0].slice(3)).toEqual(['10', '7', '3', 'cracked']);
    expect(told(await one(buyer, 'Payment'))).toMatchObject({ amount: '87.50 CNY', paidOn: null });
  });

  it('offer what can be done with each', async () => {
    const approver = await app.as('APPROVER');
    const { moves } = await one(approver, 'Payment');
    expect(moves).toContainEqual({ name: 'approvePayment', allowed: true });
  });

  it('show a supplier what it may read of its own documents, field by field', async () => {
    const { id } = await one(buyer, 'GoodsReceipt');
    const asked = 'query($id: ID!) { goodsReceipt(id: $id) { facts { name } } }';
    const { data } = await winner.person.ask(asked, { id });
    expect(data.goodsReceipt.facts.map(({ name }: Shown) => name)).toEqual([
      ...['supplierId', 'orderId', 'deliveryNote', 'createdAt', 'inspectedAt', 'lines.rejected'],
    ]);
  });

  it('are not listed for a supplier', async () => {
    const { errors } = await winner.person.ask(DOCUMENTS, { id: event.purchaseId });
    expect(errors[0]?.message).toContain('Cannot query field "purchase"');
  });
});
