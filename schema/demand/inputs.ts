import { z } from 'zod';
import {
  command,
  currency,
  day,
  id,
  longText,
  optionalText,
  quantity,
  rev,
  text,
  unitPrice,
} from '../kernel/inputs.js';
import { deputyFields, handOverFields, takeOverFields } from '../kernel/owner-inputs.js';

/** The most lines one subject holds (DESIGN §8). */
export const MOST_LINES = 5_000;

/** One line of a requisition as it comes in. */
export const requisitionLine = z.strictObject({
  partId: id,
  quantity,
  neededOn: day,
  estimatedPrice: unitPrice.nullish().transform((value) => value ?? null),
});

const content = {
  title: text(200),
  purpose: optionalText(1_000),
  currency,
  lines: z.array(requisitionLine).min(1, 'demand.noLines').max(MOST_LINES, 'demand.tooManyLines'),
};

const subject = { rev, requisitionId: id };

/** What a new requisition says. */
export const createRequisitionInput = command(content);

/** What an edited requisition says, whole. */
export const editRequisitionInput = command({ ...subject, ...content });

/** Submitting says nothing more. */
export const submitRequisitionInput = command(subject);

/** Approving may leave a note. */
export const approveRequisitionInput = command({ ...subject, note: optionalText(1_000) });

/** Returning needs a reason. */
export const returnRequisitionInput = command({ ...subject, reason: longText(1_000) });

/** Cancelling needs a reason. */
export const cancelRequisitionInput = command({ ...subject, reason: longText(1_000) });

/** Who is to own a requisition, and why. */
export const handOverRequisitionInput = command({ ...subject, ...handOverFields });

/** Why somebody takes a requisition over. */
export const takeOverRequisitionInput = command({ ...subject, ...takeOverFields });

/** Ending that somebody stands in says nothing more. */
export const takeBackRequisitionInput = command(subject);

/** Who acts for the owner of a requisition, from when until when. */
export const appointRequisitionDeputyInput = command({ ...subject, ...deputyFields });

/** Ending a deputy's term says nothing more. */
export const endRequisitionDeputyInput = command(subject);
