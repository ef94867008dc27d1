import type { VisibilityClass } from './entry.js';
import type { Opening } from './opening.js';

/**
 * An opening that shows only some classes of values. The salt of the state is withheld together with values of this entry or of earlier
 * entries of its subject (`held`: the classes of all their changes), since with it a price could be guessed. Where nothing is withheld, the
 * state can be rebuilt and its salt is shown. Reasons are free text and are withheld with personal values.
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
