import { z } from 'zod';
import { MOST_LINES } from '../demand/inputs.js';
import {
  command,
  decimalText,
  id,
  instant,
  longText,
  optionalLongText,
  optionalText,
  rev,
  text,
  unitPrice,
} from '../kernel/inputs.js';
import { METHOD_NAMES } from './methods.js';

const MOST_INVITED = 100;
const MOST_EXPERTS = 15;
const MOST_REQUISITIONS = 50;

/** A list in which no id stands twice. */
const distinct = (max: number, tooMany: string) =>
  z
    .array(id)
    .max(max, tooMany)
    .refine((ids) => new Set(ids).size === ids.length, 'sourcing.namedTwice');

const settings = {
  title: text(200),
  closesAt: instant,
  priceWeight: z.int('sourcing.priceWeight').min(0, 'sourcing.priceWeight').max(100, 'sourcing.priceWeight'),
  terms: optionalLongText(5_000),
  invitedIds: distinct(MOST_INVITED, 'sourcing.tooManyInvited'),
  expertIds: distinct(MOST_EXPERTS, 'sourcing.tooManyExperts'),
};

const event = { rev, eventId: id };

/** What a new event says. */
export const createEventInput = command({
  method: z.enum(METHOD_NAMES, 'sourcing.method'),
  requisitionIds: distinct(MOST_REQUISITIONS, 'sourcing.tooManyRequisitions').min(1, 'sourcing.noRequisition'),
  ...settings,
});

/** What an edited draft says, whole. */
export const editEventInput = command({ ...event, ...settings });

/** Publishing says nothing more. */
export const publishEventInput = command(event);

/** A later deadline and why. */
export const extendDeadlineInput = command({ ...event, closesAt: instant, reason: longText(1_000) });

/** Closing is asked for by a job. */
export const closeEventInput = command(event);

/** Until when an event that was closed wrongly shall be open again, and why. */
export const proposeReopeningInput = command({ ...event, closesAt: instant, reason: longText(1_000) });

/** Confirming says nothing more: the deadline is the one proposed. */
export const confirmReopeningInput = command(event);

/** Dropping a proposal needs a reason. */
export const dropReopeningInput = command({ ...event, reason: longText(1_000) });

/** Opening says nothing more. */
export const openBidsInput = command(event);

/** Completing the evaluation says nothing more: the platform computes the ranking. */
export const completeEvaluationInput = command(event);

/** Cancelling needs a reason. */
export const cancelEventInput = command({ ...event, reason: longText(1_000) });

const lineId = z.string('input.required').regex(/^l[1-9]\d{0,3}$/, 'sourcing.unknownLine');

/** What a bid says; more than this never leaves the supplier before opening. */
export const bidContent = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        lineId,
        unitPrice,
        leadTimeDays: z.int('sourcing.leadTime').min(0, 'sourcing.leadTime').max(3_650, 'sourcing.leadTime'),
      }),
    )
    .min(1, 'sourcing.noBidLines')
    .max(MOST_LINES, 'demand.tooManyLines'),
  note: optionalLongText(2_000),
});

/** What a bid says, parsed. */
export type BidContent = z.output<typeof bidContent>;

/** A new bid. */
export const submitBidInput = command({ eventId: id, content: bidContent });

/** A bid in the place of the one before. */
export const replaceBidInput = command({ rev, bidId: id, content: bidContent });

/** Withdrawing needs a reason. */
export const withdrawBidInput = command({ rev, bidId: id, reason: longText(1_000) });

/** Points from 0 to 100. */
const points = decimalText(2).refine((value) => Number(value) <= 100, 'sourcing.points');

/** One expert's points for every bid. */
export const scoreBidsInput = command({
  eventId: id,
  scores: z
    .array(z.strictObject({ bidId: id, technical: points, comment: optionalText(1_000) }))
    .min(1, 'sourcing.noScores')
    .max(MOST_INVITED, 'sourcing.tooManyScores'),
});

/** Which bid to award and, unless it is the first, why. */
export const recommendAwardInput = command({ eventId: id, bidId: id, justification: optionalText(2_000) });

/** Approving may leave a note. */
export const approveAwardInput = command({ rev, awardId: id, note: optionalText(1_000) });

/** Returning needs a reason. */
export const returnAwardInput = command({ rev, awardId: id, reason: longText(1_000) });
