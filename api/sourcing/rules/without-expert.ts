import { SourcingEvent, type SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import type { AlsoChange } from '../../kernel/command.js';
import { also } from '../../kernel/rule.js';

/** The experts of an event without one of them; somebody may be named to replace them. */
export function lessExpert(
  { expertIds, vacancies }: SourcingEventRow,
  expertId: string,
): Pick<SourcingEventRow, 'expertIds' | 'vacancies'> {
  return { expertIds: expertIds.filter((id) => id !== expertId), vacancies: (vacancies ?? 0) + 1 };
}

/** The event without an expert who has recused themselves. */
export function withoutExpert(event: SourcingEventRow, expertId: string): AlsoChange {
  return also(SourcingEvent, event._id, 'dropExpert', lessExpert(event, expertId));
}
