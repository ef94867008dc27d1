import { ALL_CLASSES, type Classes, classesFor, type Disclosure } from '../api/trail/index.js';
import { STAFF_ROLES } from '../schema/common/roles.js';
import { VISIBILITY_CLASSES } from '../schema/trail/index.js';
import { Misused } from './misused.js';

/** Which classes of values a bundle opens of a subject. */
export type OpenedClasses = Disclosure['classes'];

/** Firms of whom the purchase is only one of many: their banks and their people are nobody's business in it. */
const ONLY_OPEN: Classes = new Set(['open']);

/**
 * What `--open` and `--as` ask for, the same of every subject; without them all of the purchase, and of the suppliers linked
 * with it no commercial or personal value. Throws Misused.
 */
export function openedClasses({ open, as: role }: { readonly open?: string; readonly as?: string }): OpenedClasses {
  if (open !== undefined && role !== undefined) throw new Misused('Either --open or --as');
  if (open !== undefined) {
    const chosen = new Set(open.split(',').map((name) => visibilityOf(name.trim())));
    return () => chosen;
  }
  if (role !== undefined) {
    const known = STAFF_ROLES.find((one) => one === role);
    if (!known) throw new Misused(`${role} is no post; there are ${STAFF_ROLES.join(', ')}`);
    const chosen = classesFor([known]);
    return () => chosen;
  }
  return ({ type }) => (type === 'Supplier' ? ONLY_OPEN : ALL_CLASSES);
}

function visibilityOf(name: string) {
  const known = VISIBILITY_CLASSES.find((one) => one === name);
  if (!known) throw new Misused(`${name} is no class of values; there are ${VISIBILITY_CLASSES.join(', ')}`);
  return known;
}
