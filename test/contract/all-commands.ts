import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import type { Lifecycle } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';

/** A command as its file exports it, whatever its subject is. */
export interface FoundCommand {
  /** The file, from the root of the checkout. */
  readonly file: string;
  /** Under which name it is exported. */
  readonly name: string;
  readonly lifecycle: Lifecycle;
  readonly move: string;
  readonly input: z.ZodType;
  /** Which field of the input names the subject; null for a creation. */
  readonly idField: string | null;
}

const lifecycle = z.custom<Lifecycle>((value) => Object.values<unknown>(LIFECYCLES).includes(value));
const command = z.object({
  lifecycle,
  move: z.string(),
  input: z.instanceof(z.ZodType),
  subjectId: z.custom<(input: unknown) => unknown>((value) => typeof value === 'function').nullable(),
  decide: z.custom<(...given: unknown[]) => unknown>((value) => typeof value === 'function'),
});

/** Every command there is, found by looking into every file of every folder `commands`. */
export async function allCommands(): Promise<FoundCommand[]> {
  const found: FoundCommand[] = [];
  for (const file of commandFiles()) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(PROJECT_ROOT, file)).href);
    for (const [name, value] of Object.entries(exported)) {
      const parsed = command.safeParse(value);
      if (parsed.success) found.push({ file, name, ...parsed.data, idField: idFieldOf(parsed.data.subjectId) });
    }
  }
  return found;
}

/** The files in api/<module>/commands, tests aside. */
function commandFiles(): string[] {
  return readdirSync(join(PROJECT_ROOT, 'api'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/commands\/[^/]+\.ts$/.test(file) && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => join('api', file));
}

function idFieldOf(subjectId: ((input: unknown) => unknown) | null): string | null {
  if (!subjectId) return null;
  return z.string().parse(subjectId(new Proxy({}, { get: (_, field) => String(field) })));
}
