import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDerived } from '../../schema/kernel/derive/lifecycle.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { NewMove } from './asked-move.js';

/** Where states are named outside of declarations. */
const FOLDERS = ['api', 'jobs', 'web/src'];

/**
 * What names the states from which a new state is reached, so that it may have to name the new one: moves of the kind, what starts from the
 * kind, and lists of its states in the sources. A list that is derived (`statesSince`) has the new state by itself and is not named. Empty
 * where a move brings no new state. `SUBJECTS` is as it was before the move.
 */
export function neighboursOf(root: string, { module, subject, from = [], to = [] }: NewMove): string[] {
  const kind = SUBJECTS.find((one) => one.module === module && (subject === null || one.name === subject));
  if (!kind || to.every((state) => state === 'SAME' || state in kind.states)) return [];
  const near = (states: readonly string[] | null | undefined) =>
    states?.some((state) => from.includes(state)) === true && !isDerived(states);
  const declared = SUBJECTS.flatMap((one) =>
    Object.entries(one.moves).flatMap(([move, { from: starts, within, startsFrom, toDo }]) => {
      const inner = within
        ? `, part of ${within.join(', ')}; where the new state stays, name it in its \`outlasts\``
        : '';
      const own = one === kind && near(starts) ? [`${one.name}.${move}: from ${starts?.join(', ')}${inner}`] : [];
      const origin = startsFrom?.subject === kind.name && near(startsFrom.states);
      const waits = startsFrom?.subject === kind.name && near(toDo?.states);
      return [
        ...own,
        ...(origin ? [`${one.name}.${move}: starts from ${startsFrom.states.join(', ')}`] : []),
        ...(waits ? [`${one.name}.${move}: waits in ${toDo?.states?.join(', ')}`] : []),
      ];
    }),
  );
  return [...declared, ...FOLDERS.flatMap((folder) => linesNaming(root, folder, kind, from))];
}

/** Lines that name one of these states of a kind in sources of its module or that name it, without tests and generated files. */
function linesNaming(root: string, folder: string, { name, module }: AnySubject, states: readonly string[]): string[] {
  const names = states.map((state) => `'${state}'`);
  const others = SUBJECTS.filter((one) => one.name !== name && states.some((state) => state in one.states));
  const isOfOther = (line: string) => others.some((one) => line.includes(`'${one.name}'`));
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|(^|\/)generated\//.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') }))
    .filter(({ file, text }) => `/${file}`.includes(`/${module}/`) || text.includes(name))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          names.some((one) => line.includes(one)) && !isOfOther(line)
            ? [`${folder}/${file}:${at + 1}: ${line.trim()}`]
            : [],
        ),
    );
}
