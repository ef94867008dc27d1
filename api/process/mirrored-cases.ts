import { textSet } from '../../schema/process/event-values.js';
import type { ExportedEvent } from '../../schema/process/exported-event.js';
import type { Change } from '../../schema/trail/index.js';

type Told = Pick<ExportedEvent, 'activity' | 'actor' | 'role' | 'caseName'>;

/** Follows the entries of imported cases, each of which contains only what has changed since the one before. */
export interface MirroredCases {
  next(
    id: string,
    source: string,
    changes: { readonly open: readonly Change[]; readonly personal: readonly Change[] | null },
  ): Told;
}

interface Known {
  readonly activity: string;
  readonly caseName: string;
  readonly person: string | null;
}

/**
 * Follows imported cases. Each person of another system gets a number in the order of the export: the same for everything of theirs, and
 * nothing against which a list of names could be tried.
 */
export function mirroredCases(): MirroredCases {
  const cases = new Map<string, Known>();
  const people = new Map<string, string>();
  const pseudonymOf = (source: string, person: string | null) => {
    if (person === null) return '';
    const key = `${source}\n${person}`;
    const known = people.get(key) ?? `person-${people.size + 1}`;
    people.set(key, known);
    return known;
  };
  return {
    next(id, source, { open, personal }) {
      const before = cases.get(id);
      const person = personal === null ? null : textSet(personal, 'resource');
      const now: Known = {
        activity: textSet(open, 'activity') ?? before?.activity ?? '',
        caseName: textSet(open, 'caseKey') ?? before?.caseName ?? id,
        person: person === undefined ? (before?.person ?? null) : person,
      };
      cases.set(id, now);
      return { activity: now.activity, actor: pseudonymOf(source, now.person), role: '', caseName: now.caseName };
    },
  };
}
