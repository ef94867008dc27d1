import type { TFunction } from 'i18next';
import { SUBJECT_NAMES } from '../../../../schema/common/ids.js';
import { LIFECYCLES } from '../../../../schema/lifecycles.js';
import type { StageName } from '../../../../schema/purchases/path.js';
import { documentsOf, type Purchase, type StageDocument } from './stage-documents.js';
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

// The moves that bring a stage forward, as opposed to those that turn it back or change something in it.
const FORWARD: Readonly<Record<StageName, readonly string[]>> = {
  DEMAND: ['submitRequisition', 'approveRequisition', 'createEvent'],
  SOURCING: ['publishEvent'],
  BIDDING: [],
  OPENING: ['openBids'],
  EVALUATION: ['scoreBids', 'completeEvaluation'],
  AWARD: ['recommendAward', 'approveAward'],
  CONTRACT: ['draftContract', 'reviewContract', 'signContract'],
  ORDER: ['createOrder', 'releaseOrder'],
  DELIVERY: ['recordReceipt'],
  INSPECTION: ['inspectReceipt'],
  INVOICE: ['matchInvoice'],
  PAYMENT: ['requestPayment', 'approvePayment', 'recordPayment'],
};

function rolesOf(move: string): readonly string[] {
  for (const name of SUBJECT_NAMES) {
    const found = Object.entries(LIFECYCLES[name].moves).find(([own]) => own === move);
    if (found) return found[1].by;
  }
  return [];
}

/** The next steps of a purchase; the reader's own come first. */
export function nextSteps(purchase: Purchase, t: TFunction): readonly NextStep[] {
  const steps = currentStages(purchase).flatMap((stage) =>
    documentsOf(stage, purchase, t).flatMap((document) =>
      document.subject.moves
        .filter(({ name }) => FORWARD[stage].includes(name))
        .map(({ name, label, allowed }) => ({ stage, document, label, yours: allowed, roles: rolesOf(name) })),
    ),
  );
  return [...steps.filter(({ yours }) => yours), ...steps.filter(({ yours }) => !yours)];
}
