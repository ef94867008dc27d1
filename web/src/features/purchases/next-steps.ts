import type { StageName } from '../../../../schema/kernel/stages.js';
import { bringsForward, documentsOf, isOnce, type Purchase, type StageDocument, takersOf } from './stage-documents.js';
import { currentStages } from './standing-of.js';

/** What has to happen next in a purchase, and who does it. */
export interface NextStep {
  readonly stage: StageName;
  readonly document: StageDocument;
  readonly label: string;
  /** Whether the reader may do it now. */
  readonly yours: boolean;
  readonly roles: readonly string[];
}

/** The next steps of a purchase; the reader's own come first. */
export function nextSteps(purchase: Pick<Purchase, 'documents' | 'state' | 'stages'>): readonly NextStep[] {
  const steps = currentStages(purchase).flatMap((stage) => {
    const isBegun = purchase.documents.some(({ stages }) => stages[0] === stage);
    return documentsOf(stage, purchase).flatMap((document) =>
      document.moves
        .filter(({ name, allowed }) => bringsForward(name, stage) && (allowed || !isBegun || !isOnce(name)))
        .map(({ name, label, allowed }) => ({ stage, document, label, yours: allowed, roles: takersOf(name) })),
    );
  });
  return [...steps.filter(({ yours }) => yours), ...steps.filter(({ yours }) => !yours)];
}
