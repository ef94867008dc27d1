import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jobContext } from '../../jobs/job-context.js';
import { job } from '../../jobs/reminding/job.js';
import { businessDayEnd } from '../../schema/kernel/calendar.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { revOf } from '../kit/rev-of.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// Whatever has a due time and waits for somebody: those who can still do it are reminded, and nobody else.
let app: App;
let firms: readonly Firm[];
let manager: Person;
let approver: Person;
let legal: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  manager = await app.as('CATEGORY_MANAGER');
  [approver, legal] = [await app.as('APPROVER'), await app.as('LEGAL')];
}, 180_000);
afterAll(() => app.stop());

const HOUR_MS = 3_600_000;
/** Sends all reminders that are due so many hours before a time, or after it where below zero. */
async function remindAt(due: Date, hoursBefore: number): Promise<void> {
  app.clock.moveTo(new Date(due.getTime() - hoursBefore * HOUR_MS + 1_000));
  const context = {
    ...jobContext(app.clock, app.origin),
    log: { info: () => undefined, warn: () => undefined, error: console.error },
    signal: new AbortController().signal,
  };
  for (let times = 0; times < 2; times++) for (const { told } of await job.due(context)) await job.run(told, context);
}
const remindedOf = async (person: Person, id: string): Promise<string[]> =>
  (await person.ask('{ notices(first: 200) { kind text subjectId } }')).data.notices
    .filter(
      ({ kind, subjectId }: { kind: string; subjectId: string }) => subjectId === id && /deadline|due/i.test(kind),
    )
    .map(({ kind, text }: { kind: string; text: string }) => `${kind}: ${text}`)
    .reverse();

describe('a change of bank account that nobody checks', () => {
  it('reminds those who have to check it before and after its due day, and then those who have to confirm it', async () => {
    const { person, supplierId } = firms[0] as Firm;
    const at = async () => ({ supplierId, rev: await revOf(supplierId) });
    const change = {
      legalRepresentative: 'Somebody',
      bankName: 'Bank',
      bankAccount: '6217000000',
      oldAccountPayable: true,
    };
    const { changeDueOn } = await does(person, 'askSupplierChange', { ...(await at()), ...change }, 'changeDueOn');
    const due = businessDayEnd(changeDueOn);
    await remindAt(due, 30);
    expect(await remindedOf(manager, supplierId)).toEqual([]);
    await remindAt(due, 23);
    await remindAt(due, -1);
    const own = await remindedOf(manager, supplierId);
    expect(own).toEqual([
      expect.stringMatching(new RegExp(`^notice.dueSoon: Check the supplier's change: .* is due on ${changeDueOn}$`)),
      expect.stringMatching(
        new RegExp(`^notice.overdue: Check the supplier's change: .* it was due on ${changeDueOn}$`),
      ),
    ]);
    expect([await remindedOf(approver, supplierId), await remindedOf(person, supplierId)]).toEqual([[], []]);
    await does(manager, 'checkSupplierChange', await at());
    await remindAt(due, -2);
    expect(await remindedOf(legal, supplierId)).toEqual([]);
    await remindAt(due, -7 * 24);
    expect(await remindedOf(manager, supplierId)).toEqual(own);
    for (const one of [legal, approver])
      expect(await remindedOf(one, supplierId)).toEqual([
        expect.stringMatching(/^notice.overdue: Confirm the supplier's change: /),
      ]);
    await does(legal, 'confirmSupplierChange', await at());
    await remindAt(due, -14 * 24);
    expect(await remindedOf(approver, supplierId)).toHaveLength(1);
  });
});

describe('a short close that the supplier does not answer', () => {
  it('reminds the supplier before it lapses, and stands on its list with its time', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    const proposed = await does(
      await app.as('BUYER'),
      'proposeClose',
      { orderId, rev: await revOf(orderId), reason: 'The line was stopped' },
      'proposal { answerBy }',
    );
    const { answerBy } = proposed.proposal;
    const { toDos } = (await supplier.ask('{ toDos { move subjectId dueAt } }')).data;
    expect(toDos).toContainEqual({ move: 'acceptProposal', subjectId: orderId, dueAt: answerBy });
    await remindAt(new Date(answerBy), 24);
    await remindAt(new Date(answerBy), 1);
    await remindAt(new Date(answerBy), -1);
    expect(await remindedOf(supplier, orderId)).toEqual([
      expect.stringMatching(/^notice.deadline24: Answer the buyer's proposal: less than 24 hours left for DD-/),
      expect.stringMatching(/^notice.deadline1: Answer the buyer's proposal: less than 1 hour left for DD-/),
    ]);
    expect(await remindedOf(await app.as('BUYER'), orderId)).toEqual([]);
  });
});

describe('an order whose goods do not come', () => {
  it('stands on the list of those who receive goods with its last due day, and they are reminded of it', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    const receiver = await app.as('RECEIVER');
    const due = businessDayEnd('2026-06-30');
    const { toDos } = (await receiver.ask('{ toDos { move subjectId dueAt } }')).data;
    expect(toDos).toContainEqual({ move: 'recordReceipt', subjectId: orderId, dueAt: due.toISOString() });
    await remindAt(due, 5);
    await remindAt(due, -1);
    expect((await remindedOf(receiver, orderId)).map((text) => text.split(':')[0])).toEqual([
      'notice.dueSoon',
      'notice.overdue',
    ]);
    expect(await remindedOf(supplier, orderId)).toEqual([]);
  });
});
