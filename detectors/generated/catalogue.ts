// Written by scripts/codegen.ts from the folders of detectors/.
import { singleBid } from '../bi01-single-bid/detector.js';

export const CATALOGUE = {
  'bi01-single-bid': singleBid,
};
