/** The stages of a purchase in the order of its path. A leaf: declarations name stages, and the path is made of declarations. */
export const STAGE_NAMES = [
  'DEMAND',
  'SOURCING',
  'BIDDING',
  'OPENING',
  'EVALUATION',
  'AWARD',
  'CONTRACT',
  'ORDER',
  'DELIVERY',
  'INSPECTION',
  'INVOICE',
  'PAYMENT',
] as const;

/** The name of a stage. */
export type StageName = (typeof STAGE_NAMES)[number];
