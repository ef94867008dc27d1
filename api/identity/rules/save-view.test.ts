import { describe, expect, it } from '@jest/globals';
import { Account, type AccountRow, type SavedViewRow } from '../../../schema/identity/account.js';
import { inputFor } from '../../../test/kit/rows.js';
import { forgetView } from './forget-view.js';
import { saveView } from './save-view.js';

const view = (name: string, more: Partial<SavedViewRow> = {}): SavedViewRow => ({
  list: 'orders',
  name,
  address: 'state=DRAFT',
  isUsual: false,
  ...more,
});
const rowWith = (savedViews: readonly SavedViewRow[] | null) => ({ savedViews }) as AccountRow;
const given = { now: new Date(0) } as never;
const saved = (before: readonly SavedViewRow[] | null, asked: SavedViewRow & { readonly formerName?: string }) =>
  saveView.decide(rowWith(before), inputFor(Account, 'saveView', asked), given);

describe('a view of a list', () => {
  it('is kept beside the others', () => {
    expect(saved(null, view('Mine'))).toEqual({ savedViews: [view('Mine')] });
    expect(saved([view('Mine')], view('Mine', { list: 'invoices' }))).toEqual({
      savedViews: [view('Mine'), view('Mine', { list: 'invoices' })],
    });
  });

  it('takes the place of the one with its name, or with its former one', () => {
    expect(saved([view('Mine')], view('Mine', { address: '' }))).toEqual({
      savedViews: [view('Mine', { address: '' })],
    });
    expect(saved([view('Mine')], { ...view('Ours'), formerName: 'Mine' })).toEqual({ savedViews: [view('Ours')] });
  });

  it('is alone in what its list opens with', () => {
    const [orders, invoices] = [view('Mine', { isUsual: true }), view('Due', { list: 'invoices', isUsual: true })];
    expect(saved([orders, invoices], view('Ours', { isUsual: true }))).toEqual({
      savedViews: [view('Mine'), invoices, view('Ours', { isUsual: true })],
    });
  });

  it('is of a list that there is, and one of a hundred at most', () => {
    expect(saved(null, view('Mine', { list: 'secrets' }))).toMatchObject({ key: 'account.noSuchList' });
    const many = Array.from({ length: 100 }, (_, n) => view(`${n}`));
    expect(saved(many, view('Mine'))).toMatchObject({ key: 'account.tooManyViews' });
    expect(saved(many, view('7', { address: '' }))).toMatchObject({ savedViews: { length: 100 } });
  });

  it('is forgotten by its name', () => {
    const asked = inputFor(Account, 'forgetView', { list: 'orders', name: 'Mine' });
    expect(forgetView.decide(rowWith([view('Mine'), view('Ours')]), asked, given)).toEqual({
      savedViews: [view('Ours')],
    });
    expect(forgetView.decide(rowWith([]), asked, given)).toMatchObject({ key: 'account.noSuchView' });
  });
});
