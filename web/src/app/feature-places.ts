import type { FeaturePlaces } from '../lib/places.js';

/** The addresses of every feature's pages, from its `places.ts`. */
export const FEATURE_PLACES: readonly FeaturePlaces[] = Object.values(
  import.meta.glob<FeaturePlaces>('../features/*/places.ts', { eager: true }),
);
