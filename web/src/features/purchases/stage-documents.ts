import { STAGE_NAMES, type StageName } from '../../../../schema/kernel/stages.js';
import { SUBJECT_FACTS } from '../../components/subject-facts.js';
import type { PurchaseQuery } from '../../generated/graphql.js';

/** A purchase as its page queries it. */
export type Purchase = NonNullable<PurchaseQuery['purchase']>;

/** A document of a purchase, of whatever kind. */
export type StageDocument = Purchase['documents'][number];

const MOVES = new Map(Object.values(SUBJECT_FACTS).flatMap(({ moves }) => Object.entries(moves)));

/** Whether a move brings a stage forward, as opposed to moves that send it back or change something in it. */
export function bringsForward(move: string, stage: StageName): boolean {
  return MOVES.get(move)?.forward === stage;
}

/** Whether a move is taken only once for what it starts from; people who may not take it cannot tell whether it still has to be taken. */
export function isOnce(move: string): boolean {
  return MOVES.get(move)?.once ?? false;
}

/** The posts that take a move. */
export function takersOf(move: string): readonly string[] {
  return MOVES.get(move)?.by ?? [];
}

/**
 * The documents to which something happens in a stage, those of the latest kind first; then what the first document of the stage is made
 * from, as long as there is none or the reader may make another. Bids and scores have no number of their own and are shown in the tables of
 * their event.
 */
export function documentsOf(stage: StageName, { documents }: Pick<Purchase, 'documents'>): readonly StageDocument[] {
  const numbered = documents.filter(({ number }) => number !== null);
  const own = numbered.filter(({ stages }) => stages.includes(stage));
  const origins = numbered
    .filter((one) => !own.includes(one))
    .filter(({ moves }) =>
      moves.some(({ name, allowed }) => bringsForward(name, stage) && (allowed || own.length === 0)),
    );
  return [...own.toSorted((one, other) => beginningOf(other) - beginningOf(one)), ...origins];
}

function beginningOf({ stages: [first = 'DEMAND'] }: StageDocument): number {
  return STAGE_NAMES.indexOf(first);
}
