import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogueText } from './detector-catalogue.js';
import { kindsText } from './kinds-of-subjects.js';

// npm run codegen. The lists of what is in folders are written first, since what is served is made from them.
const ROOT = join(import.meta.dirname, '..');

function put(path: string, text: string): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}

put('detectors/generated/catalogue.ts', catalogueText(ROOT));
put('schema/generated/kinds.ts', kindsText(ROOT));
const { writeServed } = await import('./write-served.js');
await writeServed(put);
