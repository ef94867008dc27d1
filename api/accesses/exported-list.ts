import { subjectOfId } from '../../schema/common/ids.js';
import { accessOf } from '../../schema/kernel/derive/access.js';
import { listFactsOf, narrowingsOf } from '../../schema/kernel/derive/lists.js';
import { readListAddress } from '../../schema/kernel/list-address.js';
import { subjectListedBy } from '../../schema/subjects.js';
import type { Actor } from '../kernel/actor.js';
import { allows } from '../kernel/allows.js';
import { narrowedBy } from '../kernel/lists.js';
import { countRows } from '../kernel/reads.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

/** What of a list is taken out. */
export interface ExportedList {
  /** The subjects that its address names: an owner, a supplier. */
  readonly about: readonly string[];
  /** How many rows there are. */
  readonly rows: number;
}

/** What of a list somebody takes out by its address; refused where there is no such list for them. */
export async function exportedList(list: string, address: string, actor: Actor): Promise<ExportedList | Refusal> {
  const subject = subjectListedBy(list);
  const facts = subject ? listFactsOf(subject) : null;
  if (!subject || !facts || !allows(accessOf(subject).Query?.[list] ?? null, actor, null))
    return refuse('NOT_FOUND', 'accesses.noSuchList', ['list']);
  const { args } = readListAddress(facts, new URLSearchParams(address));
  const { filter } = await narrowedBy(subject, narrowingsOf(subject), args, { actor, now: null });
  const about = Object.values(args).filter(
    (one): one is string => typeof one === 'string' && subjectOfId(one) !== null,
  );
  return { about, rows: await countRows(subject.name, actor, filter) };
}
