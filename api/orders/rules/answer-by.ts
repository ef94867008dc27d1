import { businessDay, businessDayEnd, daysAfter } from '../../../schema/kernel/calendar.js';
import { ANSWER_DAYS } from '../../../schema/orders/answer-days.js';

/** The time by which a proposal that is made now has to be answered. */
export function answerBy(now: Date): Date {
  return businessDayEnd(daysAfter(businessDay(now), ANSWER_DAYS));
}
