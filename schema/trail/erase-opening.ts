import type { State } from './difference.js';
import type { OpenedChanges, Opening } from './opening.js';

/** What is erased from an opening, and what takes its place. */
export interface Eraser {
  /** Pseudonyms of the person. */
  readonly who: readonly string[];
  /** Id of the entry that records the erasure. */
  readonly erasedBy: string;
  /** Whether the state after the act held the person's values. If so its salt is erased too, since with it they could be guessed. */
  readonly salt: boolean;
  /** Whether the reason names the person. */
  readonly reason: boolean;
  /** The state after the act, once that holds nothing of the person any more: later entries can be checked from here on. */
  readonly state: State | null;
}

/**
 * An opening without a person's values. `{"class":"personal","erasedBy":"…","who":"p_…","withheld":true}` takes the place of salt and
 * changes, so that nobody can find out, not even by guessing, what the commitment is to. Personal parts that name nobody belong to a
 * subject's contacts, which are erased together. Erasing twice changes nothing.
 */
export function eraseOpening(opening: Opening, { who, erasedBy, salt, reason, state }: Eraser): Opening {
  const isAbout = (part: OpenedChanges) =>
    part.class === 'personal' && (part.who === undefined || who.includes(part.who));
  const { reason: said, state: shown, ...rest } = opening;
  const kept = salt ? null : (state ?? shown ?? null);
  return {
    ...rest,
    stateSalt: salt ? null : opening.stateSalt,
    changes: opening.changes.map((part) => (isAbout(part) && 'value' in part ? erasedPart(part, erasedBy) : part)),
    ...(said && !reason ? { reason: said } : {}),
    ...(kept ? { state: kept } : {}),
  };
}

function erasedPart({ class: visibility, who }: OpenedChanges, erasedBy: string): OpenedChanges {
  return { class: visibility, ...(who === undefined ? {} : { who }), withheld: true, erasedBy };
}
