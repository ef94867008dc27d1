import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { PROJECT_ROOT, readEnv } from '../../api/kernel/env.js';

/** Real part numbers of real makers; the file is beside the checkout, not in it. */
const REAL = join(PROJECT_ROOT, '../shared/data/parts/parts-electronic.csv.gz');
const ROWS = 467_435;
const HEADER =
  'lcsc,mfr_part,manufacturer,category,subcategory,package,description,joints,stock,price_breaks,status,basic_extended';

/** The file of parts to import: the real one, cut off where fewer rows are wanted, or an invented one of the same size. */
export async function fileOfParts(rows: number | null): Promise<{ path: string; name: string }> {
  if (existsSync(REAL) && rows === null) return { path: REAL, name: 'parts-electronic.csv.gz' };
  const folder = readEnv().dataFolder;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'parts.csv');
  if (existsSync(REAL)) await pipeline(Readable.from(firstLines(rows ?? ROWS)), createWriteStream(path));
  else {
    console.error(`There is no ${REAL}; an invented file of as many rows is taken.`);
    await pipeline(Readable.from(invented(rows ?? ROWS)), createWriteStream(path));
  }
  return { path, name: 'parts.csv' };
}

async function* firstLines(rows: number): AsyncGenerator<string> {
  let left = rows + 1;
  for await (const line of createInterface({ input: createReadStream(REAL).pipe(createGunzip()) })) {
    yield `${line}\n`;
    if (--left === 0) return;
  }
}

function* invented(rows: number): Generator<string> {
  yield `${HEADER}\n`;
  for (let n = 0; n < rows; n++) {
    const kind = n % 97;
    yield `C${1_000_000 + n},MX${kind}-${n.toString(36)},Maker ${kind},Kind ${kind % 9},Sort ${kind},0402,16V ±10% X7R 0402 kind ${kind} number ${n},2,${n},,Active,Basic\n`;
  }
}
