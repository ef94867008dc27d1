/**
 * The rules that decide between bids with the same score, in the order in which an event names them. Bids that no rule tells apart share a
 * place: the order of submission decides only where the event says so. The first is the usual rule (财政部令87号 art. 57).
 */
export const TIE_BREAKS = ['LOWER_TOTAL', 'HIGHER_TECHNICAL', 'SHORTER_LEAD_TIME', 'EARLIER_SUBMISSION'] as const;

/** One tie-break rule. */
export type TieBreak = (typeof TIE_BREAKS)[number];

/** The rules of an event that names none. */
export const USUAL_TIE_BREAKS: readonly TieBreak[] = ['LOWER_TOTAL'];

/** What placed a bid behind the one before it: its score, one of the rules, or nothing, so that both share the place. */
export const RANKED_BY = ['SCORE', ...TIE_BREAKS, 'SHARED'] as const;

/** One reason for a place in the ranking. */
export type RankedBy = (typeof RANKED_BY)[number];
