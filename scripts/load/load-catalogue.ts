import { Readable } from 'node:stream';
import { catalogueCommands, stageFile } from '../../api/catalogue/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { clockAt } from '../../api/kernel/clock.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import { runImports } from '../../jobs/importing/index.js';
import { type DemoCategory, type DemoPart, partsToCsv } from '../demo/index.js';
import { rowOf, type Stage } from './stage.js';

/** Creates the category tree and imports the parts as one file, as a category manager would. */
export async function loadCatalogue(
  stage: Stage,
  login: string,
  categories: readonly DemoCategory[],
  parts: readonly DemoPart[],
  say: (line: string) => void,
): Promise<void> {
  const manager = await stage.person(login);
  const ids = new Map<string, string>();
  for (const { code, name, nameEn, parent } of categories) {
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    const made = await stage.act(catalogueCommands.createCategory, `category:${code}`, manager, {
      code,
      name,
      nameEn,
      parentId,
    });
    ids.set(code, made._id);
  }
  say(`${ids.size} categories`);
  const done = await listRows('ImportRun', SYSTEM_ACTOR, {}, { limit: 1 });
  const fileName = 'demo-parts.csv';
  const about = { fileName, kind: 'upload' as const, accountId: manager.id, importId: null };
  const fileId = done.length > 0 ? '' : (await stageFile(Readable.from([partsToCsv(parts)]), about)).fileId;
  const run = await stage.act(catalogueCommands.importParts, 'parts', manager, { fileId });
  const onProgress = ({ cursor }: { cursor: number }) => {
    if (cursor > 0 && cursor % 5_000 === 0) say(`${cursor} of ${parts.length} parts`);
  };
  // Each step of the import has a time of its own, since the search index follows the parts by their times.
  const ticking = clockAt(() => {
    stage.clock.advance(1);
    return stage.clock.now();
  });
  await runImports({ clock: ticking, origin: stage.origin, signal: new AbortController().signal, onProgress });
  const ended = await rowOf(run._id);
  if (ended.state !== 'DONE') throw new Error(`The parts were not imported: ${JSON.stringify(ended)}`);
}

/** Ids of the parts by number. */
export async function partIds(numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = { number: { $in: [...new Set(numbers)] } };
  const rows = await listRows('Part', SYSTEM_ACTOR, wanted, { limit: 10_000 });
  const found = await rowsById(
    'Part',
    SYSTEM_ACTOR,
    rows.map(({ _id }) => _id),
  );
  return new Map(found.flatMap((part) => (part ? [[part.number, part._id] as const] : [])));
}

/** Ids of the categories by code. */
export async function categoryIds(): Promise<ReadonlyMap<string, string>> {
  const rows = await listRows('Category', SYSTEM_ACTOR, {}, { limit: 10_000 });
  return new Map(rows.map(({ code, _id }) => [code, _id]));
}
