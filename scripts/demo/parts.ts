import { GROUPS } from './categories.js';
import type { GroupSpec, Head, LeafSpec } from './grammar/shapes.js';
import { createRandom, type Random } from './random.js';
import { type DemoPart, renderPart, variantCount } from './render-part.js';

export type { DemoPart } from './render-part.js';

interface Shelf {
  readonly group: GroupSpec;
  readonly leaf: LeafSpec;
  readonly size: number;
}

/**
 * Generates parts with unique numbers, sorted by number. Even a small catalogue has parts in every leaf, if there are at least as many
 * parts as leaves. Throws where more are asked for than the grammar can give.
 */
export function generateParts(count: number, seed: number): DemoPart[] {
  const shelves: Shelf[] = GROUPS.flatMap((group) =>
    group.leaves.map((leaf) => ({ group, leaf, size: sizeOf(leaf.heads) })),
  );
  const random = createRandom(seed).fork('parts');
  return allot(shelves, count)
    .flatMap(({ shelf, quota }) => fillShelf(shelf, quota, random.fork(shelf.leaf.code)))
    .sort((one, other) => (one.partNumber < other.partNumber ? -1 : 1));
}

/** The largest catalogue the grammar can give. */
export function largestCatalogue(): number {
  return GROUPS.flatMap((group) => group.leaves).reduce((sum, leaf) => sum + sizeOf(leaf.heads), 0);
}

function sizeOf(heads: readonly Head[]): number {
  return heads.reduce((sum, head) => sum + variantCount(head), 0);
}

/** Divides the count by the weights of the groups; what a small shelf cannot hold goes to shelves with room. */
function allot(shelves: readonly Shelf[], count: number): { shelf: Shelf; quota: number }[] {
  const weightOf = ({ group }: Shelf): number => group.weight / group.leaves.length;
  const total = shelves.reduce((sum, shelf) => sum + weightOf(shelf), 0);
  const floor = count >= shelves.length ? 1 : 0;
  const shares = shelves.map((shelf) => ({
    shelf,
    quota: Math.min(shelf.size, Math.max(floor, Math.floor((count * weightOf(shelf)) / total))),
  }));
  let left = count - shares.reduce((sum, { quota }) => sum + quota, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const movable = shares.filter(({ shelf, quota }) => (step > 0 ? quota < shelf.size : quota > floor));
    if (movable.length === 0) throw new RangeError(`the grammar holds fewer than ${count} parts`);
    for (const share of movable.slice(0, Math.abs(left))) {
      share.quota += step;
      left -= step;
    }
  }
  return shares;
}

function fillShelf({ group, leaf, size }: Shelf, quota: number, random: Random): DemoPart[] {
  const places = Array.from({ length: size }, (_, place) => place);
  return random.sample(places, quota).map((place) => {
    const { head, headIndex, variant } = locate(leaf.heads, place);
    return renderPart({ head, headIndex, variant, category: leaf.code, monitoredClass: group.monitoredClass, random });
  });
}

function locate(heads: readonly Head[], place: number): { head: Head; headIndex: number; variant: number } {
  let variant = place;
  for (const [headIndex, head] of heads.entries()) {
    if (variant < variantCount(head)) return { head, headIndex, variant };
    variant -= variantCount(head);
  }
  throw new RangeError(`no variant at place ${place}`);
}
