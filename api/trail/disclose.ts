import type { Role } from '../../schema/common/roles.js';
import { canonicalBytes, parseOpening, VISIBILITY_CLASSES, type VisibilityClass } from '../../schema/trail/index.js';
import { withholdOpening } from '../../schema/trail/withhold-opening.js';
import type { StoredEntry } from './find-stored.js';
import { opensClass } from './open-parts.js';
import type { StoredSubject } from './stored.js';

/** Classes of values. */
export type Classes = ReadonlySet<VisibilityClass>;

/** What a bundle opens of what it holds. */
export interface Disclosure {
  /** Subjects of which nothing is opened: how others score, until the evaluation is complete. */
  readonly shut: ReadonlySet<string>;
  /** The classes of values that are opened of a subject. */
  readonly classes: (subject: StoredSubject) => Classes;
  /** Whether suppliers are shown with their whole chains, or, as to outsiders, with what concerns the purchase alone. */
  readonly suppliers: 'whole' | 'part';
}

/** Every class there is. */
export const ALL_CLASSES: Classes = new Set(VISIBILITY_CLASSES);

/** Opens everything, but nothing of the subjects that are shut. */
export function openAll(shut: ReadonlySet<string>): Disclosure {
  return { shut, classes: () => ALL_CLASSES, suppliers: 'whole' };
}

/** The classes that somebody of these posts reads in the trail. */
export function classesFor(roles: readonly Role[]): Classes {
  return new Set(VISIBILITY_CLASSES.filter((visibility) => opensClass(visibility, roles)));
}

/**
 * What a bundle shows of its entries' values, asked in the order of the log: the bytes as they are stored where all is opened, none
 * of what is shut. An opening that can be read no more is shown only where nothing has to be withheld of it.
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
