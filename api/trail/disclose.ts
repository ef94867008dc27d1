import type { Role } from '../../schema/common/roles.js';
import { canonicalBytes, parseOpening, VISIBILITY_CLASSES, type VisibilityClass } from '../../schema/trail/index.js';
import { withholdOpening } from '../../schema/trail/withhold-opening.js';
import type { StoredEntry } from './find-stored.js';
import { opensClass } from './open-parts.js';
import type { StoredSubject } from './stored.js';

/** Classes of values. */
export type Classes = ReadonlySet<VisibilityClass>;

/** What a bundle opens of its entries. */
export interface Disclosure {
  /** Subjects of which nothing is opened, such as the scores of others until the evaluation is complete. */
  readonly shut: ReadonlySet<string>;
  /** The classes of values of a subject that are opened. */
  readonly classes: (subject: StoredSubject) => Classes;
  /** Whether suppliers are shown with their whole chains or, for outsiders, only with what concerns the purchase. */
  readonly suppliers: 'whole' | 'part';
}

/** Every class there is. */
export const ALL_CLASSES: Classes = new Set(VISIBILITY_CLASSES);

/** Opens everything except the subjects that are secret. */
export function openAll(shut: ReadonlySet<string>): Disclosure {
  return { shut, classes: () => ALL_CLASSES, suppliers: 'whole' };
}

/** The classes that holders of these posts read in the trail. */
export function classesFor(roles: readonly Role[]): Classes {
  return new Set(VISIBILITY_CLASSES.filter((visibility) => opensClass(visibility, roles)));
}

/**
 * What a bundle shows of its entries' values, asked in the order of the log: the bytes as stored where everything is opened, nothing for
 * secret subjects. An opening that can no longer be read is shown only where nothing of it has to be withheld.
 */
export function discloser({ shut, classes }: Disclosure): (entry: StoredEntry) => Uint8Array | null {
  const heldOf = new Map<string, Set<VisibilityClass>>();
  return ({ open, subject }) => {
    if (!open || shut.has(subject.id)) return null;
    const shown = classes(subject);
    if (VISIBILITY_CLASSES.every((visibility) => shown.has(visibility))) return open;
    const held = heldOf.get(subject.id) ?? new Set<VisibilityClass>();
    heldOf.set(subject.id, held);
    try {
      const opening = parseOpening(open);
      for (const part of opening.changes) held.add(part.class);
      return canonicalBytes(withholdOpening(opening, shown, held));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      for (const visibility of VISIBILITY_CLASSES) held.add(visibility);
      return null;
    }
  };
}
