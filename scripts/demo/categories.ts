import { BODY } from './grammar/body.js';
import { CHASSIS } from './grammar/chassis.js';
import { FLUIDS } from './grammar/fluids.js';
import { PLANT } from './grammar/plant.js';
import { POWERTRAIN } from './grammar/powertrain.js';
import type { GroupSpec } from './grammar/shapes.js';
import { STANDARD } from './grammar/standard.js';
import { TOOLS } from './grammar/tools.js';

/** A node of the demonstration's category tree. */
export interface DemoCategory {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Code of the node above; null for the groups at the top. */
  readonly parent: string | null;
  readonly leaf: boolean;
  /** UNSPSC class the leaf was mapped to by hand, where one fits. */
  readonly unspsc: string | null;
}

/** Everything the enterprise buys, by group: the source of both the category tree and the parts. */
export const GROUPS: readonly GroupSpec[] = [
  ...POWERTRAIN,
  ...CHASSIS,
  ...BODY,
  ...STANDARD,
  ...FLUIDS,
  ...TOOLS,
  ...PLANT,
];

/** The category tree, each node after its parent. The same for every seed. */
export function generateCategories(): DemoCategory[] {
  return GROUPS.flatMap((group) => [
    { code: group.code, name: group.name, nameEn: group.nameEn, parent: null, leaf: false, unspsc: null },
    ...group.leaves.map(({ code, name, nameEn, unspsc }) => ({
      code,
      name,
      nameEn,
      parent: group.code,
      leaf: true,
      unspsc,
    })),
  ]);
}
