import type { Role } from '../../schema/common/roles.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
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
}

/** Every class there is. */
export const ALL_CLASSES: Classes = new Set(VISIBILITY_CLASSES);

/** Opens everything, but nothing of the subjects that are shut. */
export function openAll(shut: ReadonlySet<string>): Disclosure {
  return { shut, classes: () => ALL_CLASSES };
}

/** The classes that somebody of these posts reads in the trail. */
export function classesFor(roles: readonly Role[]): Classes {
  return new Set(VISIBILITY_CLASSES.filter((visibility) => opensClass(visibility, roles)));
}

/**
 * What a bundle shows of an entry's values: the bytes as they are stored where all is opened, none of what is shut. An
 * opening that can be read no more is shown only where nothing has to be withheld of it.
 */
export function disclosed({ open, subject }: StoredEntry, { shut, classes }: Disclosure): Uint8Array | null {
  if (!open || shut.has(subject.id)) return null;
  const shown = classes(subject);
  if (VISIBILITY_CLASSES.every((visibility) => shown.has(visibility))) return open;
  try {
    return canonicalBytes(withholdOpening(parseOpening(open), shown, ['open', ...heldBy(subject.type)]));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function heldBy(type: string): VisibilityClass[] {
  const lifecycle = Object.values(LIFECYCLES).find(({ subject }) => subject === type);
  return lifecycle ? Object.values(lifecycle.classes) : [...VISIBILITY_CLASSES];
}
