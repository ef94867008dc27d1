import { ImportRun } from '../../../schema/catalogue/import-run.js';
import { isRefusal } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { toldEncoding } from '../told-encoding.js';

/**
 * Says which encoding a file is in, where the file does not tell it for sure. It is then read again, and refused where that cannot be
 * right.
 */
export const tellEncoding = rule(ImportRun, 'tellEncoding', {
  decide: (_run, { encoding: named }) => {
    const encoding = toldEncoding(named);
    return isRefusal(encoding) ? encoding : change(ImportRun, { encoding });
  },
});
