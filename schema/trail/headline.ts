import type { FailureClass } from './failure-class.js';

/** How much of a bundle's entries is opened: a proof that an entry is in the log says nothing about values it does not show. */
export interface Openness {
  /** Entries in the bundle, pending ones included. */
  readonly entries: number;
  /** Entries of which nothing is opened. */
  readonly shut: number;
  /** Entries of which some changes are withheld or erased. */
  readonly partly: number;
}

/** The result of verifying a bundle, in one line: a key and its parameters. */
export type Headline =
  | (Openness & {
      readonly key: 'whole';
      /** The last index that was counted, and how many indices there are. */
      readonly last: number;
      readonly size: number;
      /** When it was counted: an instant. */
      readonly at: string;
      /** Who has recounted it. */
      readonly groups: readonly string[];
      /** Number of entries after the census: each is proven, none is counted. */
      readonly later: number;
      /** Number of threads that are shown without their count. */
      readonly uncounted: number;
    })
  | (Openness & { readonly key: 'each' })
  | { readonly key: 'failed'; readonly class: FailureClass };
