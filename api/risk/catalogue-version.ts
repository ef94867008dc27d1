import { createHash } from 'node:crypto';
import { type Detector, thresholdsOf } from '../../detectors/index.js';

/**
 * Identifies a set of detectors with their versions and thresholds, in 16 hexadecimal digits. A dossier that was last examined with another
 * version of the catalogue is examined again.
 */
export function catalogueVersion(catalogue: readonly Detector[]): string {
  const detectors = catalogue
    .map((detector) => [detector.id, detector.version, Object.entries(thresholdsOf(detector)).sort()] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(detectors)).digest('hex').slice(0, 16);
}
