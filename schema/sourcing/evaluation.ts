import { BUSINESS_ROLES } from '../common/roles.js';
import { decimal, instant, key, list, type PartOf, part, ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { MOST_CRITERIA } from './criterion.js';
import { MOST_INVITED } from './most-invited.js';

/** An expert's points for one bid by one criterion; `id` is the criterion's. */
const criterionPoints = part('CriterionPoints', {
  id: key().about("The criterion's."),
  points: decimal,
});

/** An expert's points for one bid by one criterion; `id` is the criterion's. */
export interface CriterionPointsRow extends PartOf<typeof criterionPoints> {}

const bidScore = part('BidScore', {
  id: key().hidden(),
  technical: decimal.about('The points of all criteria by their weights, exact.'),
  points: list<CriterionPointsRow>(criterionPoints).costs({ length: 5 }),
  comment: text(1_000).optional(),
});

/** An expert's points for one bid; `id` is the bid's, and the SDL shows the bid itself. */
export interface BidScoreRow extends PartOf<typeof bidScore> {}

const points = decimal.places(2).atMost(100, 'sourcing.points').about('0 to 100, at most two places.');
const askedPoints = part('CriterionPointsInput', {
  criterionId: key().like(/^c[1-9]\d?$/, 'sourcing.unknownCriterion'),
  points,
});

/** An expert's points for one bid by one criterion, as submitted. */
export interface AskedPoints extends PartOf<typeof askedPoints> {}

const askedScore = part('BidScoreInput', {
  bidId: ref('Bid'),
  points: list<AskedPoints>(askedPoints, { most: [MOST_CRITERIA, 'sourcing.tooManyCriteria'] })
    .optional()
    .about('One for each criterion of the event.'),
  technical: points.optional().about('The points of an event that has one criterion; 0 to 100, at most two places.'),
  comment: text(1_000).optional(),
});

/** An expert's points for one bid, as submitted. */
export interface AskedBidScore extends PartOf<typeof askedScore> {}

/** One expert's scores for an event. They are locked by the act that records them. */
export const Evaluation = defineSubject({
  module: 'sourcing',
  name: 'Evaluation',
  short: 'evaluation',
  collection: 'evaluations',
  doc: "One expert's scores, locked.",
  // Kept secret so that no expert is influenced by another's scores.
  secret: { what: 'CONTENT', until: 'sourcing.completeEvaluation', of: 'eventId', own: 'expertId' },
  partOf: { PURCHASE: { field: 'purchaseId' } },
  fields: {
    purchaseId: ref('Purchase').hidden(),
    eventId: ref('SourcingEvent'),
    expertId: ref('Account'),
    scores: list<BidScoreRow>(bidScore).commercial().costs({ length: 20 }),
    lockedAt: instant,
    declaredAt: instant.about(
      'When the expert declared to have no interest in those who have bid: before the bids were shown, or with the scores.',
    ),
  },
  states: { LOCKED: { end: true } },
  stage: 'EVALUATION',
  moves: {
    scoreBids: {
      from: null,
      to: 'LOCKED',
      by: ['EXPERT'],
      duty: 'bidEvaluation',
      consequences: 'evaluation.lockIsFinal',
      about: 'By it the expert declares to have no interest in those who have bid, where that was not declared before.',
      startsFrom: {
        subject: 'SourcingEvent',
        states: ['OPENED'],
        among: 'expertIds',
        once: { per: { field: 'expertId', is: 'ACCOUNT' } },
      },
      asks: {
        eventId: ref('SourcingEvent'),
        scores: list<AskedBidScore>(askedScore, {
          none: 'sourcing.noScores',
          most: [MOST_INVITED, 'sourcing.tooManyScores'],
        }),
      },
      course: 'FORWARD',
      toDo: {},
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  // Its description and its cost are its own.
  query: false,
  shows: ['createdAt'],
  indexes: [
    // Each expert scores only once.
    { key: { eventId: 1, expertId: 1 }, name: 'one-per-expert', unique: true },
    { key: { purchaseId: 1 }, name: 'purchase' },
  ],
  facts: ['expertId', 'declaredAt', 'lockedAt'],
});

/** One expert's scores as they are stored. */
export interface EvaluationRow extends RowOf<typeof Evaluation> {}
