import type { Chapter } from './chapter.js';
import { chooseCast } from './choose-cast.js';
import { byTotal, drawBids, taxRatesOf } from './draw-bids.js';
import { drawTimetable } from './milestones.js';
import type { DemoPart } from './parts.js';
import type { PlanLine, PurchasePlan } from './purchase-plan.js';
import { at, createRandom, type Random } from './random.js';
import { scalePrice } from './scale-price.js';
import { SETTLED } from './story/settled.js';
import { UNDER_WAY } from './story/under-way.js';
import type { DemoSupplier } from './suppliers.js';

/**
 * Generates the thirty purchases of the story, oldest first. Throws unless there are parts in every leaf that the story buys, and at least
 * three active suppliers for it.
 */
export function generatePurchases(
  seed: number,
  parts: readonly DemoPart[],
  suppliers: readonly DemoSupplier[],
): PurchasePlan[] {
  const random = createRandom(seed).fork('purchases');
  return [...SETTLED, ...UNDER_WAY].map((chapter, index) =>
    plan(chapter, index, { random: random.fork(chapter.title), parts, suppliers }),
  );
}

interface World {
  readonly random: Random;
  readonly parts: readonly DemoPart[];
  readonly suppliers: readonly DemoSupplier[];
}

function plan(chapter: Chapter, index: number, { random, parts, suppliers }: World): PurchasePlan {
  const rush = chapter.rush === true;
  const timetable = drawTimetable(chapter.startDaysAgo, chapter.reach, rush, random);
  const lines = chooseLines(chapter, parts, rush, random);
  const invited = chooseInvited(chapter, lines, suppliers, random);
  const bids = drawBids(
    lines,
    invited.slice(0, chapter.bidders),
    timetable,
    chapter.justification !== undefined,
    random,
    taxRatesOf(suppliers),
  );
  const winner = byTotal(bids, lines)[chapter.justification === undefined ? 0 : 1];
  const awarded = timetable.milestones.some(({ reach }) => reach === 'AWARD_RECOMMENDED');
  const agreed = winner?.unitPrices ?? [];
  const permille = chapter.invoicePermille ?? 1000;
  return {
    title: chapter.title,
    purpose: chapter.purpose,
    requestingUnit: chapter.unit,
    startDaysAgo: chapter.startDaysAgo,
    reach: chapter.reach,
    cast: chooseCast(chapter.buyer, index, random),
    lines,
    invited,
    bids,
    awardTo: awarded && winner !== undefined ? winner.supplierIndex : null,
    ...(chapter.justification === undefined ? {} : { justification: chapter.justification }),
    rejected: lines.map((_, line) => (line === 0 ? (chapter.rejected?.[0] ?? '0') : '0')),
    ...(chapter.rejected === undefined ? {} : { rejectionReason: chapter.rejected[1] }),
    invoiceNumber: `2699000000${String(index + 1).padStart(4, '0')}${random.decimal(0, 0.999999, 6).slice(2)}`,
    invoicePrices: agreed.map((price) => (permille === 1000 ? price : scalePrice(price, permille))),
    ...(chapter.cancelReason === undefined ? {} : { cancelReason: chapter.cancelReason }),
    ...timetable,
  };
}

/**
 * The first parts that match, so that a part bought every month is the same part every month. A small catalogue may lack some: another part
 * of the leaf takes its place, and where the leaf has no more, the line is left out.
 */
function chooseLines({ wants }: Chapter, parts: readonly DemoPart[], rush: boolean, random: Random): PlanLine[] {
  const neededInDays = rush ? 16 : random.int(50, 75);
  const taken = new Set<number>();
  const lines: PlanLine[] = [];
  for (const [category, words, ...quantities] of wants) {
    const shelf = parts.flatMap((part, partIndex) =>
      part.category === category && !taken.has(partIndex) ? [{ part, partIndex, fits: fitsWords(part, words) }] : [],
    );
    const ranked = [...shelf.filter(({ fits }) => fits), ...shelf.filter(({ fits }) => !fits)];
    for (const [place, { part, partIndex }] of ranked.slice(0, quantities.length).entries()) {
      const { partNumber, unit, referencePrice } = part;
      const quantity = at(quantities, place);
      taken.add(partIndex);
      lines.push({ partIndex, partNumber, category, quantity, unit, estimatedPrice: referencePrice, neededInDays });
    }
  }
  if (lines.length === 0) throw new Error(`the catalogue has no part of ${wants.map(([category]) => category).join()}`);
  return lines;
}

/** Whether each word occurs in the name or number of the part. */
export function fitsWords({ name, partNumber }: DemoPart, words: string): boolean {
  return words.split(' ').every((word) => name.includes(word) || partNumber.includes(word));
}

function chooseInvited(
  chapter: Chapter,
  lines: readonly PlanLine[],
  suppliers: readonly DemoSupplier[],
  random: Random,
): number[] {
  const offering = suppliers.flatMap(({ categories, reach }, supplierIndex) =>
    reach === 'ACTIVE' && lines.every(({ category }) => categories.includes(category)) ? [supplierIndex] : [],
  );
  if (offering.length < 3) throw new Error(`fewer than three suppliers for: ${chapter.title}`);
  return random.sample(offering, chapter.invited);
}
