import type { Money } from '../parts/format.js';
import type { Movable } from '../parts/move-bar.js';
import { MOVES } from '../parts/moves.js';
import { ENTRY_FIELDS, type Entry } from '../trail/entry.js';

/** One stage of a purchase's path. */
export interface Stage {
  readonly name: string;
  readonly state: 'AHEAD' | 'RUNNING' | 'DONE';
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly entryCount: number;
}

/** A document of a purchase: its kind, state and moves. */
export interface Subject extends Movable {
  readonly __typename: string;
  readonly number: string;
  readonly state: string;
}

/** A purchase as its page shows it. */
export interface Purchase extends Movable {
  readonly state: string;
  readonly number: string;
  readonly title: string;
  readonly method: string;
  readonly value: Money | null;
  readonly buyer: { readonly name: string } | null;
  readonly unit: { readonly name: string } | null;
  readonly createdAt: string;
  readonly stages: readonly Stage[];
  readonly event: (Subject & { readonly award: Subject | null }) | null;
  readonly requisitions: readonly Subject[];
  readonly contracts: readonly Subject[];
  readonly orders: readonly Subject[];
  readonly goodsReceipts: readonly Subject[];
  readonly invoices: readonly Subject[];
  readonly payments: readonly Subject[];
  readonly entries: {
    readonly edges: readonly { readonly node: Entry }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

const SUBJECT = `__typename id rev number state ${MOVES}`;

/** The question of the page of a purchase. */
export const PURCHASE = `query($id: ID!, $first: Int) { purchase(id: $id) {
  id rev state number title method value { amount currency } buyer { id name } unit { id name } createdAt ${MOVES}
  stages { name state startedAt finishedAt entryCount }
  event { ${SUBJECT} award { ${SUBJECT} } }
  requisitions { ${SUBJECT} }
  contracts { ${SUBJECT} }
  orders { ${SUBJECT} }
  goodsReceipts { ${SUBJECT} }
  invoices { ${SUBJECT} }
  payments { ${SUBJECT} }
  entries(first: $first) { edges { node { ${ENTRY_FIELDS} } } pageInfo { hasNextPage } }
} }`;
