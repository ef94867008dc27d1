import { Reading } from '../../../schema/accesses/reading.js';
import { subjectOfId } from '../../../schema/common/ids.js';
import { accessOf } from '../../../schema/kernel/derive/access.js';
import { listFactsOf, narrowingsOf } from '../../../schema/kernel/derive/lists.js';
import { readListAddress } from '../../../schema/kernel/list-address.js';
import type { AnySubject } from '../../../schema/kernel/subject.js';
import { SUBJECTS } from '../../../schema/subjects.js';
import { allows } from '../../kernel/allows.js';
import { narrowedBy } from '../../kernel/lists.js';
import { countRows } from '../../kernel/reads.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Records that all rows of a list are taken out as a workbook: which, how it was narrowed, and how many there were. */
export const exportList = rule(Reading, 'exportList', {
  facts: async ({ list, address }, _read, _row, actor) => {
    const subject = (SUBJECTS as readonly AnySubject[]).find((one) => one.list?.name === list);
    const facts = subject ? listFactsOf(subject) : null;
    if (!subject || !facts || !allows(accessOf(subject).Query?.[list] ?? null, actor, null))
      return refuse('NOT_FOUND', 'accesses.noSuchList', ['list']);
    const { args } = readListAddress(facts, new URLSearchParams(address));
    const { filter } = await narrowedBy(subject, narrowingsOf(subject), args, { actor, now: null });
    const about = Object.values(args).filter(
      (one): one is string => typeof one === 'string' && subjectOfId(one) !== null,
    );
    return { about, rows: await countRows(subject.name, actor, filter) };
  },
  decide: (_row, input, { actor, facts: { about, rows } }) =>
    made(Reading, input, { kind: 'LIST', about, readerId: actor.id, rowCount: rows }),
});
