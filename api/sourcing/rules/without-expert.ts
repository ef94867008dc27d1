import { SourcingEvent, type SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import type { AlsoChange } from '../../kernel/command.js';
import { also } from '../../kernel/rule.js';

/** An event without one of its experts, in whose place somebody may be named. */
export function withoutExpert({ _id, expertIds, vacancies }: SourcingEventRow, expertId: string): AlsoChange {
  const left = expertIds.filter((id) => id !== expertId);
  return also(SourcingEvent, _id, 'dropExpert', { expertIds: left, vacancies: (vacancies ?? 0) + 1 });
}
