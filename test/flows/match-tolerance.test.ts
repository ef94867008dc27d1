import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { billOf } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { threeFirms } from '../kit/suppliers.js';

// Two people set how far an invoice may differ. It counts from the next match on.
let app: App;
let finance: Person;
let auditor: Person;

beforeAll(async () => {
  app = await startApp();
  finance = await app.as('FINANCE');
  auditor = await app.as('INTERNAL_AUDITOR');
}, 180_000);
afterAll(() => app.stop());

const WIDER = { pricePercent: '1', lineMost: '300', invoiceMost: '1500', reason: '钢材涨价' };
const at = async (matchToleranceId: string) => ({ matchToleranceId, rev: await revOf(matchToleranceId) });

describe('the tolerance of the match', () => {
  it('counts once internal audit has confirmed what finance proposed', async () => {
    const { contractId, supplier } = await contracted(app, await threeFirms(app));
    const orderId = await confirmedOrder(app, { contractId, supplier });
    await acceptedReceipt(app, orderId, '10');
    const { id: invoiceId } = await does(supplier, 'submitInvoice', billOf(orderId, '10', '12.6'));
    const inForce = '{ toleranceInForce { id since pricePercent lineMost invoiceMost } }';
    expect((await finance.ask(inForce)).data.toleranceInForce).toEqual({
      ...{ id: null, since: null, pricePercent: '0.5', lineMost: '200.00', invoiceMost: '1000.00' },
    });
    const match = async () =>
      does(finance, 'matchInvoice', { invoiceId, rev: await revOf(invoiceId) }, 'state differences { kind }');
    expect(await match()).toMatchObject({ state: 'EXCEPTION', differences: [{ kind: 'PRICE' }] });
    expect(await auditor.act('proposeTolerance', WIDER)).toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await does(finance, 'proposeTolerance', WIDER);
    expect(await finance.act('proposeTolerance', WIDER)).toMatchObject({ key: 'payment.toleranceWaits' });
    expect(await match()).toMatchObject({ state: 'EXCEPTION' });
    expect(await finance.act('confirmTolerance', await at(id))).toMatchObject({ code: 'FORBIDDEN' });
    const { data } = await auditor.ask('{ toDos { move subjectId } }');
    expect(data.toDos).toContainEqual({ move: 'confirmTolerance', subjectId: id });
    expect(await does(auditor, 'confirmTolerance', await at(id), 'state entries { type }')).toMatchObject({
      ...{ state: 'CONFIRMED', entries: [{ type: 'payment.proposeTolerance' }, { type: 'payment.confirmTolerance' }] },
    });
    const present = (await finance.ask(inForce)).data.toleranceInForce;
    expect(present).toEqual({
      ...{ id, since: expect.any(String) },
      ...{ pricePercent: '1', lineMost: '300', invoiceMost: '1500' },
    });
    expect(await match()).toMatchObject({ state: 'MATCHED', differences: [] });
    // The invoice keeps what it was matched by, whatever is set later; its supplier does not learn how far it may differ.
    const later = await does(finance, 'proposeTolerance', { ...WIDER, lineMost: '250' });
    await does(auditor, 'confirmTolerance', await at(later.id));
    const kept = 'tolerance { id } tolerancePercent toleranceLine { amount } toleranceInvoice { amount }';
    const asked = `query($id: ID!) { invoice(id: $id) { ${kept} purchase { documents { id facts { name value } } } } }`;
    const { invoice } = (await (await app.as('APPROVER')).ask(asked, { id: invoiceId })).data;
    expect(invoice).toMatchObject({
      ...{ tolerance: { id }, tolerancePercent: '1' },
      ...{ toleranceLine: { amount: '300' }, toleranceInvoice: { amount: '1500' } },
    });
    const { facts } = invoice.purchase.documents.find((one: { id: string }) => one.id === invoiceId);
    expect(facts).toContainEqual({ name: 'toleranceLine', value: '300 CNY' });
    const seen = await supplier.ask(`query($id: ID!) { invoice(id: $id) { toleranceLine { amount } } }`, {
      id: invoiceId,
    });
    expect(seen.errors).not.toEqual([]);
  });

  it('stays as it is where internal audit refuses', async () => {
    const { id } = await does(finance, 'proposeTolerance', { ...WIDER, lineMost: '400' });
    const refused = { ...(await at(id)), reason: '没有依据' };
    expect(await does(auditor, 'refuseTolerance', refused, 'state remark')).toMatchObject({
      ...{ state: 'REFUSED', remark: '没有依据' },
    });
    const present = { ...WIDER, lineMost: '250' };
    expect(await finance.act('proposeTolerance', present)).toMatchObject({ key: 'payment.toleranceUnchanged' });
  });
});
