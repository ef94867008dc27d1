import { BUSINESS_ROLES } from '../common/roles.js';
import { day, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { taxpayer, taxRate } from '../kernel/tax-fields.js';
import { CONFIRMING, REFUSING, settingDecided, settingStates } from '../kernel/two-person-setting.js';

const span = {
  rate: taxRate.about('Per cent.'),
  taxpayer,
  validFrom: day,
  validTo: day.optional().about('The last day; null while no end is known.'),
  replaces: taxRate.optional().about('The rate that the same goods had before, where the law changes it.'),
  ground: text(300).about('The act by which it is so.'),
};

/**
 * On which days taxpayers of a kind may state a rate, beside what the platform comes with (schema/kernel/tax-rates.ts): finance proposes it,
 * internal audit confirms it. One that begins on the same day as another of the same rate and taxpayer takes its place.
 */
export const TaxRate = defineSubject({
  module: 'payment',
  name: 'TaxRate',
  short: 'taxRate',
  collection: 'tax_rates',
  doc: 'Days on which taxpayers of a kind may state a tax rate: proposed by one person, counting once another has confirmed it.',
  secret: 'none',
  fields: {
    ...span,
    ...settingDecided,
  },
  states: settingStates,
  moves: {
    proposeTaxRate: {
      from: null,
      to: 'PROPOSED',
      by: ['FINANCE'],
      duty: 'taxRateProposal',
      asks: span,
      tells: [{ notice: 'notice.taxRateProposed', roles: ['INTERNAL_AUDITOR'] }],
    },
    confirmTaxRate: {
      ...CONFIRMING,
      duty: 'taxRateConfirmation',
      consequences: 'payment.taxRateFromNow',
      tells: [{ notice: 'notice.taxRateConfirmed', roles: ['FINANCE', 'BUYER'] }],
    },
    refuseTaxRate: {
      ...REFUSING,
      duty: 'taxRateConfirmation',
      consequences: 'payment.taxRateStays',
      tells: [{ notice: 'notice.taxRateRefused', roles: ['FINANCE'] }],
    },
    withdrawTaxRate: {
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      by: ['FINANCE'],
      takesBack: true,
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      consequences: 'payment.taxRateStays',
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  shows: ['createdAt', 'entries'],
  list: { name: 'taxRates' },
  indexes: [
    { key: { state: 1, _id: -1 }, name: 'state' },
    // However many people propose the same at once, only one proposal waits.
    {
      key: { taxpayer: 1, rate: 1, validFrom: 1 },
      name: 'one-waits',
      unique: true,
      partialFilterExpression: { state: 'PROPOSED' },
    },
  ],
});

/** Days of a tax rate as they are stored. */
export interface TaxRateRow extends RowOf<typeof TaxRate> {}
