import { day, instant, ref, text } from '../../schema/kernel/fields.js';
import { defineSubject } from '../../schema/kernel/subject.js';
import { served } from './module-of.js';
import { also, change, made, rewritten, rule } from './rule.js';

/** What the compiler must say of rules (see schema/kernel/subject.type-test.ts). Nothing here is ever run. */
const Sample = defineSubject({
  module: 'samples',
  name: 'Contract',
  short: 'sample',
  collection: 'samples',
  doc: 'A sample.',
  secret: 'none',
  fields: { purchaseId: ref('Purchase'), dueOn: day, remark: text(10).optional(), endedAt: instant.optional() },
  states: { OPEN: {}, ENDED: {} },
  moves: {
    begin: { from: null, to: 'OPEN', by: ['BUYER'], asks: { dueOn: day } },
    follow: {
      from: null,
      to: 'OPEN',
      by: ['BUYER'],
      startsFrom: { subject: 'Invoice', states: ['MATCHED'] },
      asks: { invoiceId: ref('Invoice') },
    },
    end: { from: ['OPEN'], to: 'ENDED', by: ['BUYER'], sets: { endedAt: 'NOW' } },
    drop: { from: ['OPEN'], to: ['OPEN', 'ENDED'], by: [], within: ['sourcing.cancelEvent'] },
  },
  visible: { STAFF: [] },
  shows: [],
  indexes: [],
});
const whole = { purchaseId: 'pur_1', dueOn: '2026-05-01', remark: null, endedAt: null };

export const begin = rule(Sample, 'begin', {
  decide: (row: null, { dueOn }) => made(Sample, {}, { ...whole, dueOn, remark: row }),
});
// @ts-expect-error no such move
rule(Sample, 'begins', { decide: () => ({}) });
// @ts-expect-error no such input
rule(Sample, 'begin', { decide: (_row, { dueAt }) => made(Sample, {}, { ...whole, dueOn: dueAt }) });
// @ts-expect-error a creation finds no row
rule(Sample, 'begin', { decide: (row) => ({ remark: row.remark }) });
export const follow = rule(Sample, 'follow', {
  decide: ({ invoiceNumber }) => made(Sample, {}, { ...whole, remark: invoiceNumber }),
});
// @ts-expect-error no field of what it starts from
rule(Sample, 'follow', { decide: ({ awardId }) => made(Sample, {}, { ...whole, remark: awardId }) });
// @ts-expect-error a field is forgotten
made(Sample, {}, { purchaseId: 'pur_1', remark: null });
// @ts-expect-error a value of another kind
made(Sample, {}, { ...whole, endedAt: '2026-05-01' });
made(Sample, { dueOn: '2026-05-01', remark: null, key: 'a-key-of-8' }, { purchaseId: 'pur_1' });
// @ts-expect-error the input may be null where the field may not
made(Sample, { dueOn: null as string | null }, { purchaseId: 'pur_1' });
// @ts-expect-error the input holds it as a value of another kind, although the field may be null
made(Sample, { dueOn: '2026-05-01', endedAt: '2026-05-01' }, { purchaseId: 'pur_1' });
rewritten(Sample, { remark: 'Other' }, {});
// @ts-expect-error the same of an act that rewrites
rewritten(Sample, { endedAt: '2026-05-01' }, {});
// @ts-expect-error no such field
rewritten(Sample, { remark: 'Other' }, { remarks: null });
// @ts-expect-error no such field
change(Sample, { remarks: null });
// @ts-expect-error no such state
change(Sample, { state: 'END' });
// @ts-expect-error an act of its own is no part of another
also(Sample, 'ctr_1', 'end');
// @ts-expect-error no such move
also(Sample, 'ctr_1', 'drops');

// @ts-expect-error a rule is forgotten
served(Sample, {});
// @ts-expect-error a rule of another move
served(Sample, { follow, begin: rule(Sample, 'end', { decide: () => ({}) }) });
also(Sample, 'ctr_1', 'drop', { state: 'ENDED' });
change(Sample, { remark: null, state: 'OPEN' });
served(Sample, { begin, follow }).commands.end.decide satisfies object;
