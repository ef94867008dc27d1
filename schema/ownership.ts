import type { Role } from './common/roles.js';
import type { Duty } from './kernel/duties.js';
import type { Lifecycle, Move, Whose } from './kernel/lifecycle.js';
import { ownerMoves } from './kernel/owner-moves.js';
import { LIFECYCLES } from './lifecycles.js';

/**
 * The only place that reads what life cycles declare about owners; everything that needs to know whose a subject or a move is asks here.
 */

/** How long a deputy may be appointed for, in days. */
export const LONGEST_TERM_DAYS = 90;

/** How a kind of subject gets its owner: it has one itself, its purchase has one, or it has none. */
export type OwnedBy = { readonly itself: true } | { readonly purchaseIn: string } | null;

/** How subjects of a life cycle get their owner; `purchaseIn` is the field that names the purchase. */
export function ownedBy({ owned, partOf }: Lifecycle): OwnedBy {
  if (owned) return { itself: true };
  const part = partOf?.PURCHASE;
  return part && 'field' in part ? { purchaseIn: part.field } : null;
}

/** Posts whose holders can own something: acts by these posts are judged by ownership. */
export const OWNING_POSTS: readonly Role[] = [
  ...new Set(Object.values(LIFECYCLES).flatMap(({ owned }) => owned?.posts ?? [])),
];

/** Whether a move is limited to people with some relation to the owner. */
export function isOfSome(whose: Move['whose']): whose is readonly Whose[] {
  return whose !== undefined && whose !== 'ANYBODY';
}

/** The move that gives a subject with an owner of its own to somebody else for good. */
export function handingOver({ subject, moves }: Lifecycle): Move {
  const move = moves[`handOver${subject}`];
  if (!move) throw new Error(`${subject} is not handed over`);
  return move;
}

/** The acts, as `module.move`, by which a subject with an owner of its own changes hands, for good or for a time, and is given back. */
export function ownershipActs({ subject, module, moves }: Lifecycle): readonly string[] {
  return ownerMoves(subject).map((name) => {
    if (!moves[name]) throw new Error(`${subject} has no ${name}`);
    return `${module}.${name}`;
  });
}

/** The kinds of subjects with an owner of their own. */
export const OWNED_KINDS: readonly Lifecycle[] = Object.values(LIFECYCLES).filter(({ owned }) => owned !== undefined);

/** The duties that come with owning a subject of this kind: those of all moves of its owner. */
export function dutiesOfOwner({ subject }: Lifecycle): readonly Duty[] {
  return DUTIES_OF_OWNER.get(subject) ?? [];
}

const DUTIES_OF_OWNER: ReadonlyMap<string, readonly Duty[]> = new Map(
  Object.values(LIFECYCLES).flatMap((lifecycle) =>
    lifecycle.owned ? [[lifecycle.subject, dutiesThrough(lifecycle)] as const] : [],
  ),
);

function dutiesThrough(lifecycle: Lifecycle): readonly Duty[] {
  const through = Object.values(LIFECYCLES).filter((one) => {
    const by = ownedBy(one);
    if (by === null) return false;
    return 'itself' in by ? one === lifecycle : lifecycle.subject === 'Purchase';
  });
  const owners = through
    .flatMap(({ moves }) => Object.values(moves))
    .flatMap(({ duty, whose }) => (duty && isOfSome(whose) && whose.includes('OWNER') ? [duty] : []));
  return [...new Set(owners)];
}
