import { Reading } from '../../../schema/accesses/reading.js';
import { made, rule } from '../../kernel/rule.js';
import { exportedList } from '../exported-list.js';

/** Records that all rows of a list are taken out as a workbook: which, how it was narrowed, and how many there were. */
export const exportList = rule(Reading, 'exportList', {
  facts: ({ list, address }, _read, _row, actor) => exportedList(list, address, actor),
  decide: (_row, input, { actor, facts: { about, rows } }) =>
    made(Reading, input, { kind: 'LIST', about, readerId: actor.id, rowCount: rows }),
});
