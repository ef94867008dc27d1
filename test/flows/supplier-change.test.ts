import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDayEnd } from '../../schema/kernel/calendar.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { signedContract } from '../kit/contracts.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { requestedPayment } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { approvedAward, bid, openedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// A supplier in use reports another account. Two people check it in time; payments due meanwhile wait, or go to the old account.

let app: App;
let firms: Firm[];
let own: Firm;
let manager: Person;
let approver: Person;
let legal: Person;
let paymentId: string;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  const [first] = firms;
  if (!first) throw new Error('No firm');
  own = first;
  [manager, approver, legal] = [await app.as('CATEGORY_MANAGER'), await app.as('APPROVER'), await app.as('LEGAL')];
  const event = await publishedEvent(app, firms, 24);
  await bid(own, event, '12.5');
  await openedEvent(app, event.eventId);
  const contractId = await signedContract(app, await approvedAward(app, event.eventId));
  const orderId = await confirmedOrder(app, { contractId, supplier: own.person });
  await acceptedReceipt(app, orderId);
  paymentId = await requestedPayment(app, { orderId, supplier: own.person, unitPrice: '12.5' });
}, 180_000);
afterAll(() => app.stop());

const at = async () => ({ supplierId: own.supplierId, rev: await revOf(own.supplierId) });
const PRESENT = { legalRepresentative: 'Somebody', bankName: 'Bank', bankAccount: '6222000000' };
const ask = async (more: object) =>
  own.person.act(
    'askSupplierChange',
    { ...(await at()), ...PRESENT, oldAccountPayable: false, ...more },
    'changeDueOn paymentsWait',
  );
const pay = async () => approver.act('approvePayment', { paymentId, rev: await revOf(paymentId) }, 'state');
const payment = async () =>
  (await approver.ask(`{ payment(id: "${paymentId}") { approvedBankName approvedBankAccount accountChanged } }`)).data
    .payment;
const shown = async (person: Person) =>
  (await person.ask(`{ supplier(id: "${own.supplierId}") { bankAccount newBankAccount changeDueOn paymentsWait } }`))
    .data.supplier;

describe('a change of the bank account', () => {
  it('is checked by two people, payments wait for it, and both sides see until when', async () => {
    expect(await ask({})).toMatchObject({ key: 'suppliers.nothingChanged' });
    // It is Monday in Shanghai when the platform starts; some days pass.
    const asked = await ask({ bankAccount: '6217 0000 0000' });
    expect(asked).toMatchObject({ paymentsWait: true });
    expect(await ask({ bankAccount: '6217 0000 0001' })).toMatchObject({ key: 'suppliers.changeAsked' });
    expect(await pay()).toMatchObject({ code: 'WRONG_STATE', key: 'suppliers.accountBeingChecked' });
    // The payment waits all the same, and its line says what for.
    const held = await approver.ask('{ toDos { move subjectId waitsFor } }');
    expect(held.data.toDos).toContainEqual({
      ...{ move: 'approvePayment', subjectId: paymentId },
      waitsFor: expect.stringContaining('account'),
    });
    const due = (await approver.ask(`{ payment(id: "${paymentId}") { dueOn state } }`)).data.payment;
    expect(due).toMatchObject({ state: 'REQUESTED', dueOn: expect.any(String) });
    expect(await shown(own.person)).toMatchObject({ newBankAccount: '621700000000', changeDueOn: asked.changeDueOn });
    expect(await shown(manager)).toMatchObject({ bankAccount: '**** 0000', newBankAccount: '621700000000' });
    expect(await shown(await app.as('FINANCE'))).toMatchObject({ newBankAccount: '**** 0000' });
    const toDos = (await manager.ask('{ toDos { subjectId move dueAt } }')).data.toDos;
    expect(toDos).toContainEqual({
      ...{ subjectId: own.supplierId, move: 'checkSupplierChange' },
      dueAt: businessDayEnd(asked.changeDueOn).toISOString(),
    });
    expect(await approver.act('confirmSupplierChange', await at())).toMatchObject({ key: 'suppliers.noChange' });
    const both = await app.hire(['CATEGORY_MANAGER', 'LEGAL'], 'both');
    await does(both, 'checkSupplierChange', await at());
    expect(await both.act('confirmSupplierChange', await at())).toMatchObject({ key: 'kernel.separateDuties' });
    await does(legal, 'confirmSupplierChange', await at());
    expect(await shown(own.person)).toEqual({
      ...{ bankAccount: '621700000000', newBankAccount: null, changeDueOn: null, paymentsWait: null },
    });
    const free = await approver.ask('{ toDos { move subjectId waitsFor } }');
    expect(free.data.toDos).toContainEqual({ move: 'approvePayment', subjectId: paymentId, waitsFor: null });
    expect(await payment()).toMatchObject({ approvedBankAccount: null, accountChanged: false });
    expect(await pay()).toMatchObject({ state: 'APPROVED' });
  });

  it('after the approval of a payment is told there, since the payment is not made before it is approved again', async () => {
    const approved = { approvedBankName: 'Bank', approvedBankAccount: '**** 0000' };
    expect(await payment()).toEqual({ ...approved, accountChanged: false });
    await ask({ bankAccount: '6217000000001234' });
    expect(await payment()).toEqual({ ...approved, accountChanged: false });
    await does(manager, 'checkSupplierChange', await at());
    await does(legal, 'confirmSupplierChange', await at());
    expect(await payment()).toEqual({ ...approved, accountChanged: true });
    expect((await own.person.ask(`{ payment(id: "${paymentId}") { approvedBankAccount } }`)).errors).toHaveLength(1);
  });

  it('leaves the old account payable where the supplier chooses so, and is withdrawn, or refused with a reason', async () => {
    const now = { ...PRESENT, bankAccount: '6217000000001234' };
    expect(await ask({ ...now, bankAccount: '6230000000', oldAccountPayable: true })).toMatchObject({
      paymentsWait: false,
    });
    await does(own.person, 'dropSupplierChange', await at());
    expect(await ask({ ...now, legalRepresentative: 'Another' })).toMatchObject({ paymentsWait: false });
    await does(manager, 'refuseSupplierChange', { ...(await at()), reason: '执照未更新' });
    const { data } = await own.person.ask('{ mySupplier { legalRepresentative changeRemark newLegalRepresentative } }');
    expect(data.mySupplier).toEqual({
      ...{ legalRepresentative: 'Somebody', changeRemark: '执照未更新', newLegalRepresentative: null },
    });
  });
});

describe('the trail of a change of the account', () => {
  it('shows the staff the last four digits of it, also while it is being checked', async () => {
    await ask({ ...PRESENT, bankAccount: '6217000000009876' });
    const query = `{ supplier(id: "${own.supplierId}") { entries { changes { path after } } } }`;
    for (const who of [manager, await app.as('RECEIVER')]) {
      const { data } = await who.ask(query);
      const text = JSON.stringify(data.supplier.entries);
      expect(text).toContain('/newBankAccount');
      expect(text).toContain('**** 9876');
      expect(text).not.toMatch(/6217000000|6222000000/);
    }
    await does(own.person, 'dropSupplierChange', await at());
  });
});

describe('another address or contact', () => {
  it('counts at once, needs one look by staff, and delays nothing', async () => {
    const contact = {
      address: 'Quanzhou',
      contactName: 'New',
      contactPhone: '0595-1234567',
      contactEmail: 'n@f.example',
    };
    expect(await own.person.act('changeContact', { ...(await at()), ...contact }, 'address contactName')).toMatchObject(
      {
        ...{ address: 'Quanzhou', contactName: 'New' },
      },
    );
    const toDos = async () => (await manager.ask('{ toDos { subjectId move } }')).data.toDos;
    expect(await toDos()).toContainEqual({ subjectId: own.supplierId, move: 'seeContact' });
    await does(manager, 'seeContact', await at());
    expect(await toDos()).not.toContainEqual({ subjectId: own.supplierId, move: 'seeContact' });
  });
});
