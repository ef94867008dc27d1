import type { SubjectName } from '../../../schema/common/ids.js';
import { readersOf } from '../../../schema/kernel/derive/access.js';
import type { AttachedFileRow } from '../../../schema/kernel/files.js';
import { SUBJECTS } from '../../../schema/subjects.js';
import type { Actor } from '../actor.js';
import { allows } from '../allows.js';
import { rowsById } from '../reads.js';
import type { Row } from '../row.js';
import type { RowOf } from '../subjects.js';

/** A file that somebody may read; `secret` is the key of one that came in sealed. */
export interface ShownFile extends AttachedFileRow {
  readonly secret: string | null;
}

type Show<R> = (row: R, actor: Actor) => Promise<readonly ShownFile[]>;

const byHand = new Map<SubjectName, Show<Row>>();

/** Says which files of a row a reader of the row may see, where these are not those of its field `files`; called by the kind's module. */
export function showFiles<Name extends SubjectName>(kind: Name, show: Show<RowOf<Name>>): void {
  byHand.set(kind, show as Show<Row>);
}

/** A file of a subject, as far as the actor may see both; null where there is none for them. */
export async function shownFile(
  kind: SubjectName,
  id: string,
  fileId: string,
  actor: Actor,
): Promise<ShownFile | null> {
  const [row] = await rowsById(kind, actor, [id]);
  if (!row) return null;
  const files = await (byHand.get(kind) ?? filesOfField)(row, actor);
  return files.find((file) => file.id === fileId) ?? null;

  async function filesOfField(of: Row, reader: Actor): Promise<readonly ShownFile[]> {
    const subject = SUBJECTS.find(({ name }) => name === kind);
    const field = subject?.fields.files;
    if (!subject || !field || field.readers === 'NOBODY') return [];
    const rule = field.readers === 'ALL' ? readersOf(subject) : field.readers;
    if (!allows(rule, reader, of)) return [];
    const held = (Reflect.get(of, 'files') ?? []) as readonly AttachedFileRow[];
    return held.map((file) => ({ ...file, secret: null }));
  }
}
