/**
 * What decides between bids with the same score, in the order in which an event names them. What none of them tells apart shares a place: the
 * order in which bids came in decides only where the event says so. The first is the usual rule (财政部令87号 art. 57).
 */
export const TIE_BREAKS = ['LOWER_TOTAL', 'HIGHER_TECHNICAL', 'SHORTER_LEAD_TIME', 'EARLIER_SUBMISSION'] as const;

/** One of them. */
export type TieBreak = (typeof TIE_BREAKS)[number];

/** What decides where an event names nothing else. */
export const USUAL_TIE_BREAKS: readonly TieBreak[] = ['LOWER_TOTAL'];

/** What gave a bid its place behind the one before: its score, one of the rules, or nothing, so that it shares the place. */
export const RANKED_BY = ['SCORE', ...TIE_BREAKS, 'SHARED'] as const;

/** One of them. */
export type RankedBy = (typeof RANKED_BY)[number];
