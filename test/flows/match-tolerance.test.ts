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
}, 60_000);
afterAll(() => app.stop());

const WIDER = { pricePercent: '1', lineMost: '300', invoiceMost: '1500', reason: '钢材涨价' };
const at = async (matchToleranceId: string) => ({ matchToleranceId, rev: await revOf(matchToleranceId) });

describe('the tolerance of the match', () => {
  it('counts once internal audit has confirmed what finance proposed', async () => {
    const { contractId, supplier } = await contracted(app, await threeFirms(app));
    const orderId = await confirmedOrder(app, { contractId, supplier });
    await acceptedReceipt(app, orderId, '10');
    const { id: invoiceId } = await does(supplier, 'submitInvoice', billOf(orderId, '10', '12.6'));
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
    expect(await match()).toMatchObject({ state: 'MATCHED', differences: [] });
  });

  it('stays as it is where internal audit refuses', async () => {
    const { id } = await does(finance, 'proposeTolerance', { ...WIDER, lineMost: '400' });
    const refused = { ...(await at(id)), reason: '没有依据' };
    expect(await does(auditor, 'refuseTolerance', refused, 'state remark')).toMatchObject({
      ...{ state: 'REFUSED', remark: '没有依据' },
    });
    expect(await finance.act('proposeTolerance', WIDER)).toMatchObject({ key: 'payment.toleranceUnchanged' });
  });
});
