import type { FailureClass } from './failure-class.js';

/** How much of a bundle's entries is opened: that they are proven says nothing of what they do not show. */
export interface Openness {
  /** Entries in the bundle, pending ones included. */
  readonly entries: number;
  /** Those of which nothing is opened. */
  readonly shut: number;
  /** Those of which some changes are withheld or erased. */
  readonly partly: number;
}

/** What a verification of a bundle came to, before all else: one key with what it fills in. */
export type Headline =
  | (Openness & {
      readonly key: 'whole';
      /** The last index counted, of how many there are. */
      readonly last: number;
      readonly size: number;
      /** When it was counted: an instant. */
      readonly at: string;
      /** Who has recounted it. */
      readonly groups: readonly string[];
      /** Entries behind the census: each proven, none counted. */
      readonly later: number;
      /** Threads that are shown without their count. */
      readonly uncounted: number;
    })
  | (Openness & { readonly key: 'each' })
  | { readonly key: 'failed'; readonly class: FailureClass };
