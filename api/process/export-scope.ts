import type { ExportedEvent } from '../../schema/process/exported-event.js';
import { decodeEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type HeadDocument, type LogDocument, TRAIL } from '../trail/stored.js';
import { type BesideRow, besideRows } from './beside-rows.js';

/** Which entries are exported, and what of them nobody may see yet. */
export interface ExportScope {
  /** Null for those of all purchases and imported cases. */
  readonly purchaseId: string | null;
  /** How many entries the log had: what comes while the export is written is not in it. */
  readonly size: number;
  /** What belongs to the purchases and does not carry them; the entries of sealed bids are not among them. */
  readonly beside: readonly BesideRow[];
  /** Cases whose evaluation was completed. */
  readonly evaluated: ReadonlySet<string>;
}

type LogRow = LogDocument & { _id: never };

/** Looks how far the log goes, and what belongs to purchases, and which of them are past their evaluation. */
export async function exportScope(purchaseId: string | null, origin: string): Promise<ExportScope> {
  const head = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: origin });
  const evaluated = new Set<string>();
  const rows = collectionOf<LogRow>(TRAIL.log).find(
    { proc: purchaseId ?? { $ne: null }, 'subject.type': 'SourcingEvent' },
    { projection: { leaf: 1 } },
  );
  for await (const { leaf } of rows) {
    const { type, proc } = decodeEntry(new Uint8Array(leaf.buffer).subarray(0, leaf.position));
    if (proc === null) continue;
    if (type === 'sourcing.completeEvaluation') evaluated.add(proc);
  }
  const size = head?.size ?? 0;
  return { purchaseId, size, beside: await besideRows(purchaseId, size), evaluated };
}

/** Whether an act is one that nobody may see yet: how was scored before the end of it. */
export function isShut({ evaluated }: ExportScope, { subject, caseId }: ExportedEvent): boolean {
  return subject.type === 'Evaluation' && !evaluated.has(caseId);
}
