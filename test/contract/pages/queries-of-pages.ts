import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { PROJECT_ROOT } from '../../../api/kernel/env.js';

const ROOT = join(PROJECT_ROOT, 'web/src');

/** A page of the staff with the questions that it always asks. */
export interface AskingPage {
  readonly file: string;
  /** The fields of the query type. */
  readonly asks: readonly string[];
}

/** The page at an address (`/process`), as its feature's routes.ts loads it; null where there is none. */
export function pageAt(address: string): AskingPage | null {
  const path = address.slice(1);
  for (const feature of readdirSync(join(ROOT, 'features'))) {
    const routes = join(ROOT, 'features', feature, 'routes.ts');
    if (!existsSync(routes)) continue;
    const own = path === '' ? 'index: true' : `path: '${path}'`;
    const ofStaff = textOf(routes).split('export const staffRoutes')[1]?.split('export const')[0] ?? '';
    const [, file] = ofStaff.split(own)[1]?.match(/^,\s*lazy: [^;]*?import\('\.\/([\w-]+)\.js'\)/) ?? [];
    if (file === undefined) continue;
    const page = join(ROOT, 'features', feature, `${file}.tsx`);
    return { file: page.slice(PROJECT_ROOT.length + 1), asks: questionsIn(textOf(page)).flatMap(fieldsOf) };
  }
  return null;
}

/** `useQuery(ProcessViewDocument, …)` -> `ProcessView`, and that of a list; questions that are skipped for some are left out. */
function questionsIn(text: string): string[] {
  const asked = [...text.matchAll(/useQuery\(\s*(\w+)Document([^;]*);/g)].filter(
    ([, , rest = '']) => !rest.includes('skip'),
  );
  return [...asked, ...text.matchAll(/\bquery=\{(\w+)Document\}/g)].map(([, name = '']) => name);
}

/** The fields of the query type that an operation of the staff asks for. */
function fieldsOf(name: string): readonly string[] {
  const found = OPERATIONS.get(name);
  if (!found) throw new Error(`No .graphql file has the operation ${name}`);
  return found;
}

const OPERATIONS = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql') && !file.endsWith('.supplier.graphql'))
    .flatMap((file) => parse(textOf(join(ROOT, file))).definitions)
    .flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION && one.name
        ? [[one.name.value, one.selectionSet.selections.flatMap((each) => ('name' in each ? each.name.value : []))]]
        : [],
    )
    .map(([name, fields]): [string, string[]] => [String(name), [fields ?? []].flat()]),
);

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}
