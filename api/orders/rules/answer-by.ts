import { businessDay, businessDayEnd, daysAfter } from '../../../schema/kernel/calendar.js';
import { ANSWER_DAYS } from '../../../schema/orders/answer-days.js';

/** Until when something that is proposed now can be answered. */
export function answerBy(now: Date): Date {
  return businessDayEnd(daysAfter(businessDay(now), ANSWER_DAYS));
}
