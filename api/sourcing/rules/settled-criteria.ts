import type { AskedCriterion, CriterionRow } from '../../../schema/sourcing/criterion.js';
import type { LanguageCode } from '../../kernel/actor.js';
import { say } from '../../kernel/messages.js';
import type { EventSettings } from './check-settings.js';

/**
 * The criteria of an event as they are stored: those that are asked for, otherwise those that it has, with ids. Where neither names any,
 * the technical part is a single criterion. Where only the price decides and nobody judges, there is none.
 */
export function settledCriteria(
  { criteria, priceWeight, expertIds }: Pick<EventSettings, 'criteria' | 'priceWeight' | 'expertIds'>,
  before: readonly CriterionRow[],
  language: LanguageCode,
): readonly CriterionRow[] {
  const named: readonly AskedCriterion[] = criteria ?? before;
  const isJudged = priceWeight < 100 || expertIds.length > 0;
  const whole = { name: say(language, 'sourcing.technicalPart'), weight: '100', basis: null };
  const settled = named.length === 0 && isJudged ? [whole] : named;
  return settled.map(({ name, weight, basis }, index) => ({ id: `c${index + 1}`, name, weight, basis }));
}
