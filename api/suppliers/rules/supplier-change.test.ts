import { describe, expect, it } from '@jest/globals';
import { Supplier, type SupplierRow } from '../../../schema/suppliers/supplier.js';
import { given, NOW, supplier } from '../../../test/kit/example-event.js';
import { inputFor } from '../../../test/kit/rows.js';
import { askSupplierChange } from './ask-supplier-change.js';
import { checkSupplierChange } from './check-supplier-change.js';
import { confirmSupplierChange } from './confirm-supplier-change.js';

const own: SupplierRow = {
  ...supplier(1),
  legalRepresentative: '张伟',
  bankName: '中国银行',
  bankAccount: '6222000000',
};
const head = { key: 'a-key-of-8', rev: 1, supplierId: own._id };
const same = {
  ...{ legalRepresentative: '张伟', taxpayer: null, bankName: '中国银行', bankAccount: '6222000000' },
  oldAccountPayable: false,
};
const ask = (more: object, row = own) =>
  askSupplierChange.decide(row, inputFor(Supplier, 'askSupplierChange', { ...same, ...more }), given(null, null));
const asked: SupplierRow = {
  ...own,
  ...{ newLegalRepresentative: '李强', newBankName: '建设银行', newBankAccount: '6217000000' },
  ...{ changeAskedAt: NOW, changeDueOn: '2026-03-05', paymentsWait: true },
};

describe('askSupplierChange', () => {
  it.each([
    ['another account', { bankAccount: '6217000000' }, true],
    ['another bank', { bankName: '建设银行' }, true],
    ['another account while the old one stays payable', { bankAccount: '6217000000', oldAccountPayable: true }, false],
    ['another kind of taxpayer', { taxpayer: 'SMALL_SCALE' }, false],
    ['another legal representative', { legalRepresentative: '李强' }, false],
  ])('asks for %s, to be checked within three working days', (_name, more, paymentsWait) => {
    expect(ask(more)).toMatchObject({ changeDueOn: '2026-03-05', changeCheckedAt: null, paymentsWait });
  });

  it('a change that changes nothing is refused, and so is a second one while the first is checked', () => {
    expect(ask({})).toMatchObject({ key: 'suppliers.nothingChanged' });
    expect(ask({ bankAccount: '6217000001' }, asked)).toMatchObject({ key: 'suppliers.changeAsked' });
  });
});

describe('two people', () => {
  const checked = { ...asked, changeCheckedAt: NOW };

  it('two people check and confirm a change before it takes effect', () => {
    expect(checkSupplierChange.decide(asked, head, given(null, null))).toEqual({ changeCheckedAt: NOW });
    expect(confirmSupplierChange.decide(checked, head, given(null, null))).toMatchObject({
      ...{ legalRepresentative: '李强', bankName: '建设银行', bankAccount: '6217000000' },
      ...{ newBankAccount: null, paymentsWait: null, changeAskedAt: null },
    });
  });

  it.each([
    ['a second check', () => checkSupplierChange.decide(checked, head, given(null, null)), 'suppliers.changeChecked'],
  ])('refuses %s', (_name, act, key) => {
    expect(act()).toMatchObject({ key });
  });
});
