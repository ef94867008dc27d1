import { decimal, key, longText, type PartOf, part, text } from '../kernel/fields.js';

/** The most criteria of an event. */
export const MOST_CRITERIA = 20;

/** A criterion by which experts judge the technical part of bids. The platform assigns `id` in the order of the criteria. */
export const criterion = part(
  'Criterion',
  {
    id: key(),
    name: text(),
    weight: decimal.about('Its share of the technical points, per cent; those of all criteria make 100 exactly.'),
    basis: longText().optional().about('How points are given.'),
  },
  'What experts judge the technical part of bids by, with up to 100 points each.',
);

/** A criterion as it is stored. */
export interface CriterionRow extends PartOf<typeof criterion> {}

/** A criterion as it is submitted. */
export const askedCriterion = part('CriterionInput', {
  name: text(60),
  weight: decimal.places(2).atMost(100, 'sourcing.criterionWeight').about('Per cent, at most two places.'),
  basis: longText(500).optional(),
});

/** A criterion as it is submitted. */
export interface AskedCriterion extends PartOf<typeof askedCriterion> {}
