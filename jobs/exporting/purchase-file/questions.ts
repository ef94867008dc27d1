import { parse } from 'graphql';
import { z } from 'zod';

const MONEY = '{ amount currency }';

/** What the file shows of a purchase before its history. */
export const PURCHASE = parse(`query PurchaseFile($id: ID!) {
  purchase(id: $id) {
    id number title method state currency value ${MONEY} createdAt owner { name } unit { name }
    stages { name state startedAt finishedAt }
    documents {
      __typename number stateName facts { label value withheld }
      lineTable { columns { label isNumber } rows }
    }
    event {
      state currency compareBasis bidsWithheld
      bids { state submittedAt supplier { name } content { net ${MONEY} tax ${MONEY} total ${MONEY} } }
      ranking { rank supplier { name } compared ${MONEY} priceScore technicalScore score }
    }
  }
}`);

/** One page of its history, in the order of the log. */
export const HISTORY = parse(`query PurchaseFileHistory($id: ID!, $first: Int!, $after: String) {
  purchase(id: $id) {
    trail { entries(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node {
        id at occurredAt type label source subjectType subjectId rev reason withheld missing state logIndex
        actor { ref name role } changes { path label before after class } files { sha256 bytes name }
      } }
    } }
  }
}`);

/** The names of records. */
export const NAMES = parse(`query PurchaseFileNames($ids: [ID!]!) { subjectNames(ids: $ids) { id name } }`);

const text = z.string();
const maybe = z.string().nullable();
const money = z.object({ amount: text, currency: text });
const named = z.object({ name: text }).nullable();
const instant = z.union([z.date(), z.string()]).transform((value) => new Date(value));

const purchaseShape = z.object({
  ...{ id: text, number: text, title: text, method: text, state: text, currency: text, value: money.nullable() },
  ...{ createdAt: instant, owner: named, unit: named },
  stages: z.array(
    z.object({
      name: text,
      state: z.enum(['AHEAD', 'RUNNING', 'DONE']),
      startedAt: instant.nullable(),
      finishedAt: instant.nullable(),
    }),
  ),
  documents: z.array(
    z.object({
      ...{ __typename: text, number: maybe, stateName: text },
      facts: z.array(z.object({ label: text, value: maybe, withheld: z.boolean() })),
      lineTable: z
        .object({
          columns: z.array(z.object({ label: text, isNumber: z.boolean() })),
          rows: z.array(z.array(text)),
        })
        .nullable(),
    }),
  ),
  event: z
    .object({
      state: text,
      currency: text,
      compareBasis: text,
      bidsWithheld: maybe,
      bids: z
        .array(
          z.object({
            ...{ state: text, submittedAt: instant, supplier: named },
            content: z.object({ net: money, tax: money, total: money }).nullable(),
          }),
        )
        .nullable(),
      ranking: z
        .array(
          z.object({
            ...{ rank: z.number(), supplier: named, compared: money },
            ...{ priceScore: text, technicalScore: text, score: text },
          }),
        )
        .nullable(),
    })
    .nullable(),
});

const entryShape = z.object({
  ...{ id: text, at: instant, occurredAt: instant.nullable(), type: text, label: text, source: text },
  ...{ subjectType: text, subjectId: text, rev: z.number(), reason: maybe, withheld: z.number(), state: text },
  missing: z.boolean(),
  ...{ logIndex: z.number().nullable(), actor: z.object({ ref: text, name: maybe, role: text }) },
  changes: z.array(z.object({ path: text, label: text, before: maybe, after: maybe, class: text })),
  files: z.array(z.object({ sha256: text, bytes: z.number(), name: maybe })),
});

/** A purchase as the file shows it; what the reader may not see is null. */
export type FilePurchase = z.infer<typeof purchaseShape>;

/** An entry as the file shows it. */
export type FileEntry = z.infer<typeof entryShape>;

/** Reads the answer to PURCHASE; null where the reader may not see the purchase. */
export function readPurchase(answer: unknown): FilePurchase | null {
  return z.object({ purchase: purchaseShape.nullable() }).parse(answer).purchase;
}

const historyShape = z.object({
  purchase: z.object({
    trail: z.object({
      entries: z.object({
        totalCount: z.number(),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: maybe }),
        edges: z.array(z.object({ node: entryShape })),
      }),
    }),
  }),
});

/** Reads the answer to HISTORY. */
export function readHistory(answer: unknown) {
  const { totalCount, pageInfo, edges } = historyShape.parse(answer).purchase.trail.entries;
  return {
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    entries: edges.map(({ node }) => node),
  };
}

/** Reads the answer to NAMES. */
export function readNames(answer: unknown): Map<string, string> {
  const { subjectNames } = z.object({ subjectNames: z.array(z.object({ id: text, name: text })) }).parse(answer);
  return new Map(subjectNames.map(({ id, name }) => [id, name]));
}
