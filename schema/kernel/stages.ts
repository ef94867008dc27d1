/**
 * The stages of a purchase in the order of its path. This file imports nothing, since declarations name stages and the path is derived from
 * declarations.
 */
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
