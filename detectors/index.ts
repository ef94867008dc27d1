import { CATALOGUE } from './generated/catalogue.js';
import type { Detector } from './kit/index.js';

export * from './kit/detector.js';
export type { Lack } from './kit/facts.js';
export { PAGES, PARTS, textsOfPage, toRead } from './kit/page.js';
export type { Proof } from './kit/proof.js';
export { thresholdsOf } from './kit/thresholds.js';

/** A detector of the catalogue; its folder under detectors/ holds its pages and its cases. */
export interface Catalogued extends Detector {
  readonly folder: string;
}

/** Every detector of the catalogue. Pure: no database, network, queue or clock. */
export const DETECTORS: readonly Catalogued[] = Object.entries(CATALOGUE).map(([folder, detector]) => ({
  ...detector,
  folder,
}));
