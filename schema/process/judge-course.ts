import { settingsOf } from '../sourcing/methods.js';

/**
 * Deviations that life cycles allow but that somebody should look at. The platform itself refuses to skip a step or take it too early, so
 * in its own purchases only these can be frequent: they are shown beside the rate and do not lower it.
 */
export interface CourseDeviations {
  /** Openings with fewer bids than the number of suppliers that the method requires to be invited. */
  readonly fewBids: readonly string[];
  /** Publications after which suppliers had fewer days than usual. */
  readonly shortNotice: readonly string[];
  /** Acts that gave the purchase another owner. */
  readonly handedOver: readonly string[];
}

/** Days that suppliers usually have between publication and opening. */
const USUAL_DAYS = 3;

const DAY_MS = 86_400_000;
const PUBLISHED = 'sourcing.publishEvent';
const OPENED = 'sourcing.openBids';
const HAND_OVERS = ['purchases.handOverPurchase', 'purchases.takeOverPurchase', 'purchases.takeBackPurchase'];

interface Happened {
  readonly t: string;
  readonly w: number;
}

/** Finds these in the events of a purchase, in the order in which they happened. */
export function courseOf(happened: readonly Happened[], method: string | null): CourseDeviations {
  const opened = happened.find(({ t }) => t === OPENED);
  const published = happened.findLast(({ t, w }) => t === PUBLISHED && w <= (opened?.w ?? Number.POSITIVE_INFINITY));
  const bids = happened.filter(({ t }) => t === 'sourcing.openBid').length;
  const wanted = settingsOf(method ?? '')?.minimumInvited ?? 0;
  const isShort = opened && published && opened.w - published.w < USUAL_DAYS * DAY_MS;
  const done = new Set(happened.map(({ t }) => t));
  return {
    fewBids: opened && bids < wanted ? [OPENED] : [],
    shortNotice: isShort ? [PUBLISHED] : [],
    handedOver: HAND_OVERS.filter((type) => done.has(type)),
  };
}
