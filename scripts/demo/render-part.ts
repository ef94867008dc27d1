import {
  type CatalogueHead,
  FAMILIES,
  type Head,
  type PartUnit,
  POSITIONS,
  type Position,
  type VehicleHead,
} from './grammar/shapes.js';
import { at, formatScaled, type Random } from './random.js';

const SERIES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const EDITIONS = ['', '1', '2'];
const PER_FAMILY = SERIES.length * EDITIONS.length;

/** A part of the demonstration's catalogue. Invented: no number or price is a real maker's. */
export interface DemoPart {
  readonly partNumber: string;
  readonly name: string;
  readonly nameEn: string;
  /** Code of a leaf of the category tree. */
  readonly category: string;
  readonly unit: PartUnit;
  /** Drawing number, or the standard that replaces it. */
  readonly drawing?: string;
  readonly drawingVersion?: string;
  readonly material?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly monitoredClass: 'I' | null;
  /** CNY for one unit, two to four places; quotes move around it. */
  readonly referencePrice: string;
}

/** What a part is made from: a kind of thing, the number of its variant, and its place in the catalogue. */
export interface PartOrder {
  readonly head: Head;
  /** Index of the head in its leaf; it becomes part of the number. */
  readonly headIndex: number;
  /** From 0 to variantCount(head) - 1. */
  readonly variant: number;
  readonly category: string;
  readonly monitoredClass: 'I' | null;
  readonly random: Random;
}

/** How many different parts a head can give. */
export function variantCount(head: Head): number {
  if (head.kind === 'VEHICLE') return POSITIONS[head.sides].length * familiesOf(head).length * PER_FAMILY;
  return head.axes.reduce((product, { values }) => product * values.length, 1);
}

/** Makes one part. Two different variants never get the same number. */
export function renderPart(order: PartOrder): DemoPart {
  const { head } = order;
  return head.kind === 'VEHICLE' ? vehiclePart(order, head) : cataloguePart(order, head);
}

/** '2912010-QT5A': group and sub-group, serial number with the position as its last digit, model. */
function vehiclePart({ headIndex, variant, category, monitoredClass, random }: PartOrder, head: VehicleHead): DemoPart {
  const families = familiesOf(head);
  const models = families.length * PER_FAMILY;
  const [positionIndex, model] = [Math.floor(variant / models), variant % models];
  const position = at<Position>(POSITIONS[head.sides], positionIndex);
  const family = at(families, Math.floor(model / PER_FAMILY));
  const series = at(SERIES, Math.floor(model / EDITIONS.length) % SERIES.length);
  const edition = at(EDITIONS, model % EDITIONS.length);
  const digit = head.sides === 'one' ? 0 : positionIndex + 1;
  const serial = `${category.replace('.', '')}${String(headIndex + 1).padStart(2, '0')}${digit}`;
  const partNumber = `${serial}-${family.code}${series}${edition}`;
  // Left and right are one design, so what is drawn here does not depend on the position.
  const design = random.fork(`${headIndex} ${family.code}${series}${edition}`);
  const material = head.materials.length > 0 ? design.pick(head.materials) : undefined;
  // Parts of one name cost about the same; squaring favours the cheap end, as in real price lists.
  const level = random.fork(`${headIndex}`).next() ** 2;
  return {
    partNumber,
    name: `${position.name}${head.name}`,
    nameEn: `${position.nameEn}${head.nameEn}`,
    category,
    unit: head.unit,
    drawing: partNumber,
    drawingVersion: `${design.pick(['A', 'B', 'C', 'D'])}.${design.int(0, 9)}`,
    ...(material === undefined ? {} : { material }),
    attributes: {
      适用车型: `${family.text} ${series}${edition}`,
      驱动形式: design.pick<string>(family.drives),
      质保期: `${design.pick([12, 18, 24, 36])}个月`,
    },
    monitoredClass,
    referencePrice: price(head.price, level * 0.8 + design.next() * 0.2, 1),
  };
}

/** 'Q150B1230T1F3': the number of the standard, then the code of each value. */
function cataloguePart({ variant, category, monitoredClass, random }: PartOrder, head: CatalogueHead): DemoPart {
  const chosen = choose(head, variant);
  const texts = chosen.map(({ text }) => text);
  const latin = chosen.map(({ text, code }) => (/\p{Script=Han}/u.test(text) ? code : text));
  const codes = chosen.map(({ code }) => code.replaceAll('.', ''));
  const partNumber = [head.prefix, ...codes].join(head.separator);
  const rank = chosen.slice(0, 2).reduce((sum, { rank }) => sum + rank, 0) / Math.min(2, chosen.length);
  const material = head.materials.length > 0 ? random.pick(head.materials) : undefined;
  return {
    partNumber,
    name: `${head.name} ${fill(head.spec, texts)}`,
    nameEn: `${head.nameEn} ${fill(head.spec.replace(/\p{Script=Han}/gu, ''), latin)}`,
    category,
    unit: head.unit,
    ...(head.standard === undefined ? {} : { drawing: head.standard }),
    ...(material === undefined ? {} : { material }),
    attributes: Object.fromEntries(chosen.map(({ label, text }) => [label, text])),
    monitoredClass,
    referencePrice: price(head.price, (rank * rank + rank) / 2, 0.92 + random.next() * 0.16),
  };
}

/** Puts values into a pattern such as 'M{0}×{1}'. */
function fill(spec: string, values: readonly string[]): string {
  return spec.replace(/\{(\d)\}/g, (_, digit: string) => at(values, Number(digit)));
}

function familiesOf(head: VehicleHead): readonly (typeof FAMILIES)[number][] {
  if (head.fits === 'ALL') return FAMILIES;
  return FAMILIES.filter(({ electric }) => electric === (head.fits === 'ELECTRIC'));
}

function choose(head: CatalogueHead, variant: number): { label: string; text: string; code: string; rank: number }[] {
  let rest = variant;
  return head.axes.map(({ label, values }) => {
    const index = rest % values.length;
    rest = Math.floor(rest / values.length);
    return { label, ...at(values, index), rank: values.length > 1 ? index / (values.length - 1) : 0 };
  });
}

/** CNY; four places below 1, three below 10, two above. Only + and × are used, so every machine gets the same digits. */
function price([low, high]: readonly [number, number], part: number, factor: number): string {
  const value = (low + (high - low) * part) * factor;
  if (value < 1) return formatScaled(Math.max(1, Math.round(value * 10_000)), 4);
  if (value < 10) return formatScaled(Math.round(value * 1000), 3);
  return formatScaled(Math.round(value * 100), 2);
}
