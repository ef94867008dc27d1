import { dueOf } from '../kernel/derive/tables.js';
import { SUBJECTS } from '../subjects.js';

/** The subjects that carry a day by which they are due. */
export const DUE = dueOf(SUBJECTS);
