import { command, id, rev } from '../kernel/inputs.js';
import { deputyFields, handOverFields, takeOverFields } from '../kernel/owner-inputs.js';

const subject = { rev, purchaseId: id };

/** Who is to own a purchase, and why. */
export const handOverPurchaseInput = command({ ...subject, ...handOverFields });

/** Why somebody takes a purchase over. */
export const takeOverPurchaseInput = command({ ...subject, ...takeOverFields });

/** Ending that somebody stands in says nothing more. */
export const takeBackPurchaseInput = command(subject);

/** Who acts for the owner of a purchase, from when until when. */
export const appointPurchaseDeputyInput = command({ ...subject, ...deputyFields });

/** Ending a deputy's term says nothing more. */
export const endPurchaseDeputyInput = command(subject);
