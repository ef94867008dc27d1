import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { completed } from '../kit/contracted.js';
import { does } from '../kit/does.js';
import { revOf } from '../kit/rev-of.js';
import { threeFirms } from '../kit/suppliers.js';

// Days after a payment was recorded as made, the bank rejects it.
let app: App;
let finance: Person;
let approver: Person;
let purchaseId: string;
let paymentId: string;

beforeAll(async () => {
  app = await startApp();
  finance = await app.as('FINANCE');
  approver = await app.as('APPROVER');
  ({ purchaseId, paymentId } = await completed(app, await threeFirms(app)));
}, 180_000);
afterAll(() => app.stop());

const PAYMENT =
  'state dueOn paidOn bankReference remark invoice { state dueOn } purchase { state requisitions { state } }';
const at = async () => ({ paymentId, rev: await revOf(paymentId) });
const paths = async () => {
  const query =
    'query($id: ID!) { purchase(id: $id) { trail { paths { subjectType dueOn late } } stages { name state turnedBack } } }';
  return (await finance.ask(query, { id: purchaseId })).data.purchase;
};
const lateOf = async (kind: string) =>
  (await paths()).trail.paths.find(({ subjectType }: { subjectType: string }) => subjectType === kind);

describe('a payment that the bank rejects', () => {
  it('counts as not made: its invoice is due again on the same day, and the completed purchase is reopened', async () => {
    const before = await finance.ask('query($id: ID!) { payment(id: $id) { dueOn purchase { state } } }', {
      id: paymentId,
    });
    const { dueOn, purchase } = before.data.payment;
    expect(purchase.state).toBe('COMPLETED');
    expect(await approver.act('recordBankRejection', { ...(await at()), reason: 'No such account' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const reason = 'The bank says: no such account';
    expect(await does(finance, 'recordBankRejection', { ...(await at()), reason }, PAYMENT)).toMatchObject({
      ...{ state: 'NOT_CARRIED_OUT', dueOn, paidOn: null, bankReference: null, remark: reason },
      ...{ invoice: { state: 'MATCHED', dueOn }, purchase: { state: 'ACTIVE', requisitions: [{ state: 'SOURCING' }] } },
    });
  });

  it('is late once its due day has passed', async () => {
    expect(await lateOf('Payment')).toMatchObject({ late: false });
    const { dueOn } = await lateOf('Payment');
    app.clock.moveTo(new Date(`${dueOn}T16:30:00.000Z`));
    finance = await app.signIn('/graphql', 'finance');
    approver = await app.signIn('/graphql', 'approver');
    expect(await lateOf('Payment')).toMatchObject({ late: true });
    expect(await lateOf('Invoice')).toMatchObject({ late: true });
    const { stages } = await paths();
    const payment = stages.find(({ name }: { name: string }) => name === 'PAYMENT');
    expect(payment).toMatchObject({ state: 'RUNNING', turnedBack: expect.any(Number) });
    expect(payment.turnedBack).toBeGreaterThan(0);
  });

  it('waits for finance and allows no second request', async () => {
    const { data } = await finance.ask('{ toDos { move subjectId } }');
    expect(data.toDos).toContainEqual({ move: 'instructPaymentAgain', subjectId: paymentId });
    const invoice = await finance.ask('query($id: ID!) { payment(id: $id) { invoice { id } } }', { id: paymentId });
    expect(await finance.act('requestPayment', { invoiceId: invoice.data.payment.invoice.id })).toMatchObject({
      key: 'kernel.doneAlready',
    });
  });

  it('goes out again to the approved account, and completes the purchase', async () => {
    expect(await does(finance, 'instructPaymentAgain', await at(), PAYMENT)).toMatchObject({ state: 'APPROVED' });
    const paidOn = app.clock.now().toISOString().slice(0, 10);
    const record = { ...(await at()), paidOn, bankReference: 'B-2' };
    expect(await does(finance, 'recordPayment', record, PAYMENT)).toMatchObject({
      ...{
        state: 'PAID',
        invoice: { state: 'PAID' },
        purchase: { state: 'COMPLETED', requisitions: [{ state: 'FULFILLED' }] },
      },
    });
  });

  it('can be given up by the approver and then requested again', async () => {
    await does(finance, 'recordBankRejection', { ...(await at()), reason: 'Account closed' });
    expect(
      await does(approver, 'returnPayment', { ...(await at()), reason: 'Ask the supplier' }, PAYMENT),
    ).toMatchObject({
      ...{ state: 'RETURNED', invoice: { state: 'MATCHED' } },
    });
    const invoice = await finance.ask('query($id: ID!) { payment(id: $id) { invoice { id } } }', { id: paymentId });
    expect(
      await does(finance, 'requestPayment', { invoiceId: invoice.data.payment.invoice.id }, 'state'),
    ).toMatchObject({
      state: 'REQUESTED',
    });
  });
});
