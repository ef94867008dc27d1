import { describe, expect, it } from '@jest/globals';
import { inputOf } from '../../../schema/kernel/derive/inputs.js';
import { LEGAL_RATES, type Taxpayer } from '../../../schema/kernel/tax-rates.js';
import { Bid } from '../../../schema/sourcing/bid.js';
import type { SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import { bid, CONTENT, DEADLINE, event, given, idOf, supplier } from '../../../test/kit/example-event.js';
import { inputFor } from '../../../test/kit/rows.js';
import { refuse } from '../../kernel/refusal.js';
import { unpackBid } from '../envelope.js';
import { replaceBid } from './replace-bid.js';
import { submitBid } from './submit-bid.js';
import { withdrawBid } from './withdraw-bid.js';

const before = (milliseconds: number) => new Date(DEADLINE.getTime() - milliseconds);
const facts = { event: event(), supplier: supplier(1), spans: LEGAL_RATES, files: { all: null, writes: [] } };
const input = { key: 'a-key-of-8', eventId: idOf('evt', 1), content: CONTENT };
const [first, second] = CONTENT.lines;

describe('input', () => {
  it.each([
    ['price 0', '0', 'input.positive'],
    ['price -1', '-1', 'input.decimal'],
    ['price 0.0000001', '0.0000001', 'input.places'],
    ['price 1e309', '1e309', 'input.decimal'],
  ])('refuses %s', (_name, unitPrice, key) => {
    const content = { lines: [{ lineId: 'l1', unitPrice, leadTimeDays: 1 }] };
    expect(inputOf(Bid, 'submitBid').safeParse({ ...input, content }).error?.issues[0]?.message).toBe(key);
  });
});

describe('the deadline', () => {
  it.each([
    [1, null],
    [0, 'sourcing.deadlinePassed'],
    [-1, 'sourcing.deadlinePassed'],
  ])('%i ms before it', (milliseconds, key) => {
    const more = { now: before(milliseconds) };
    const refusalOf = (decision: object) => ('key' in decision ? decision.key : null);
    const renewal = { key: 'a-key-of-8', rev: 1, bidId: idOf('bid', 1) };
    expect(refusalOf(submitBid.decide(facts.event, input, given(facts, 'salt', more)))).toBe(key);
    expect(refusalOf(replaceBid.decide(bid(1), { ...renewal, content: CONTENT }, given(facts, 'salt', more)))).toBe(
      key,
    );
    expect(
      refusalOf(withdrawBid.decide(bid(1), inputFor(Bid, 'withdrawBid', { reason: 'r' }), given(facts, null, more))),
    ).toBe(key);
  });

  it.each([
    'CLOSED',
    'OPENED',
    'AWARDED',
    'CANCELLED',
  ] as const)('is over once the event is %s, whatever the clock says', (state) => {
    const withdrawal = inputFor(Bid, 'withdrawBid', { reason: 'r' });
    const late = withdrawBid.decide(bid(1), withdrawal, given({ ...facts, event: event({ state }) }, null));
    expect(late).toMatchObject({ code: 'WRONG_STATE', key: 'kernel.otherState', path: ['bidId'] });
  });
});

describe('the rule', () => {
  it('tells what is wrong with the files together with what is wrong with the lines', () => {
    const files = refuse('RULE', 'file.infected', ['content', 'files', '0', 'fileId'], { name: 'a.pdf' });
    const content = { ...CONTENT, lines: [] };
    const found = [];
    for (const decision of [
      submitBid.decide(facts.event, { ...input, content }, given({ ...facts, files }, 'salt')),
      replaceBid.decide(
        bid(1),
        { key: 'a-key-of-8', rev: 1, bidId: idOf('bid', 1), content },
        given({ ...facts, files }, 'salt'),
      ),
      submitBid.decide(facts.event, input, given({ ...facts, files }, 'salt')),
    ])
      found.push(
        'key' in decision
          ? [decision.key, (decision.issues as readonly { key: string }[]).map(({ key }) => key)]
          : null,
      );
    const both = ['sourcing.lineMissing', ['sourcing.lineMissing', 'sourcing.lineMissing', 'file.infected']];
    expect(found).toEqual([both, both, ['file.infected', []]]);
  });

  const refusals: [string, object, string][] = [
    ['a line less', { lines: [first], note: null }, 'sourcing.lineMissing'],
    ['a line twice', { lines: [first, second, second], note: null }, 'sourcing.lineTwice'],
    ['another event’s line', { lines: [first, { ...second, lineId: 'l3' }], note: null }, 'sourcing.unknownLine'],
    ['a total nobody pays', { lines: [{ ...first, unitPrice: '999999999999999' }, second] }, 'sourcing.totalTooLarge'],
  ];
  it.each(refusals)('refuses %s', (_name, content, key) => {
    const parsed = inputOf(Bid, 'submitBid').parse({ ...input, content: { taxRate: '13', ...content } });
    expect(submitBid.decide(facts.event, parsed, given(facts, 'salt'))).toMatchObject({ refused: true, key });
  });

  it('refuses a bid whose total rounds to zero', () => {
    const lines = CONTENT.lines.map((line) => ({ ...line, unitPrice: '0.000001' }));
    const decision = submitBid.decide(facts.event, { ...input, content: { ...CONTENT, lines } }, given(facts, 'salt'));
    expect(decision).toMatchObject({ key: 'sourcing.totalZero' });
  });
});

describe('the tax of a bid', () => {
  const decide = (content: object, taxpayer: Taxpayer | null = 'GENERAL', more: Partial<SourcingEventRow> = {}) =>
    submitBid.decide(
      event(more),
      { ...input, content: { ...CONTENT, ...content } },
      given({ ...facts, supplier: { ...supplier(1), taxpayer } }, 'salt'),
    );
  const lineAt = (taxRate: string) => ({ lines: CONTENT.lines.map((line) => ({ ...line, taxRate })) });

  it('is stated for the whole or for each line', () => {
    expect(decide({})).not.toHaveProperty('refused');
    expect(decide({ taxRate: null, ...lineAt('6') })).not.toHaveProperty('refused');
    expect(decide({ taxRate: null })).toMatchObject({
      issues: [0, 1].map((at) => ({
        key: 'sourcing.taxRateMissing',
        path: ['content', 'lines', String(at), 'taxRate'],
      })),
    });
  });

  it.each<[string, object, Taxpayer, string, object]>([
    [
      'of a small-scale taxpayer',
      { taxRate: '13' },
      'SMALL_SCALE',
      'suppliers.rateNotOfSmallScale',
      { rates: '3, 1, 0' },
    ],
    ['of a general one', { taxRate: '1' }, 'GENERAL', 'suppliers.rateNotOfGeneral', { rates: '13, 9, 6, 3, 0' }],
    ['from abroad', { taxRate: '13' }, 'FOREIGN', 'suppliers.rateNotOfForeign', { rates: '0' }],
    ['that is over', { taxRate: '16' }, 'GENERAL', 'suppliers.rateNotInForce', { spans: '2018-05-01–2019-03-31' }],
  ])('is refused at a rate %s', (_, content, taxpayer, key, params) => {
    const fault = { key, path: ['content', 'taxRate'], params };
    expect(decide(content, taxpayer)).toMatchObject({ refused: true, ...fault });
  });

  it('is on the basis of the event', () => {
    expect(decide({ priceBasis: 'WITH_TAX' })).not.toHaveProperty('refused');
    expect(decide({ priceBasis: 'WITHOUT_TAX' })).toMatchObject({
      ...{ key: 'sourcing.quoteWithTax', path: ['content', 'priceBasis'] },
    });
    expect(decide({ priceBasis: 'WITH_TAX' }, 'GENERAL', { quoteBasis: 'WITHOUT_TAX' })).toMatchObject({
      key: 'sourcing.quoteWithoutTax',
    });
  });
});

describe('what is stored', () => {
  it('is one envelope and no price besides it', () => {
    const decision = submitBid.decide(facts.event, input, given(facts, 'salt'));
    const { change: written } = decision as { readonly change: object };
    expect(written).toMatchObject({ content: null, total: null, supplierId: idOf('sup', 1) });
    expect(JSON.stringify(decision)).not.toContain('3.1415');
    const sealed = {
      envelope: String(Reflect.get(written, 'envelope')),
      envelopeHash: String(Reflect.get(written, 'envelopeHash')),
    };
    expect(unpackBid(sealed, { eventId: idOf('evt', 1), supplierId: idOf('sup', 1) })).toEqual(CONTENT);
  });

  it('is deleted when the bid is withdrawn', () => {
    const withdrawal = inputFor(Bid, 'withdrawBid', { reason: 'r' });
    expect(withdrawBid.decide(bid(1), withdrawal, given(facts, null))).toMatchObject({ envelope: null });
  });
});
