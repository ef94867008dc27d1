import { exact, plain } from '../../../schema/kernel/exact.js';
import { TaxRate } from '../../../schema/payment/tax-rate.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { taxSpans } from '../../suppliers/index.js';

/** Proposes the days of a tax rate. What counts now stays so until another person confirms it. */
export const proposeTaxRate = rule(TaxRate, 'proposeTaxRate', {
  facts: async (_input, read) => ({
    waiting: await read.find('TaxRate', { state: 'PROPOSED' }),
    spans: await taxSpans(read),
  }),
  decide: (_origin, input, { facts: { waiting, spans } }) => {
    const { taxpayer, validFrom, validTo } = input;
    const rate = plain(exact(input.rate));
    const replaces = input.replaces === null ? null : plain(exact(input.replaces));
    const refused = refuseTogether([
      replaces === rate ? refuse('RULE', 'payment.replacesItself', ['replaces']) : null,
      validTo !== null && validTo < validFrom ? refuse('RULE', 'payment.rateEndsBefore', ['validTo']) : null,
    ]);
    if (refused) return refused;
    const isSameSpan = (one: { readonly rate: string; readonly taxpayer: string; readonly validFrom: string }) =>
      exact(one.rate).eq(rate) && one.taxpayer === taxpayer && one.validFrom === validFrom;
    if (waiting.some(isSameSpan)) return refuse('RULE', 'payment.taxRateWaits', ['rate']);
    if (
      spans.some(
        (one) => isSameSpan(one) && one.validTo === validTo && (replaces === null || one.replaces === replaces),
      )
    )
      return refuse('RULE', 'payment.taxRateUnchanged', ['validTo']);
    return made(TaxRate, input, { rate, replaces });
  },
});
