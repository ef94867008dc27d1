import { sourcingAccess } from '../../schema/sourcing/access.js';
import { Award } from '../../schema/sourcing/award.js';
import { Bid } from '../../schema/sourcing/bid.js';
import { Evaluation } from '../../schema/sourcing/evaluation.js';
import { InterestDeclaration } from '../../schema/sourcing/interest-declaration.js';
import { InvitationDecline } from '../../schema/sourcing/invitation-decline.js';
import { SourcingEvent } from '../../schema/sourcing/sourcing-event.js';
import { showFiles } from '../kernel/files/shown-files.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { filesOfBid } from './read-bid.js';
import { sourcingResolvers } from './resolvers.js';
import { approveAward } from './rules/approve-award.js';
import { cancelEvent } from './rules/cancel-event.js';
import { closeEvent } from './rules/close-event.js';
import { completeEvaluation } from './rules/complete-evaluation.js';
import { confirmReopening } from './rules/confirm-reopening.js';
import { confirmRevocation } from './rules/confirm-revocation.js';
import { createEvent } from './rules/create-event.js';
import { declineInvitation } from './rules/decline-invitation.js';
import { editEvent } from './rules/edit-event.js';
import { extendDeadline } from './rules/extend-deadline.js';
import { nameExpert } from './rules/name-expert.js';
import { openBids } from './rules/open-bids.js';
import { proposeReopening } from './rules/propose-reopening.js';
import { proposeRevocation } from './rules/propose-revocation.js';
import { publishEvent } from './rules/publish-event.js';
import { recommendAward } from './rules/recommend-award.js';
import { recuse } from './rules/recuse.js';
import { recuseLater } from './rules/recuse-later.js';
import { releaseExpert } from './rules/release-expert.js';
import { replaceBid } from './rules/replace-bid.js';
import { returnAward } from './rules/return-award.js';
import { scoreBids } from './rules/score-bids.js';
import { submitBid } from './rules/submit-bid.js';
import { withdrawAward } from './rules/withdraw-award.js';
import { withdrawBid } from './rules/withdraw-bid.js';

export type { AwardRow } from '../../schema/sourcing/award.js';
export type { BidContentRow, BidLineRow, BidRow } from '../../schema/sourcing/bid.js';
export type { BidScoreRow, EvaluationRow } from '../../schema/sourcing/evaluation.js';
export type { InterestDeclarationRow } from '../../schema/sourcing/interest-declaration.js';
export type { InvitationDeclineRow } from '../../schema/sourcing/invitation-decline.js';
export type { EventLineRow, RankedBidRow, SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';
export { OPENED_BIDS } from './opened-bids.js';
export { gatherLines } from './rules/gather-lines.js';
export { withdrawnBids } from './withdrawn-bids.js';

const events = served(SourcingEvent, {
  createEvent,
  editEvent,
  publishEvent,
  extendDeadline,
  closeEvent,
  proposeReopening,
  confirmReopening,
  openBids,
  nameExpert,
  releaseExpert,
  completeEvaluation,
  cancelEvent,
});
showFiles('Bid', filesOfBid);
const bids = served(Bid, { submitBid, replaceBid, withdrawBid });
const declines = served(InvitationDecline, { declineInvitation });
const awards = served(Award, {
  recommendAward,
  approveAward,
  returnAward,
  withdrawAward,
  proposeRevocation,
  confirmRevocation,
});
const declarations = served(InterestDeclaration, { recuse, recuseLater });
const evaluations = served(Evaluation, { scoreBids });

/** The acts of sourcing. */
export const sourcingCommands = {
  ...events.commands,
  ...bids.commands,
  ...declines.commands,
  ...awards.commands,
  ...declarations.commands,
  ...evaluations.commands,
};

/** Sourcing: from approved requisitions through sealed bids to the award. */
export const sourcingModule = moduleOf('sourcing', [events, bids, declines, declarations, evaluations, awards], {
  resolvers: sourcingResolvers,
  access: sourcingAccess,
});
