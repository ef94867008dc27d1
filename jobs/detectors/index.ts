import type { RunnableDetector } from '../../schema/risk/detector.js';
import { singleBid } from './bi01-single-bid/detector.js';

/** Every detector of the catalogue. Pure: no database, network, queue or clock. */
export const DETECTORS: readonly RunnableDetector[] = [singleBid];
