import { type DemoCategory, generateCategories } from './categories.js';
import { type DemoPart, generateParts } from './parts.js';
import { type DemoPerson, PEOPLE } from './people.js';
import type { PurchasePlan } from './purchase-plan.js';
import { generatePurchases } from './purchases.js';
import { type DemoSupplier, generateSuppliers } from './suppliers.js';
import { type DemoUnit, UNITS } from './units.js';

export type { DemoCategory } from './categories.js';
export { generateCategories } from './categories.js';
export { REACHES, type Reach } from './chapter.js';
export { PART_COLUMNS, partsToCsv } from './csv.js';
export { makeCreditCode } from './make-credit-code.js';
export { instantOf, type Milestone, type Moment } from './milestones.js';
export { type DemoPart, generateParts } from './parts.js';
export { type DemoPerson, holdersOf, PEOPLE, type StaffRole } from './people.js';
export type { PlanBid, PlanCast, PlanLine, PurchasePlan } from './purchase-plan.js';
export { generatePurchases } from './purchases.js';
export { createRandom, type Random } from './random.js';
export { scalePrice } from './scale-price.js';
export {
  type DemoCertificate,
  type DemoContact,
  type DemoSupplier,
  generateSuppliers,
  type SupplierReach,
} from './suppliers.js';
export { type DemoUnit, UNITS } from './units.js';

/** The whole demonstration enterprise as data. Everything in it is invented. */
export interface DemoEnterprise {
  readonly units: readonly DemoUnit[];
  readonly people: readonly DemoPerson[];
  readonly categories: readonly DemoCategory[];
  readonly parts: readonly DemoPart[];
  readonly suppliers: readonly DemoSupplier[];
  readonly purchases: readonly PurchasePlan[];
}

/** How large the demonstration enterprise is. */
export interface DemoSize {
  readonly parts: number;
  readonly suppliers: number;
}

/** The size `npm start` loads. */
export const FULL_SIZE: DemoSize = { parts: 20_000, suppliers: 60 };

/** Generates the enterprise from a seed, without reading or writing anything. */
export function generateEnterprise(seed: number, size: DemoSize): DemoEnterprise {
  const parts = generateParts(size.parts, seed);
  const suppliers = generateSuppliers(size.suppliers, seed);
  return {
    units: UNITS,
    people: PEOPLE,
    categories: generateCategories(),
    parts,
    suppliers,
    purchases: generatePurchases(seed, parts, suppliers),
  };
}
