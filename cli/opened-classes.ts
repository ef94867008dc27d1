import { ALL_CLASSES, type Classes, classesFor, type Disclosure } from '../api/trail/index.js';
import { STAFF_ROLES } from '../schema/common/roles.js';
import { VISIBILITY_CLASSES } from '../schema/trail/index.js';
import { Misused } from './misused.js';

/** The classes of a subject's values that a bundle opens. */
export type OpenedClasses = Disclosure['classes'];

/** For firms, which take part in other purchases too: their banks and people must not be visible in this one. */
const ONLY_OPEN: Classes = new Set(['open']);

/**
 * The classes that `--open` and `--as` ask for, the same for every subject. Without these options: everything in the purchase, but of
 * linked suppliers no commercial or personal value. Throws Misused.
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
