import { SourcingEvent, type SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import type { AlsoChange } from '../../kernel/command.js';
import { also } from '../../kernel/rule.js';

/** The event without one of its experts; somebody may be named to replace them. */
export function withoutExpert({ _id, expertIds, vacancies }: SourcingEventRow, expertId: string): AlsoChange {
  const left = expertIds.filter((id) => id !== expertId);
  return also(SourcingEvent, _id, 'dropExpert', { expertIds: left, vacancies: (vacancies ?? 0) + 1 });
}
