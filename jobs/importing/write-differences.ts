import type { ImportRunRow, PartRow } from '../../api/catalogue/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { listRows } from '../../api/kernel/reads.js';
import { differencesOf } from '../../schema/catalogue/compare-parts.js';
import { fileEncoding } from '../../schema/catalogue/file-encodings.js';
import { keyPath } from '../../schema/kernel/derive/folded-fields.js';
import { foldedKey } from '../../schema/kernel/folded-key.js';
import { asPart, categoryIds } from './as-part.js';
import { inBatches, openFile } from './in-steps.js';
import type { LineFault } from './validate-file.js';
import { type ReadPart, readParts } from './validate-file.js';
import { startFaultList } from './write-faults.js';

const AT_ONCE = 500;
const LONGEST = 100;
/** A number may have been created in several spellings. */
const MOST = 10 * AT_ONCE;

/**
 * Lists where the rows of an import differ from the catalogue, now that all of it is written, and answers the id of the file with the list;
 * null where they do not differ. The file is read once more for this, so that an import without differences, as most are, loses no time.
 */
export async function writeDifferences(run: ImportRunRow): Promise<string | null> {
  if (run.differing + run.revised === 0) return null;
  const list = await startFaultList(run._id, run.fileName, 'differences');
  const ids = await categoryIds();
  const codes = new Map([...ids].map(([code, id]) => [id, code]));
  const parts = readParts(() => openFile(run), fileEncoding(run.encoding) ?? 'utf-8', 0);
  for await (const batch of inBatches(parts, AT_ONCE)) {
    const alike = { [keyPath('number')]: { $in: batch.map(({ number }) => foldedKey(number)) } };
    const known = await listRows('Part', SYSTEM_ACTOR, alike, { limit: MOST });
    const byNumber = new Map(known.map((part) => [part.number, part]));
    const byKey = new Map(known.map((part) => [foldedKey(part.number), part]));
    for (const read of batch) {
      const part = byNumber.get(read.number);
      const remarks = part ? remarksOf(read, part, ids, codes) : spelledAlike(read, byKey);
      for (const remark of remarks) await list.add(remark);
    }
  }
  return (await list.finish(0)).fileId;
}

/** That a row was not taken since its number is another spelling of a part's. */
function spelledAlike({ line, number }: ReadPart, byKey: ReadonlyMap<string, PartRow>): LineFault[] {
  const part = byKey.get(foldedKey(number));
  if (!part) return [];
  return [{ line, column: 'number', value: number, key: 'catalogue.rowSpelledAlike', params: { number: part.number } }];
}

function remarksOf(
  read: ReadPart,
  part: PartRow,
  ids: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
): LineFault[] {
  const { line } = read;
  const retired: LineFault[] =
    part.state === 'ACTIVE'
      ? []
      : [{ line, column: 'number', value: part.number, key: 'catalogue.rowRetired', params: {} }];
  const shown = (field: string, value: string | null) =>
    ((field === 'categoryId' && value !== null ? codes.get(value) : null) ?? value ?? '').slice(0, LONGEST);
  const differing = differencesOf(part, asPart(read, ids), read.fields).map(({ field, stored, inFile }) => ({
    line,
    column: field === 'categoryId' ? 'category' : field,
    value: shown(field, inFile),
    key: stored === null ? 'catalogue.rowDiffersFromNothing' : 'catalogue.rowDiffers',
    params: { number: part.number, stored: shown(field, stored) },
  }));
  return [...retired, ...differing];
}
