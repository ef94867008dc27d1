import type { FailureClass } from './failure-class.js';

/** What a verification of a bundle came to, before all else: one key with what it fills in. */
export type Headline =
  | {
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
    }
  | { readonly key: 'each' }
  | { readonly key: 'failed'; readonly class: FailureClass };
