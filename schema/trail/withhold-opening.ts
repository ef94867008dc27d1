import type { VisibilityClass } from './entry.js';
import type { Opening } from './opening.js';

/**
 * An opening that shows some classes of values only. The salt of the state goes with what is withheld of this entry or of an earlier
 * one of its subject (`held`: the classes of all their changes): with it a price could be found by trying. Where nothing is, the
 * state can be made again, and its salt is shown. Reasons are free text and go with what is personal.
 */
export function withholdOpening(
  opening: Opening,
  shown: ReadonlySet<VisibilityClass>,
  held: Iterable<VisibilityClass>,
): Opening {
  const { reason, state, names, stateSalt, changes } = opening;
  const isWhole = [...held].every((visibility) => shown.has(visibility));
  return {
    stateSalt: isWhole ? stateSalt : null,
    changes: changes.map((part) => {
      if (shown.has(part.class) || 'withheld' in part) return part;
      return { class: part.class, ...(part.who === undefined ? {} : { who: part.who }), withheld: true };
    }),
    ...(state && isWhole ? { state } : {}),
    ...(reason && shown.has('personal') ? { reason } : {}),
    ...(names && shown.has('personal') ? { names } : {}),
  };
}
