import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { commandOf } from '../../api/kernel/command.js';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { MODULES } from '../../api/modules.js';
import type { Lifecycle } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';

/** A command as exported, whatever its subject. */
export interface FoundCommand {
  /** The file, relative to the root of the checkout; null where the act of a declared kind has none of its own. */
  readonly file: string | null;
  /** The name under which it is exported. */
  readonly name: string;
  readonly lifecycle: Lifecycle;
  readonly move: string;
  readonly input: z.ZodType;
  /** The field of the input that names the subject; null for a creation. */
  readonly idField: string | null;
  /** The prefixes of the numbers that it takes. */
  readonly numbers: readonly string[];
}

const lifecycle = z.custom<Lifecycle>((value) => Object.values<unknown>(LIFECYCLES).includes(value));
const command = z.object({
  lifecycle,
  move: z.string(),
  input: z.instanceof(z.ZodType),
  subjectId: z.custom<(input: unknown) => unknown>((value) => typeof value === 'function').nullable(),
  numbers: z.array(z.string()).default([]),
  decide: z.custom<(...given: unknown[]) => unknown>((value) => typeof value === 'function'),
});

/** Every command: those in the files of all folders `commands` and `rules`, and the remaining ones of declared kinds. */
export async function allCommands(): Promise<FoundCommand[]> {
  const found: FoundCommand[] = [];
  for (const file of commandFiles()) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(PROJECT_ROOT, file)).href);
    for (const [name, value] of Object.entries(exported)) {
      const parsed = command.safeParse(value);
      if (parsed.success) found.push({ file, name, ...parsed.data, idField: idFieldOf(parsed.data.subjectId) });
    }
  }
  return [...found, ...actsWithoutFile(found)];
}

/** The acts of declared kinds that have no file of their own, as their modules made them. */
function actsWithoutFile(found: readonly FoundCommand[]): FoundCommand[] {
  if (MODULES.length === 0) throw new Error('No module is loaded');
  return SUBJECTS.flatMap(({ moves }) =>
    Object.keys(moves)
      .filter((move) => moves[move]?.by.length !== 0 && !found.some((one) => one.move === move))
      .map((move) => {
        const parsed = command.parse(commandOf(move));
        return { file: null, name: move, ...parsed, idField: idFieldOf(parsed.subjectId) };
      }),
  );
}

/** The files in api/<module>/commands and api/<module>/rules, without tests. */
function commandFiles(): string[] {
  return readdirSync(join(PROJECT_ROOT, 'api'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/(commands|rules)\/[^/]+\.ts$/.test(file) && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => join('api', file));
}

function idFieldOf(subjectId: ((input: unknown) => unknown) | null): string | null {
  if (!subjectId) return null;
  return z.string().parse(subjectId(new Proxy({}, { get: (_, field) => String(field) })));
}
