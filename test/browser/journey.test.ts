import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { PASSWORD } from '../kit/app.js';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { until } from '../kit/until.js';
import { type Given, given, hireAll } from './given.js';
import { lookAtAll } from './look-at.js';
import { MAIN_PAGES } from './main-pages.js';
import { type Reader, signIn, visitor } from './reader.js';

const DAY_MS = 86_400_000;
const POSTS = [
  'BUYER',
  'CATEGORY_MANAGER',
  'APPROVER',
  'EXPERT',
  'LEGAL',
  'RECEIVER',
  'INSPECTOR',
  'FINANCE',
  'DISCIPLINE_OFFICER',
] as const;
const NEW_FIRM = '澜汀擎岳制动系统有限公司';

/** What a buyer types to find a part, and what is found. */
type Bought = Readonly<Record<'first' | 'second', readonly [typed: string, found: string]>>;
const MADE_PARTS: Bought = { first: ['301', '后制动蹄总成'], second: ['QT-17', '制动鼓'] };
const ELECTRONIC_PARTS: Bought = { first: ['ad2s1210', 'AD2S1210WDSTZRL7'], second: ['DRV411', 'DRV411AIRGPR'] };
/** With `QINGCAI_PARTS_FILE=…/parts-electronic.csv.gz` the whole catalogue is first imported through the page, and then bought from. */
const FILE = process.env.QINGCAI_PARTS_FILE;
const IMPORT_MS = 2_400_000;

jest.setTimeout(FILE ? IMPORT_MS : 480_000);

/** One purchase from a supplier's registration to the last payment, through the pages, by whoever has to act. */
describeInBrowser('a purchase through the pages', () => {
  let platform: Platform;
  let ready: Given;
  let firm: Reader;
  const rivals: Reader[] = [];
  const staff = new Map<string, Reader>();
  const at = { requisition: '', event: '', award: '', contract: '', order: '', receipt: '', invoice: '', payment: '' };
  let purchaseId = '';
  let broken = false;

  /** A step of the story. Once a step has failed, the next ones would only wait. What everybody saw at that moment is kept. */
  const step = (name: string, act: () => Promise<void>) =>
    it(name, async () => {
      if (broken) throw new Error('an earlier step failed');
      try {
        await act();
      } catch (error) {
        broken = true;
        await platform.keepPictures();
        if (error instanceof Error) error.message += await platform.whatIsSeen();
        throw error;
      }
    });

  /** A member of the staff, signed in at a browser of their own once first needed. */
  async function as(post: (typeof POSTS)[number]): Promise<Reader> {
    const known = staff.get(post);
    if (known) return known;
    const reader = await signIn(await visitor(platform), post.toLowerCase());
    staff.set(post, reader);
    return reader;
  }

  /** The state of a subject, queried from the server until it is the one wanted. */
  const untilState = (query: string, state: string) =>
    until(
      async () => Object.values((await (await platform.signIn('/graphql', 'buyer')).ask(query)).data)[0],
      (subject) => (subject as { state: string } | null)?.state === state,
    );

  beforeAll(async () => {
    platform = await startPlatform();
    await hireAll(platform, POSTS);
    ready = await given(platform, ['shuoquan', 'yaochuan']);
  });
  afterEach(() => {
    const faults = [...staff.values(), ...rivals, ...(firm ? [firm] : [])].flatMap((reader) => reader.faults());
    expect(faults).toEqual([]);
  });
  afterAll(() => platform.stop());

  step('a firm registers, fills in its profile and accepts the pledge', async () => {
    firm = await visitor(platform);
    const { t } = firm;
    await firm.goTo('/register');
    await firm.fill('name', NEW_FIRM);
    await firm.fill('creditCode', '91350211M000100Y46');
    await firm.fill('contactName', '张伟');
    await firm.fill('contactPhone', '0592-1234567');
    await firm.fill('contactEmail', 'zhang@lanting.example');
    await firm.fill('login', 'lanting');
    await firm.fill('password', 'short');
    await firm.press('register.submit');
    await firm.sees(t('form.faults', { count: 1 }));
    await firm.fill('password', PASSWORD);
    await firm.press('register.submit');
    await firm.sees(t('register.done', { name: NEW_FIRM }));
    await firm.sees(t('register.byHand'));
    await firm.press('register.goOn');
    await firm.page.waitForURL(/\/my-supplier$/);
    await firm.sees(t('confirm.first'));
    await firm.form('editSupplierProfile');
    await firm.fill('legalRepresentative', '张伟');
    await firm.pick('taxpayer', '', '一般纳税人');
    await firm.fill('address', '福建省厦门市集美区孙坂路 1 号');
    await firm.fill('bankName', '中国银行厦门分行');
    await firm.fill('bankAccount', '6222000000000001');
    await firm.pick('categoryIds', '', '制动零件');
    await firm.press('profile.save');
    await firm.sees(t('profile.saved'));
  });

  step('an administrator tells the link, which is opened in another browser, and the firm submits', async () => {
    const { t } = firm;
    // The first administrator reads English.
    const admin = await signIn(await visitor(platform, 'wide', 'en'), 'system_admin');
    await admin.goTo('/outbox');
    await admin.press('outbox.show');
    await admin.page.getByRole('dialog').locator('textarea').fill('电话告知联系人');
    await admin.page
      .getByRole('dialog')
      .getByRole('button', { name: admin.t('outbox.show'), exact: true })
      .click();
    const link = (await admin.page.getByRole('dialog').locator('code').textContent()) ?? '';
    // The dialog's corner has the same word in English.
    await admin.page.locator('.ant-modal-footer').getByText(admin.t('outbox.close'), { exact: true }).click();
    await admin.press('outbox.handOver');
    await admin.sees(admin.t('outbox.none'));
    const elsewhere = await visitor(platform, 'phone', 'en');
    const { pathname, hash } = new URL(link.trim());
    for (const said of ['confirm.done', 'confirm.already']) {
      await elsewhere.goTo('/verify');
      await elsewhere.goTo(`${pathname}${hash}`);
      await elsewhere.press('confirm.submit');
      await elsewhere.sees(elsewhere.t(said, { number: '' }).trim());
    }
    expect([...admin.faults(), ...elsewhere.faults()]).toEqual([]);
    const again = await signIn(await visitor(platform), 'lanting', 'supplier');
    // None of them is needed any more.
    for (const { page } of [admin, elsewhere, again]) await page.goto('about:blank');
    await firm.goTo('/my-supplier');
    expect(await firm.page.getByText(t('confirm.first')).count()).toBe(0);
    await firm.form('submitSupplier');
    await firm.page.locator('#acceptPledge').check();
    await firm.press('submitSupplier.submit');
    await firm.sees(t('submitSupplier.done'));
  });

  step('one of the staff reviews it, and another one approves it', async () => {
    const manager = await as('CATEGORY_MANAGER');
    await manager.goTo('/suppliers');
    await manager.page.getByRole('link', { name: NEW_FIRM }).or(manager.page.getByText(NEW_FIRM)).first().waitFor();
    await manager.page.locator('tr', { hasText: NEW_FIRM }).getByRole('link').first().click();
    const id = await manager.idIn(/\/suppliers\/sup_/);
    // Where the server is busy for a moment, the page sends the same command again automatically.
    let busy = true;
    await manager.page.route('**/graphql', (route) => {
      if (!busy || !route.request().postData()?.includes('reviewSupplier(')) return route.continue();
      busy = false;
      return route.fulfill({ status: 503 });
    });
    await manager.move('reviewSupplier');
    await manager.seesState('Supplier', 'REVIEWED');
    expect(busy).toBe(false);
    const approve = manager.page.getByRole('button', { name: new RegExp(`^${manager.t('move.approveSupplier')}`) });
    expect(await approve.isDisabled()).toBe(true);
    const approver = await as('APPROVER');
    await approver.goTo(`/suppliers/${id}`);
    await approver.move('approveSupplier');
    await approver.seesState('Supplier', 'ACTIVE');
  });

  if (FILE)
    step('the parts of a file are imported through the page, and found by the search', async () => {
      const manager = await as('CATEGORY_MANAGER');
      await manager.goTo('/imports/new');
      await manager.page.locator('input[type=file]').setInputFiles(FILE);
      await manager.page.getByText(/^导入完成/).waitFor({ timeout: IMPORT_MS });
      const told = await manager.page.locator('main').innerText();
      process.stderr.write(`${told.replace(/\s+/g, ' ')}\n`);
      const buyer = await platform.signIn('/graphql', 'buyer');
      for (const [text] of Object.values(ELECTRONIC_PARTS))
        await until(
          async () => (await buyer.ask(`{ searchParts(text: "${text}", first: 5) { id } }`)).data.searchParts.length,
          (count) => count > 0,
          IMPORT_MS,
        );
    });

  step('a buyer asks for parts of the catalogue, and the request is approved', async () => {
    const buyer = await as('BUYER');
    await buyer.goTo('/requisitions/new');
    await buyer.fill('title', '三月制动零件');
    await buyer.fill('purpose', '总装线三月计划');
    const { first, second } = FILE ? ELECTRONIC_PARTS : MADE_PARTS;
    await buyer.pick('lines_0_partId', ...first);
    await buyer.fill('lines_0_quantity', '0');
    await buyer.fill('lines_0_estimatedPrice', '52.5');
    await buyer.day('lines_0_neededOn', '2026-04-20');
    await buyer.press('form.addLine');
    await buyer.pick('lines_1_partId', ...second);
    await buyer.fill('lines_1_quantity', '40');
    await buyer.press('requisition.save');
    await buyer.sees(buyer.t('form.faults', { count: 1 }));
    await buyer.fill('lines_0_quantity', '200');
    await buyer.press('requisition.save');
    at.requisition = await buyer.idIn(/\/requisitions\/req_/);
    await buyer.move('submitRequisition');
    await buyer.seesState('Requisition', 'SUBMITTED');
    const approver = await as('APPROVER');
    await approver.goTo('/');
    await approver.page.getByRole('link', { name: /三月制动零件/ }).click();
    await approver.move('approveRequisition');
    await approver.seesState('Requisition', 'APPROVED');
  });

  step('the buyer starts a request for quotation and invites three suppliers', async () => {
    const buyer = await as('BUYER');
    await buyer.goTo(`/requisitions/${at.requisition}`);
    await buyer.form('createEvent');
    await buyer.pick('expertIds', '', '苏建明');
    for (const name of [NEW_FIRM, ...ready.firms.map((one) => one.name)])
      await buyer.page.getByRole('checkbox', { name }).check();
    await buyer.press('event.save');
    at.event = await buyer.idIn(/\/events\/evt_/);
    await buyer.move('publishEvent');
    await buyer.seesState('SourcingEvent', 'PUBLISHED');
  });

  step('two suppliers quote, and one checks its receipt without trusting the platform', async () => {
    const rival = await signIn(await visitor(platform, 'phone'), 'shuoquan', 'supplier');
    rivals.push(rival);
    for (const [reader, prices] of [
      [firm, ['51.2', '88']],
      [rival, ['53', '86.5']],
    ] as const) {
      await reader.goTo('/events');
      await reader.page.getByRole('link', { name: '三月制动零件' }).first().click();
      await reader.form('submitBid');
      await reader.pick('content_taxRate', '', '13%');
      for (const [line, price] of prices.entries()) {
        await reader.fill(`content_lines_${line}_unitPrice`, price);
        await reader.fill(`content_lines_${line}_leadTimeDays`, '20');
      }
      await reader.press('move.submitBid');
      await reader.sees(reader.t('bidding.ownBid'));
    }
    await firm.page
      .getByRole('button', { name: firm.t('proof.title') })
      .first()
      .click();
    const download = firm.page.waitForEvent('download');
    await firm.press('receipt.download');
    const receipt = await (await download).path();
    await firm.page.getByRole('link', { name: firm.t('receipt.verify') }).click();
    await firm.page.locator('input[type=file]').first().setInputFiles(join(platform.folder, 'policy.json'));
    await firm.sees(firm.t('check.policyKept'));
    await firm.page.locator('input[type=file]').last().setInputFiles(receipt);
    await firm.page.getByText(new RegExp(`^${firm.t('check.verified', { name: '' })}`)).waitFor();
  });

  step('after the deadline the bids are opened by somebody else, and scored without prices', async () => {
    const buyer = await as('BUYER');
    await buyer.goTo(`/events/${at.event}`);
    await platform.pass(9 * DAY_MS);
    await untilState(`{ sourcingEvent(id: "${at.event}") { state } }`, 'CLOSED');
    const legal = await as('LEGAL');
    await legal.goTo(`/events/${at.event}`);
    await legal.move('openBids');
    await legal.seesState('SourcingEvent', 'OPENED');
    const expert = await as('EXPERT');
    await expert.goTo('/');
    // Among the events to score, and among the tasks.
    await expert.page
      .getByRole('link', { name: /三月制动零件/ })
      .first()
      .click();
    await expert.page.waitForURL(/\/score$/);
    await expert.move('declareNoInterest');
    await expert.fill('scores_0_points_0_points', '88');
    await expert.fill('scores_1_points_0_points', '85.5');
    await expert.press('score.lock');
    await expert.sees(expert.t('score.lockMeans', { count: 2 }));
    await expert.page
      .getByRole('dialog')
      .getByRole('button', { name: expert.t('score.lock'), exact: true })
      .click();
    await expert.sees(expert.t('score.locked'));
  });

  step('the buyer recommends the first of the ranking, and another one approves it', async () => {
    const buyer = await as('BUYER');
    await buyer.goTo(`/events/${at.event}`);
    await buyer.move('completeEvaluation');
    await buyer.seesState('SourcingEvent', 'EVALUATED');
    await buyer.form('recommendAward');
    await buyer.press('recommend.submit');
    at.award = await buyer.idIn(/\/awards\/awd_/);
    const approver = await as('APPROVER');
    await approver.goTo(`/awards/${at.award}`);
    await approver.move('approveAward');
    await approver.seesState('Award', 'APPROVED');
  });

  step('a contract is drafted, reviewed and signed by three people', async () => {
    const buyer = await as('BUYER');
    await buyer.goTo(`/awards/${at.award}`);
    await buyer.form('draftContract');
    await buyer.fill('deliveryTerms', '送至厦门总装厂 3 号仓，到货后 7 日内验收。');
    await buyer.press('contract.save');
    at.contract = await buyer.idIn(/\/contracts\/(?!.*contract)/);
    const legal = await as('LEGAL');
    await legal.goTo(`/contracts/${at.contract}`);
    await legal.move('reviewContract');
    await legal.seesState('Contract', 'REVIEWED');
    const approver = await as('APPROVER');
    await approver.goTo(`/contracts/${at.contract}`);
    await approver.move('signContract');
    await approver.seesState('Contract', 'ACTIVE');
  });

  step('an order is made, released by another one, and confirmed by the supplier', async () => {
    const buyer = await as('BUYER');
    await buyer.goTo(`/contracts/${at.contract}`);
    await buyer.form('createOrder');
    await buyer.fill('deliverTo', '厦门总装厂 3 号仓');
    await buyer.press('move.createOrder');
    at.order = await buyer.idIn(/\/orders\//);
    const manager = await as('CATEGORY_MANAGER');
    await manager.goTo(`/orders/${at.order}`);
    await manager.move('releaseOrder');
    await manager.seesState('PurchaseOrder', 'RELEASED');
    await firm.goTo('/orders');
    await firm.page.locator('tbody').getByRole('link').first().click();
    await firm.move('confirmOrder');
    await untilState(`{ order(id: "${at.order}") { state } }`, 'CONFIRMED');
  });

  step('goods are received and inspected by two people at a telephone', async () => {
    const receiver = await signIn(await visitor(platform, 'phone'), 'receiver');
    staff.set('RECEIVER', receiver);
    await receiver.goTo(`/orders/${at.order}/receive`);
    await receiver.fill('deliveryNote', 'SH-20260311');
    await receiver.press('move.recordReceipt');
    at.receipt = await receiver.idIn(/\/receipts\//);
    const inspector = await signIn(await visitor(platform, 'phone'), 'inspector');
    staff.set('INSPECTOR', inspector);
    await inspector.goTo(`/receipts/${at.receipt}`);
    await inspector.form('inspectReceipt');
    await inspector.press('move.inspectReceipt');
    await inspector.seesState('GoodsReceipt', 'INSPECTED');
  });

  step('the supplier invoices what was accepted, and the invoice matches', async () => {
    await firm.goTo(`/orders/${at.order}/invoice`);
    await firm.fill('invoiceNumber', '26352000000012345678');
    await firm.press('move.submitInvoice');
    at.invoice = await firm.idIn(/\/invoices\/inv_/);
    const finance = await as('FINANCE');
    await finance.goTo(`/invoices/${at.invoice}`);
    await finance.move('matchInvoice');
    await finance.seesState('Invoice', 'MATCHED');
  });

  step('the payment is requested, approved by another one, and recorded', async () => {
    const finance = await as('FINANCE');
    await finance.move('requestPayment');
    const asked = `{ invoice(id: "${at.invoice}") { purchase { id payments { id } } } }`;
    const { data } = await (await platform.signIn('/graphql', 'finance')).ask(asked);
    purchaseId = data.invoice.purchase.id;
    at.payment = data.invoice.purchase.payments[0].id;
    const approver = await as('APPROVER');
    await approver.goTo(`/payments/${at.payment}`);
    await approver.move('approvePayment');
    await approver.seesState('Payment', 'APPROVED');
    await finance.goTo(`/payments/${at.payment}`);
    await finance.form('recordPayment');
    await finance.fill('bankReference', 'BOC20260311-0007');
    await finance.press('move.recordPayment');
    await finance.seesState('Payment', 'PAID');
  });

  step('the purchase is complete, and every entry of its trail is verified in the browser', async () => {
    const buyer = await as('BUYER');
    const logged = `{ purchase(id: "${purchaseId}") { entries(first: 200) { edges { node { state } } } } }`;
    await until(
      async () => (await (await platform.signIn('/graphql', 'buyer')).ask(logged)).data.purchase.entries.edges,
      (edges: readonly { node: { state: string } }[]) => edges.every(({ node }) => node.state !== 'PENDING'),
      // The entries of an imported catalogue come before them in the log.
      FILE ? IMPORT_MS : undefined,
    );
    await buyer.goTo(`/purchases/${purchaseId}`);
    await buyer.seesState('Purchase', 'COMPLETED');
    await buyer.press('verify.all');
    const verified = new RegExp(buyer.t('purchase.verifiedAt', { at: '.*' }));
    await buyer.page.getByText(verified).first().waitFor();
  });

  it.each(
    Object.keys(MAIN_PAGES),
  )('the main pages of %s fit a desk and a telephone, in both languages, and can be used without seeing them', async (audience) => {
    if (broken) throw new Error('an earlier step failed');
    const readers: Readonly<Record<string, () => Promise<Reader>>> = {
      'a buyer': () => as('BUYER'),
      finance: () => as('FINANCE'),
      'the discipline office': () => as('DISCIPLINE_OFFICER'),
      'a supplier': async () => firm,
    };
    const reader = await (readers[audience]?.() ?? visitor(platform));
    const places = MAIN_PAGES[audience]?.({ ...at, purchase: purchaseId }) ?? [];
    expect(await lookAtAll(reader, places)).toEqual([]);
  });

  it('and no job failed on the way', () => {
    expect(platform.problems).toEqual([]);
  });
});
