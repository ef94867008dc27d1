import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt } from '../../schema/delivery/goods-receipt.js';
import { foldedFields } from '../../schema/kernel/derive/folded-fields.js';
import { keysOf } from '../../schema/kernel/derive/keys-of.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { Invoice } from '../../schema/payment/invoice.js';
import { Supplier } from '../../schema/suppliers/supplier.js';
import { bareRow } from '../../test/kit/rows.js';
import type { Read } from './command.js';
import { judgeKeys, withKnown } from './judge-keys.js';
import { refuse } from './refusal.js';
import type { Row } from './row.js';

const stored = { ...bareRow, _id: 'inv_9', state: 'SUBMITTED', number: 'FP-2026-000009' };
/** Reads that find this row by whatever is asked, and remember what that was. */
function reading(row: object, isVisible = true) {
  const asked: object[] = [];
  const read = {
    find: async (_kind: string, filter: object) => {
      asked.push(filter);
      return [row];
    },
    visible: async () => (isVisible ? row : null),
  } as unknown as Pick<Read, 'find' | 'visible'>;
  return { asked, read };
}
const judged = (
  subject: AnySubject,
  typing: Omit<Parameters<typeof judgeKeys>[1], 'read'>,
  { read } = reading(stored),
) => judgeKeys({ name: subject.name, folded: foldedFields(subject) }, { ...typing, read });

describe('a number that stands on another row', () => {
  const created = { row: null, origin: { supplierId: 'sup_1' } };

  it('is refused, with where it stands and how it is written there', async () => {
    const { asked, read } = reading({ ...stored, invoiceNumber: 'A-1' });
    expect(await judged(Invoice, { ...created, input: { invoiceNumber: 'ａ—1' } }, { asked, read })).toEqual([
      {
        field: 'invoiceNumber',
        refusal: refuse('CONFLICT', 'kernel.sameNumberOn', ['invoiceNumber'], {
          ...{ typed: 'ａ—1', kind: 'Invoice', document: ' FP-2026-000009', written: 'A-1' },
        }),
      },
    ]);
    expect(asked).toEqual([{ supplierId: 'sup_1', '_t.keys.invoiceNumber': 'A1' }]);
  });

  it('is refused without a word about a row that the actor does not see', async () => {
    const hidden = reading({ ...stored, invoiceNumber: 'A-1' }, false);
    expect(await judged(Invoice, { ...created, input: { invoiceNumber: 'A1' } }, hidden)).toMatchObject([
      { refusal: { key: 'kernel.sameNumber', params: { typed: 'A1' } } },
    ]);
  });

  it('needs a reason where it may stand twice', async () => {
    const found = reading({ ...stored, deliveryNote: 'LS-1' });
    const input = { deliveryNote: 'LS1', reason: null };
    expect(await judged(GoodsReceipt, { ...created, input }, found)).toMatchObject([
      { refusal: { key: 'kernel.sameNumberReason', path: ['reason'], params: { written: 'LS-1' } } },
    ]);
    expect(found.asked).toEqual([
      { supplierId: 'sup_1', '_t.keys.deliveryNote': 'LS1', state: { $nin: ['REVERSED'] } },
    ]);
    expect(await judged(GoodsReceipt, { ...created, input: { ...input, reason: 'Two lorries' } }, found)).toEqual([]);
  });

  it('is not asked about where it is only shown, where nothing is typed, and where a row keeps it', async () => {
    const row = { ...stored, invoiceNumber: 'A-1' } as Row;
    expect(await judged(Supplier, { row: null, origin: null, input: { name: 'Voith' } })).toEqual([]);
    expect(await judged(Invoice, { ...created, input: {} })).toEqual([]);
    expect(await judged(Invoice, { row, origin: row, input: { invoiceNumber: 'a 1' } })).toEqual([]);
  });

  it('is told together with what the rule finds wrong, and once', () => {
    const known = [{ field: 'invoiceNumber', refusal: refuse('CONFLICT', 'kernel.sameNumberOn', ['invoiceNumber']) }];
    const line = refuse('RULE', 'payment.lineTwice', ['lines', 0]);
    expect(withKnown([], null)).toBeNull();
    expect(withKnown(known, null)).toMatchObject({ key: 'kernel.sameNumberOn' });
    expect(withKnown(known, line)?.issues.map(({ key }) => key)).toEqual(['kernel.sameNumberOn', 'payment.lineTwice']);
    const same = refuse('CONFLICT', 'catalogue.partNumberTaken', ['invoiceNumber']);
    expect(withKnown(known, same)).toBe(same);
  });
});

describe('the keys of a row', () => {
  it('follow from what is typed, and leave out what is empty', () => {
    const folded = foldedFields(Supplier);
    expect(keysOf(folded, { name: '长春（一汽）', legalRepresentative: null })).toEqual({ name: '长春一汽' });
    expect(keysOf([], { name: 'A' })).toBeNull();
  });
});
