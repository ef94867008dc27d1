import type { FeaturePlaces } from '../lib/places.js';

/** Where the pages of every feature are: its `places.ts`. */
export const FEATURE_PLACES: readonly FeaturePlaces[] = Object.values(
  import.meta.glob<FeaturePlaces>('../features/*/places.ts', { eager: true }),
);
