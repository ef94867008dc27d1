import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { PASSWORD } from '../kit/app.js';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { TERMS } from '../kit/contracts.js';
import { cameFor } from '../kit/delivery.js';
import { approvedRequisition } from '../kit/demand.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { billOf } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { approvedAward, bid, eventFor, publishedEvent, settings } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { anotherTab, type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

const HOUR_MS = 3_600_000;

/** What is typed, pressed or pasted into any form is there again, however soon its page is left; and two tabs of it lose nothing. */
describeInBrowser('a form that is left', () => {
  let platform: Platform;
  let firms: readonly Firm[];
  let contractId = '';
  let orderId = '';
  let buyer: Reader;
  let supplier: Reader;

  const typedIn = ({ page }: Reader, field: string) => page.locator(`[id="${field}"]`).inputValue();
  const holds = (reader: Reader, field: string, text: string) =>
    until(
      () => typedIn(reader, field),
      (value: string) => value === text,
      15_000,
    );
  /** Leaves the page at once and comes back; the field then holds the text. */
  const isKept = async (reader: Reader, path: string, field: string, text: string) => {
    await reader.page.goto('/');
    await reader.goTo(path);
    await holds(reader, field, text);
    expect(reader.faults()).toEqual([]);
  };
  const paste = async ({ page }: Reader, field: string, text: string) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.locator(field).first().click();
    await page.keyboard.press('Control+V');
  };
  const opened = async (more: object) => {
    const event = await publishedEvent(platform, firms, 24, { more });
    for (const [nth, firm] of firms.slice(0, 2).entries()) await bid(firm, event, `12.${nth}5`);
    await platform.pass(25 * HOUR_MS);
    const legal = await platform.as('LEGAL');
    const state = async () => (await legal.ask(`{ sourcingEvent(id: "${event.eventId}") { state } }`)).data;
    await until(state, (found) => found.sourcingEvent.state === 'CLOSED');
    await does(legal, 'openBids', { eventId: event.eventId, rev: await revOf(event.eventId) });
    return event;
  };

  beforeAll(async () => {
    platform = await startPlatform();
    firms = await threeFirms(platform);
    const [own] = firms;
    if (!own) throw new Error('No firm');
    const { eventId } = await opened({});
    const awardId = await approvedAward(platform, eventId);
    const drafted = await does(await platform.as('BUYER'), 'draftContract', { awardId, ...TERMS });
    contractId = drafted.id;
    buyer = await signIn(await visitor(platform, 'wide', 'en'), 'buyer');
    supplier = await signIn(await visitor(platform, 'wide', 'en'), 'firm0', 'supplier');
  }, 240_000);
  afterAll(() => platform.stop());

  it('of a returned contract, in two tabs: what one saved and what the other typed are both there', async () => {
    await does(await platform.as('LEGAL'), 'returnContract', { contractId, rev: 1, reason: '账期太短' });
    const path = `/contracts/${contractId}/edit`;
    await buyer.goTo(path);
    await buyer.fill('paymentDays', '60');
    await isKept(buyer, path, 'paymentDays', '60');
    const second = await anotherTab(buyer, 'en');
    await second.goTo(path);
    await second.sees(second.t('form.otherDrafts'));
    await second.fill('deliveryTerms', '分两批交货');
    await buyer.press('contract.save');
    await buyer.page.waitForURL(/contracts\/ctr_[0-9a-f]{32}$/);
    await second.press('contract.save');
    await second.sees(second.t('conflict.title'));
    await second.press('conflict.take');
    await second.press('contract.save');
    await second.page.waitForURL(/contracts\/ctr_[0-9a-f]{32}$/);
    const asked = await (await platform.as('BUYER')).ask(
      `{ contract(id: "${contractId}") { paymentDays deliveryTerms } }`,
    );
    expect(asked.data.contract).toEqual({ paymentDays: 60, deliveryTerms: '分两批交货' });
    await second.page.close();
  });

  it('of an order keeps the day that one press put into all lines', async () => {
    const rev = await revOf(contractId);
    await does(await platform.as('LEGAL'), 'reviewContract', { contractId, rev });
    await does(await platform.as('APPROVER'), 'signContract', { contractId, rev: rev + 1 });
    const path = `/contracts/${contractId}/order`;
    await buyer.goTo(path);
    // The field empties itself once its day stands in all lines.
    await buyer.page.locator('[id="due-for-all"]').fill('2026-07-15');
    await buyer.page.locator('[id="due-for-all"]').press('Enter');
    await holds(buyer, 'lines_0_dueOn', '2026-07-15');
    await isKept(buyer, path, 'lines_0_dueOn', '2026-07-15');
  });

  it('of an inspection keeps what follows from what was typed', async () => {
    const [own] = firms;
    if (!own) throw new Error('No firm');
    orderId = await confirmedOrder(platform, { contractId, supplier: own.person, quantity: '6' });
    const { id } = await does(await platform.as('RECEIVER'), 'recordReceipt', cameFor(orderId, '6'));
    await platform.as('INSPECTOR');
    const inspector = await signIn(await visitor(platform, 'phone', 'en'), 'inspector');
    const path = `/receipts/${id}/inspect`;
    await inspector.goTo(path);
    await inspector.fill('lines_0_accepted', '5');
    await isKept(inspector, path, 'lines_0_rejected', '1');
    await inspector.fill('lines_0_rejectionReason', '裂纹');
    await inspector.press('move.inspectReceipt');
    await inspector.page.waitForURL(/receipts\/\w+_[0-9a-f]{32}$/);
    expect(inspector.faults()).toEqual([]);
  });

  it('of an invoice keeps the sum that was taken over, and the goods that were added', async () => {
    const { page } = supplier;
    const path = `/orders/${orderId}/invoice`;
    await supplier.goTo(path);
    await supplier.fill('lines_0_quantity', '4');
    await supplier.press('portal.takeSum');
    const sum = await typedIn(supplier, 'total');
    expect(sum).not.toBe('');
    await isKept(supplier, path, 'total', sum);
    await page.getByRole('button', { name: supplier.t('form.discardDraft') }).click();
    await supplier.sees(supplier.t('form.draftDiscarded'));
    await supplier.press('form.undoDiscard');
    await holds(supplier, 'total', sum);
  });

  it('of a correction of a returned invoice keeps what was typed', async () => {
    const [own] = firms;
    if (!own) throw new Error('No firm');
    const { id: invoiceId } = await does(own.person, 'submitInvoice', billOf(orderId, '5', '12.05'));
    await does(await platform.as('FINANCE'), 'returnInvoice', { invoiceId, rev: 1, reason: '票号有误' });
    const path = `/invoices/${invoiceId}/correct`;
    await supplier.goTo(path);
    await supplier.fill('invoiceNumber', '26319999999999999999');
    await isKept(supplier, path, 'invoiceNumber', '26319999999999999999');
  });

  it('of scores keeps points that were pasted', async () => {
    const { accountId } = await platform.as('EXPERT');
    const { eventId } = await opened({ priceWeight: 60, expertIds: [accountId] });
    await does(await platform.as('EXPERT'), 'declareNoInterest', { eventId });
    const expert = await signIn(await visitor(platform, 'wide', 'en'), 'expert');
    const path = `/events/${eventId}/score`;
    await expert.goTo(path);
    await paste(expert, '[data-points="0-0"]', '81\t好\n72\t中');
    await isKept(expert, path, 'scores_1_points_0_points', '72');
    expect(await typedIn(expert, 'scores_0_comment')).toBe('好');
  });

  it('of a supplier’s profile keeps what was typed, told apart by tab', async () => {
    const firm = await visitor(platform);
    const registered = await platform.register({
      ...{ name: '朔泉骁栎摩擦材料有限公司', creditCode: '91350211MA31XK2P8J', login: 'shuoquan' },
      ...{
        password: PASSWORD,
        language: 'zh',
        contactName: '张伟',
        contactPhone: '0592-1234567',
      },
    });
    await signIn(firm, 'shuoquan', 'supplier');
    const path = `/suppliers/${registered.id}/profile`;
    await firm.goTo(path);
    await firm.fill('address', '厦门市集美区');
    await isKept(firm, path, 'address', '厦门市集美区');
    const second = await anotherTab(firm);
    await second.goTo(path);
    await second.sees(second.t('form.otherDrafts'));
    expect(await typedIn(second, 'address')).toBe('');
    await second.press('form.goOnWithDraft');
    await holds(second, 'address', '厦门市集美区');
  });

  it('of a drafted event keeps what was typed', async () => {
    const content = eventFor([await approvedRequisition(platform)], settings(platform, firms, 24));
    const { id } = await does(await platform.as('BUYER'), 'createEvent', content);
    const path = `/events/${id}/edit`;
    await buyer.goTo(path);
    await buyer.fill('terms', '分两批交货');
    await isKept(buyer, path, 'terms', '分两批交货');
  });

  it('of a registration is there again though it was discarded', async () => {
    const firm = await visitor(platform, 'phone');
    await firm.goTo('/register');
    await firm.fill('name', '曜川铎鸣制动件有限公司');
    await firm.fill('creditCode', '91350211ma31xk5t0x');
    await isKept(firm, '/register', 'creditCode', '91350211MA31XK5T0X');
    await firm.press('form.discardDraft');
    await firm.sees(firm.t('form.draftDiscarded'));
    expect(await typedIn(firm, 'name')).toBe('');
    await firm.press('form.undoDiscard');
    await holds(firm, 'name', '曜川铎鸣制动件有限公司');
  });

  it('of a requisition, in two tabs, keeps lines that one removed and the other changed, each once', async () => {
    const person = await platform.as('BUYER');
    const { contract } = (await person.ask(`{ contract(id: "${contractId}") { lines { part { id number name } } } }`))
      .data;
    const { id: partId } = contract.lines[0].part;
    const line = (quantity: string) => ({ partId, quantity, neededOn: '2026-06-30' });
    const content = { title: '制动蹄', currency: 'CNY', lines: [line('1'), line('2'), line('3')] };
    const { id } = await does(person, 'createRequisition', content, 'id');
    const path = `/requisitions/${id}/edit`;
    await buyer.goTo(path);
    const second = await anotherTab(buyer, 'en');
    await second.goTo(path);
    await holds(second, 'lines_2_quantity', '3');
    await buyer.page
      .getByRole('button', { name: buyer.t('form.removeLine') })
      .first()
      .click();
    await second.fill('lines_2_quantity', '30');
    await buyer.press('requisition.save');
    await buyer.page.waitForURL(/requisitions\/req_[0-9a-f]{32}$/);
    await second.press('requisition.save');
    await second.sees(second.t('conflict.title'));
    await second.press('conflict.take');
    await second.press('requisition.save');
    await second.page.waitForURL(/requisitions\/req_[0-9a-f]{32}$/);
    const saved = await person.ask(`{ requisition(id: "${id}") { lines { quantity } } }`);
    expect(saved.data.requisition.lines.map(({ quantity }: { quantity: string }) => quantity)).toEqual(['2', '30']);
    expect([...buyer.faults(), ...second.faults(), ...platform.problems]).toEqual([]);
  });
});
