import { Alert } from '../../../schema/risk/alert.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Raises an alert for what a detector found; once for each finding. */
export const raiseAlert = rule(Alert, 'raiseAlert', {
  numbers: ['YJ'],
  facts: async ({ aboutPurchaseId }, read) => {
    if (aboutPurchaseId === null) return { unitId: null };
    const purchase = await read.byId('Purchase', aboutPurchaseId);
    return purchase ? { unitId: purchase.unitId } : refuse('NOT_FOUND', 'kernel.notFound', ['aboutPurchaseId']);
  },
  decide: (_row, input, { now, facts, number }) =>
    made(Alert, input, {
      number: number('YJ'),
      unitId: facts.unitId,
      params: Object.entries(input.params).map(([id, value]) => ({ id, value: String(value) })),
      evidence: input.evidence.map((fact, index) => ({ id: `f${index + 1}`, ...fact })),
      raisedAt: now,
    }),
});
