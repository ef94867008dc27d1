import { dueOf } from '../kernel/derive/tables.js';
import { SUBJECTS } from '../subjects.js';

/** The kinds of subjects with a day by which they are due. */
export const DUE = dueOf(SUBJECTS);
