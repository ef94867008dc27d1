import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The catalogue of detectors as source text: the detector of each folder whose name begins with an id, such as `bi01-single-bid`. */
export function catalogueText(root: string): string {
  const folders = readdirSync(join(root, 'detectors'))
    .filter((name) => /^[a-z]{2}\d{2}-/.test(name))
    .sort();
  const detectors = folders.map((folder) => ({ folder, name: nameIn(root, folder) }));
  return [
    '// Written by scripts/codegen.ts from the folders of detectors/.',
    ...detectors.map(({ folder, name }) => `import { ${name} } from '../${folder}/detector.js';`),
    '',
    'export const CATALOGUE = {',
    ...detectors.map(({ folder, name }) => `  '${folder}': ${name},`),
    '};',
    '',
  ].join('\n');
}

function nameIn(root: string, folder: string): string {
  const path = `detectors/${folder}/detector.ts`;
  const name = /^export const (\w+) = defineDetector\(/m.exec(readFileSync(join(root, path), 'utf8'))?.[1];
  if (!name) throw new Error(`${path} exports no defineDetector({ … })`);
  return name;
}
