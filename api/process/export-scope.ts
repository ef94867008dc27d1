import type { ExportedEvent } from '../../schema/process/exported-event.js';
import { decodeEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type HeadDocument, type LogDocument, TRAIL } from '../trail/stored.js';

/** Which entries are exported, and what of them nobody may see yet. */
export interface ExportScope {
  /** Null for those of all purchases and imported cases. */
  readonly purchaseId: string | null;
  /** How many entries the log had: what comes while the export is written is not in it. */
  readonly size: number;
  /** Cases whose bids were opened. */
  readonly opened: ReadonlySet<string>;
  /** Cases whose evaluation was completed. */
  readonly evaluated: ReadonlySet<string>;
}

type LogRow = LogDocument & { _id: never };

/** Looks how far the log goes, and which purchases are past the opening of their bids and past their evaluation. */
export async function exportScope(purchaseId: string | null, origin: string): Promise<ExportScope> {
  const head = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: origin });
  const [opened, evaluated] = [new Set<string>(), new Set<string>()];
  const rows = collectionOf<LogRow>(TRAIL.log).find(
    { proc: purchaseId ?? { $ne: null }, 'subject.type': { $in: ['SourcingEvent', 'Evaluation'] } },
    { projection: { leaf: 1 } },
  );
  for await (const { leaf } of rows) {
    const { type, proc } = decodeEntry(new Uint8Array(leaf.buffer).subarray(0, leaf.position));
    if (proc === null) continue;
    if (type === 'sourcing.openBids') opened.add(proc);
    if (type === 'sourcing.completeEvaluation') evaluated.add(proc);
  }
  return { purchaseId, size: head?.size ?? 0, opened, evaluated };
}

/** Whether an act is one that nobody may see yet: who has bid before the opening, how was scored before the end of it. */
export function isShut({ opened, evaluated }: ExportScope, { subject, caseId }: ExportedEvent): boolean {
  if (subject.type === 'Bid') return !opened.has(caseId);
  return subject.type === 'Evaluation' && !evaluated.has(caseId);
}
