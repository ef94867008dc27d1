import { LIFECYCLES } from '../../schema/lifecycles.js';
import type { ExportedEvent } from '../../schema/process/exported-event.js';
import { SHUT_KINDS, secretContent, shutUntil, subjectOfAct } from '../../schema/secrecy.js';
import { decodeEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type HeadDocument, type LogDocument, TRAIL } from '../trail/index.js';
import { type BesideRow, besideRows } from './beside-rows.js';

/** Which entries are exported, and what among them nobody may see yet. */
export interface ExportScope {
  /** Null for all purchases and imported cases. */
  readonly purchaseId: string | null;
  /** Size of the log: entries added while the export is written are not in it. */
  readonly size: number;
  /** Entries that belong to the purchases without naming them; those of sealed bids are not included. */
  readonly beside: readonly BesideRow[];
  /** What has ended the secrecy of contents, as `<purchase> <module.move>`. */
  readonly ended: ReadonlySet<string>;
}

const ENDINGS: readonly string[] = SHUT_KINDS.flatMap((name) => secretContent(LIFECYCLES[name])?.until ?? []);
const ENDED_ON = ENDINGS.map(subjectOfAct);

type LogRow = LogDocument & { _id: never };

/** Determines how far the log goes, what belongs to purchases, and what of it may be shown. */
export async function exportScope(purchaseId: string | null, origin: string): Promise<ExportScope> {
  const head = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: origin });
  const ended = new Set<string>();
  const rows = collectionOf<LogRow>(TRAIL.log).find(
    { proc: purchaseId ?? { $ne: null }, 'subject.type': { $in: ENDED_ON } },
    { projection: { leaf: 1 } },
  );
  for await (const { leaf } of rows) {
    const { type, proc } = decodeEntry(new Uint8Array(leaf.buffer).subarray(0, leaf.position));
    if (proc !== null && ENDINGS.includes(type)) ended.add(`${proc} ${type}`);
  }
  const size = head?.size ?? 0;
  return { purchaseId, size, beside: await besideRows(purchaseId, size), ended };
}

/** Whether an act is one that nobody may see yet: a score before the scoring has ended. */
export function isShut({ ended }: ExportScope, { activity, caseId }: ExportedEvent): boolean {
  const until = shutUntil(activity);
  return until !== null && !ended.has(`${caseId} ${until}`);
}
