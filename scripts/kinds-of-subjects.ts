import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBJECT_NAMES, type SubjectName } from '../schema/common/ids.js';

/** The declared kinds of subjects as source text: each `export const X = defineSubject({ … })` in schema/<module>, with its row `XRow`. */
export function kindsText(root: string): string {
  const schema = join(root, 'schema');
  const kinds = readdirSync(schema, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^\w+[\\/][\w-]+\.ts$/.test(file) && !file.startsWith('generated'))
    .flatMap((file) =>
      kindsIn(readFileSync(join(schema, file), 'utf8')).map((name) => ({ name, file: moduleOf(file) })),
    )
    .sort((one, other) => placeOf(one.name) - placeOf(other.name));
  return [
    '// Written by scripts/codegen.ts from the declarations of schema/<module>.',
    ...kinds.map(({ name, file }) => `import { ${name}, type ${name}Row } from '../${file}.js';`),
    '',
    `export const KINDS = { ${kinds.map(({ name }) => name).join(', ')} };`,
    '',
    'export interface RowsOfKinds {',
    ...kinds.map(({ name }) => `  readonly ${name}: ${name}Row;`),
    '}',
    '',
  ].join('\n');
}

function kindsIn(text: string): string[] {
  return [...text.matchAll(/^export const (\w+) = defineSubject\(/gm)].map(([, name]) => name ?? '');
}

function moduleOf(file: string): string {
  return file.replaceAll('\\', '/').replace(/\.ts$/, '');
}

/** In the order of schema/common/ids.ts; a kind without a prefix there comes last, and the compiler reports it. */
function placeOf(kind: string): number {
  const place = SUBJECT_NAMES.indexOf(kind as SubjectName);
  return place < 0 ? SUBJECT_NAMES.length : place;
}
