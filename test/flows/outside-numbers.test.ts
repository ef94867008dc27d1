import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { category, part } from '../kit/catalogue.js';
import { approvedPayment, type Contracted, contracted } from '../kit/contracted.js';
import { acceptedReceipt, cameFor } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { billOf } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { type Firm, submittedFirm, threeFirms } from '../kit/suppliers.js';

// Numbers and names from somebody else's paper, typed in whatever way (docs/decisions/0035).
let app: App;
let finance: Person;
let receiver: Person;
let manager: Person;
let firms: readonly Firm[];
let purchase: Contracted;
let orderId: string;

beforeAll(async () => {
  app = await startApp();
  finance = await app.as('FINANCE');
  receiver = await app.as('RECEIVER');
  manager = await app.as('CATEGORY_MANAGER');
  firms = await threeFirms(app);
  purchase = await contracted(app, firms);
  orderId = await confirmedOrder(app, { ...purchase, quantity: '8' });
  await acceptedReceipt(app, orderId, '5');
}, 180_000);
afterAll(() => app.stop());

const ALIKE = 'alike { label written same name worth { amount } }';
const alikeOf = async (who: Person, query: string, id: string) =>
  (await who.ask(`{ ${query}(id: "${id}") { ${ALIKE} } }`)).data[query].alike;
// A receipt has whatever number its issuer gives it, and no tax.
const untaxed = (quantity: string, order = orderId) => {
  const { lines, ...paper } = billOf(order, quantity, '12.5');
  return { ...paper, kind: 'OTHER', lines: lines.map((line) => ({ ...line, taxRate: '0' })) };
};
const bill = (invoiceNumber: string, quantity = '1') =>
  purchase.supplier.act('submitInvoice', { ...untaxed(quantity), invoiceNumber }, 'id rev number');

describe('the number of an invoice', () => {
  it('is kept as it was typed, and is the same in whatever way it is typed', async () => {
    const first = await bill('fp—1045 / Ａ');
    const query = `{ invoice(id: "${first.id}") { invoiceNumber entries { changes { path after } } } }`;
    const { invoice } = (await finance.ask(query)).data;
    expect(invoice.invoiceNumber).toBe('fp—1045 / Ａ');
    expect(invoice.entries[0].changes).toContainEqual({ path: '/invoiceNumber', after: '"fp—1045 / Ａ"' });
    for (const typed of ['FP1045/A', 'ＦＰ-1045/a', 'FP\u200b1045/\u0410', ' f p 1045/A ']) {
      const refused = await bill(typed);
      expect(refused).toMatchObject({ code: 'CONFLICT', key: 'kernel.sameNumberOn', path: ['invoiceNumber'] });
      expect(refused.message).toContain(`${first.number}, written “fp—1045 / Ａ”`);
    }
    expect(await bill('FP-1055/A')).toMatchObject({ rev: 1 });
  });

  it('is told to stand twice together with all else that is wrong', async () => {
    const wrong = { ...untaxed('1'), invoiceNumber: 'FP1045/A' };
    const lines = [...wrong.lines, { ...wrong.lines[0], orderLineId: 'l9' }];
    const refused = await purchase.supplier.act('submitInvoice', { ...wrong, lines });
    expect(refused.issues.map(({ path }: { path: string[] }) => path[0])).toEqual(['invoiceNumber', 'lines']);
  });

  it('comes in once, also where two people type it at the same moment', async () => {
    const both = await Promise.all([bill('AT-ONCE-1'), bill('at once 1')]);
    const refused = both.filter(({ code }) => code !== undefined);
    expect(refused).toMatchObject([{ code: 'CONFLICT', path: ['invoiceNumber'] }]);
  });

  it('is shown to whoever matches it with those that are a slip away, and with the next of a series where it asks as much', async () => {
    const near = await bill('FP-1405/A', '2');
    expect(await alikeOf(finance, 'invoice', near.id)).toEqual([
      {
        label: 'Invoice no.',
        written: 'fp—1045 / Ａ',
        same: false,
        name: expect.any(String),
        worth: { amount: '12.50' },
      },
    ]);
    const next = await bill('FP-1406/A', '2');
    expect(await alikeOf(finance, 'invoice', next.id)).toMatchObject([
      { written: 'FP-1405/A', worth: { amount: '25.00' } },
    ]);
    const dearer = await bill('FP-1407/A', '3');
    expect(await alikeOf(finance, 'invoice', dearer.id)).toEqual([]);
    const asked = await purchase.supplier.ask(`{ invoice(id: "${next.id}") { ${ALIKE} } }`);
    expect(JSON.stringify(asked)).toContain('Cannot query field');
  });
});

describe('a delivery note', () => {
  it('that stands on a receipt already needs a reason, which the trail keeps', async () => {
    const came = (deliveryNote: string, reason: string | null = null) =>
      receiver.act(
        'recordReceipt',
        { ...cameFor(orderId, '1'), deliveryNote, reason },
        'id rev deliveryNote entries { reason }',
      );
    const first = await came('SH-77／1');
    expect(await came('sh 77/1')).toMatchObject({ key: 'kernel.sameNumberReason', path: ['reason'] });
    const second = await came('sh 77/1', 'The rest of the load came by another lorry');
    expect(second).toMatchObject({
      deliveryNote: 'sh 77/1',
      entries: [{ reason: 'The rest of the load came by another lorry' }],
    });
    expect(await alikeOf(finance, 'goodsReceipt', second.id)).toMatchObject([{ written: 'SH-77／1', same: true }]);
    const inspector = await app.as('INSPECTOR');
    for (const { id: goodsReceiptId } of [first, second])
      await does(inspector, 'reverseReceipt', {
        goodsReceiptId,
        rev: await revOf(goodsReceiptId),
        reason: 'Wrong order',
      });
    expect(await came('SH77/1')).toMatchObject({ deliveryNote: 'SH77/1' });
  });
});

describe('a bank’s reference', () => {
  it('of two payments needs a reason', async () => {
    const other = await confirmedOrder(app, { ...purchase, quantity: '2' });
    const pay = async (paymentId: string, reason: string | null) => {
      const paidOn = app.clock.now().toISOString().slice(0, 10);
      const record = { paymentId, rev: await revOf(paymentId), paidOn, bankReference: 'BOC 0001', reason };
      return finance.act('recordPayment', record, 'state');
    };
    const [first, second] = [
      await approvedPayment(app, other, purchase.supplier, '1'),
      await approvedPayment(app, other, purchase.supplier, '1'),
    ];
    expect(await pay(first, null)).toMatchObject({ state: 'PAID' });
    expect(await pay(second, null)).toMatchObject({ key: 'kernel.sameNumberReason' });
    expect(await pay(second, 'Paid in one sum')).toMatchObject({ state: 'PAID' });
  });
});

describe('the number of a part', () => {
  it('that is another spelling of one in the catalogue needs a reason, and both are shown beside each other', async () => {
    const categoryId = await category(app);
    const create = (number: string, reason: string | null = null) =>
      manager.act('createPart', { number, name: 'Gear', categoryId, unit: '件', reason }, `id number ${ALIKE}`);
    const first = await create('QT-17-301');
    const refused = await create('ＱТ17301');
    expect(refused).toMatchObject({ key: 'catalogue.partSpelledAlike', path: ['reason'] });
    expect(refused.message).toContain('QT-17-301');
    expect(await create('QT-17-301')).toMatchObject({ key: 'catalogue.partNumberTaken', issues: [] });
    expect(await create('QT-173-01', 'Of another maker')).toMatchObject({
      number: 'QT-173-01',
      alike: [{ label: 'Part no.', written: 'QT-17-301', same: true }],
    });
    expect(await alikeOf(manager, 'part', first.id)).toMatchObject([{ written: 'QT-173-01' }]);
    expect(await part(app)).toEqual(expect.any(String));
  });
});

describe('numbers of parts from a spreadsheet', () => {
  const found = async (who: Person, numbers: readonly string[]) => {
    const query = 'query($numbers: [String!]!) { partsByNumber(numbers: $numbers) { typed parts { number state } } }';
    return who.ask(query, { numbers });
  };

  it('find the part that has a number, or all that are spelled alike, those in use first', async () => {
    const categoryId = await category(app);
    const part = { name: 'Gear', categoryId, unit: '件' };
    const { id: retired, rev } = await does(manager, 'createPart', { ...part, number: 'NR-5/A' }, 'id rev');
    await does(manager, 'createPart', { ...part, number: 'NR-6-1' });
    await does(manager, 'createPart', { ...part, number: 'NR-61', reason: 'Of another maker' });
    await does(manager, 'retirePart', { partId: retired, rev, reason: 'No longer made' });
    const numbers = ['nr—61', 'NR-61', 'NR-7', 'nr 5/a', ''];
    const { data } = await found(await app.as('BUYER'), numbers);
    const of = (typed: string, ...parts: string[]) => ({
      typed,
      parts: parts.map((said) => ({ number: said.split(' ')[0], state: said.split(' ')[1] ?? 'ACTIVE' })),
    });
    const [alike, ...others] = data.partsByNumber;
    expect(alike.parts.map(({ number }: { number: string }) => number).sort()).toEqual(['NR-6-1', 'NR-61']);
    expect(others).toEqual([of('NR-61', 'NR-61'), of('NR-7'), of('nr 5/a', 'NR-5/A RETIRED'), of('')]);
  });

  it('are looked up at most 500 at once, and for the staff only', async () => {
    const many = Array.from({ length: 501 }, (_, at) => `N-${at}`);
    expect((await found(await app.as('BUYER'), many)).errors[0]?.message).toContain('takes up to 500');
    expect(JSON.stringify(await found(purchase.supplier, ['N-1']))).toContain('Cannot query field');
  });
});

describe('a number that another supplier uses', () => {
  it('is not taken, and who tries learns nothing of the other', async () => {
    const other = await contracted(app, firms.toReversed());
    const theirs = await confirmedOrder(app, { ...other, quantity: '3' });
    await bill('ONLY-1');
    const own = { ...untaxed('1', theirs), invoiceNumber: 'only 1' };
    expect(await other.supplier.act('submitInvoice', own, 'id rev number')).toMatchObject({ rev: 1 });
    // With the order of another supplier: it is not there, whatever number is typed.
    const tried = [];
    for (const invoiceNumber of ['ONLY-1', 'NEW-1']) {
      const { code, key, path, message } = await other.supplier.act('submitInvoice', {
        ...untaxed('1'),
        invoiceNumber,
      });
      tried.push({ code, key, path, message });
    }
    expect(tried[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect(tried[1]).toEqual(tried[0]);
  });
});

describe('the words of a firm', () => {
  const alikeFirm = async (supplierId: string) => {
    const found = await alikeOf(manager, 'supplier', supplierId);
    return found.map(({ name, label, written, same }: Record<string, unknown>) => ({ name, label, written, same }));
  };
  const VOITH = { login: 'voith', creditCode: '91420100MA4KLX2P05', name: 'Voith Turbo（Ltd）' };
  const own = { address: 'Road 7, Xiamen', contactPhone: '0592 700 0001', bankAccount: '62220001110001' };

  it('are shown to its reviewer with firms of the same name, in whatever way it is written', async () => {
    await submittedFirm(app, { ...VOITH, profile: { ...own, legalRepresentative: 'Li Na' } });
    const copy = { login: 'copy', creditCode: '91310000MA1FL8Q27X', name: 'Vоith  Turbo LTD.' };
    const profile = { address: 'Road 8', contactPhone: '0592 700 0002', bankAccount: '62220001110002' };
    const { supplierId } = await submittedFirm(app, { ...copy, profile: { ...profile, legalRepresentative: 'li na' } });
    const name = 'Voith Turbo（Ltd）';
    expect(await alikeFirm(supplierId)).toEqual([
      { name, label: 'Name', written: name, same: true },
      { name, label: 'Legal representative', written: 'Li Na', same: true },
    ]);
  });

  it('are shown with a firm that has the same telephone or bank account, of which the last digits are', async () => {
    const firm = { login: 'shell', creditCode: '91440300MA5D3K6W1T', name: 'Shell' };
    const profile = { address: 'Road 9', contactPhone: '+86 (592) 7000001', bankAccount: '6222-0001-1100-01' };
    const { supplierId } = await submittedFirm(app, { ...firm, profile: { ...profile, legalRepresentative: 'Wu' } });
    expect(await alikeFirm(supplierId)).toEqual([
      { name: VOITH.name, label: 'Telephone', written: '0592 700 0001', same: true },
      { name: VOITH.name, label: 'Bank account', written: '**** 0001', same: true },
    ]);
  });

  it('are not shown where only the legal representative or only the address is the same', async () => {
    const firm = { login: 'alone', creditCode: '91510100MA61RX8C4E', name: 'Alone' };
    const profile = { address: 'Road 10', contactPhone: '0592 700 0003', bankAccount: '62220001110003' };
    const { supplierId } = await submittedFirm(app, { ...firm, profile: { ...profile, legalRepresentative: 'Li Na' } });
    expect(await alikeFirm(supplierId)).toEqual([]);
    const neighbour = { login: 'next', creditCode: '91330100MA2AY7P93H', name: 'Next' };
    const same = { ...profile, address: 'road 7 Xiamen', contactPhone: '0592 700 0004', bankAccount: '62220001110004' };
    const { supplierId: nextId } = await submittedFirm(app, {
      ...neighbour,
      profile: { ...same, legalRepresentative: 'Ma' },
    });
    expect(await alikeFirm(nextId)).toEqual([]);
  });

  it('are shown where both are the same, and where the credit code is a digit away', async () => {
    const firm = { login: 'both', creditCode: '91420100MA4KLX2P06', name: 'Both' };
    const profile = { ...own, contactPhone: '0592 700 0005', bankAccount: '62220001110005' };
    const { supplierId } = await submittedFirm(app, {
      ...firm,
      profile: { ...profile, legalRepresentative: 'Li  Na' },
    });
    expect(await alikeFirm(supplierId)).toEqual([
      { name: VOITH.name, label: 'Legal representative', written: 'Li Na', same: true },
      { name: VOITH.name, label: 'Address', written: 'Road 7, Xiamen', same: true },
      { name: VOITH.name, label: 'Credit code', written: VOITH.creditCode, same: false },
    ]);
  });
});
