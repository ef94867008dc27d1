import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { Refused, textOf } from './plan.js';

/** A life cycle as the files of its module name things. */
export interface FoundLifecycle {
  readonly module: string;
  readonly subject: string;
  /** The name under which it is exported. */
  readonly name: string;
  readonly firstState: string;
  /** The field of an input that names the subject. */
  readonly idField: string;
  readonly row: string;
  /** Where the type of the row comes from, seen from a command. */
  readonly model: string;
}

/** A move of a life cycle, with the words that its files use. */
export interface MovePart extends FoundLifecycle {
  readonly move: string;
  readonly creates: boolean;
}

/** The life cycle of a module that a move is for; `subject` where the module has several. */
export function findLifecycle(root: string, module: string, subject: string | null): FoundLifecycle {
  const text = textOf(root, `schema/${module}/lifecycle.ts`);
  const all = [
    ...text.matchAll(/export const (\w+) = defineLifecycle\(\{[\s\S]*?subject: '(\w+)'[\s\S]*?states: \['(\w+)'/g),
  ];
  const fitting = all.filter(([, , name]) => subject === null || name === subject);
  const [found] = fitting;
  if (!found || fitting.length > 1) {
    const names = all.map(([, , name]) => name).join(', ');
    throw new Refused(`Say of which subject of ${module}: --subject ${names}`);
  }
  const [, name = '', own = '', firstState = ''] = found;
  return { module, subject: own, name, firstState, ...wordsOf(root, module, name, own) };
}

/** Throws Refused where a life cycle has a move of this name: names of moves are unique over all of them. */
export function refuseKnownMove(root: string, module: string, move: string): void {
  const known = Object.values(LIFECYCLES).find(({ moves }) => move in moves);
  if (known) throw new Refused(`${known.subject} already has a move ${move}`);
  if (new RegExp(`^\\s+${move}: \\{`, 'm').test(textOf(root, `schema/${module}/lifecycle.ts`)))
    throw new Refused(`${module} already has a move ${move}`);
}

/** How the other commands of the life cycle call row, model and id. */
function wordsOf(root: string, module: string, name: string, subject: string) {
  const folder = join(root, 'api', module, 'commands');
  const texts = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => textOf(root, `api/${module}/commands/${file}`))
    .filter((text) => text.includes(`lifecycle: ${name},`));
  const first = (pattern: RegExp) => texts.map((text) => pattern.exec(text)?.[1]).find((word) => word !== undefined);
  const row = first(/decide: \(\s*\w+: (\w+Row)\b/) ?? `${subject}Row`;
  const model =
    first(new RegExp(`import type \\{[^}]*\\b${row}\\b[^}]*\\} from '(\\.\\./[\\w-]+\\.js)'`)) ?? '../model.js';
  const idField =
    first(/subjectId: \(input\) => input\.(\w+)/) ?? `${subject.charAt(0).toLowerCase()}${subject.slice(1)}Id`;
  return { row, model, idField };
}
