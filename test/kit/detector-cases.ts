import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Dossier } from '../../schema/dossier/index.js';
import { BASE_DOSSIER } from './base-dossier.js';

/** Places in a dossier and their new values: `bids.details.b2.status`. Elements of lists are found by id; null removes one. */
const change = z.record(z.string(), z.json());

const oneCase = z.strictObject({
  name: z.string().min(1),
  change: change.optional(),
  thresholds: z.record(z.string(), z.number()).optional(),
  found: z.enum(['hit', 'clean', 'notApplicable', 'notComputable']),
  /** For a hit. */
  value: z.string().optional(),
  /** For a hit: the entries or files that it rests on, in order. */
  evidence: z.array(z.string()).optional(),
  /** Where the answer is not applicable or not computable: the fact that is the reason. */
  why: z.string().optional(),
});

const caseFile = z.strictObject({ base: change, cases: z.array(oneCase).min(1) });

type Change = z.infer<typeof change>;
type Json = z.infer<ReturnType<typeof z.json>>;

/** One case of a detector, with its whole dossier. */
export interface DetectorCase extends z.infer<typeof oneCase> {
  readonly dossier: Dossier;
}

/** The cases of a `cases.json`: each is the base dossier, with the changes of all cases of the file and its own. */
export function readCases(file: string): DetectorCase[] {
  const { base, cases } = caseFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return cases.map((one) => ({ ...one, dossier: changed(changed(BASE_DOSSIER, base), one.change ?? {}) }));
}

/** A dossier with some places changed; throws where there is no such place. */
export function changed(dossier: Dossier, change: Change): Dossier {
  const copy = structuredClone(dossier);
  for (const [path, value] of Object.entries(change)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    put(
      names.reduce<unknown>((place, name) => inside(place, name, path), copy),
      last,
      value,
      path,
    );
  }
  return copy;
}

function inside(place: unknown, name: string, path: string): unknown {
  const found = Array.isArray(place)
    ? place.find((element) => idOf(element) === name)
    : isObject(place)
      ? place[name]
      : undefined;
  if (!isObject(found) && !Array.isArray(found)) throw new Error(`There is no place ${path}: ${name}`);
  return found;
}

const TABLES = /^qingcai\.sources|\.(days|refs|decimals)\.[^.]+$/;

function put(place: unknown, name: string, value: Json, path: string): void {
  if (Array.isArray(place)) {
    const at = place.findIndex((element) => idOf(element) === name);
    if (at < 0 && value === null) throw new Error(`There is nothing at ${path}`);
    place.splice(at < 0 ? place.length : at, at < 0 ? 0 : 1, ...(value === null ? [] : [value]));
  } else if (isObject(place)) {
    // `sources` is a table by id, papers have tables of days, amounts and references; everything else has the names that its type declares.
    if (!(name in place) && !TABLES.test(path)) throw new Error(`There is no place ${path}`);
    place[name] = value;
  } else throw new Error(`There is no place ${path}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(element: unknown): unknown {
  return isObject(element) ? element.id : undefined;
}
