import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../../api/kernel/env.js';

/** The audiences of pages. */
export type PageAudience = 'staff' | 'supplier';

/** The address of a form, or of the page of a kind, as a feature declares it. */
export interface Place {
  /** The file that declares it. */
  readonly file: string;
  /** The move or the kind of subject. */
  readonly name: string;
  /** The address for a subject with the id `x`. */
  readonly address: string;
}

const route = z.object({ path: z.string().optional(), index: z.literal(true).optional() });
const address = z.custom<(id: string) => unknown>((value) => typeof value === 'function');
const feature = z.object({
  staffRoutes: z.array(route).default([]),
  supplierRoutes: z.array(route).default([]),
  publicRoutes: z.array(route).default([]),
  places: z.record(z.string(), address).default({}),
  forms: z.record(z.string(), address).default({}),
});

/** The routes of all features, and the places that they name. */
export interface Pages {
  readonly forms: readonly Place[];
  readonly places: readonly Place[];
  /** Whether an address leads an audience to a page of its own; all other addresses lead to the page of to-dos. */
  leads(address: string, audience: PageAudience): boolean;
  /** Whether the address of some page begins like this. */
  begins(address: string): boolean;
}

/** Reads routes.ts of every feature. */
export async function readPages(): Promise<Pages> {
  // One after the other: jest does not load shared modules for several imports at a time.
  const found: ({ readonly file: string } & z.infer<typeof feature>)[] = [];
  for (const file of routeFiles()) found.push({ file, ...feature.parse(await load(file)) });
  const all = found.flatMap(({ publicRoutes }) => publicRoutes);
  const of = {
    staff: [...all, ...found.flatMap(({ staffRoutes }) => staffRoutes)],
    supplier: [...all, ...found.flatMap(({ supplierRoutes }) => supplierRoutes)],
  };
  const listed = (what: 'forms' | 'places') =>
    found.flatMap((one) =>
      Object.entries(one[what]).map(([name, to]) => ({ file: one.file, name, address: String(to('x')) })),
    );
  const leads = (to: string, audience: PageAudience) =>
    of[audience].some(({ path = '' }) => fits(path, to.split(/[?#]/)[0] ?? ''));
  const begins = (to: string) => [...of.staff, ...of.supplier].some(({ path = '' }) => `/${path}`.startsWith(`${to}/`));
  return { forms: listed('forms'), places: listed('places'), leads, begins };
}

/** Whether an address belongs to a route. Only `x` matches a parameter, since any other word there would be taken for an id. */
function fits(path: string, to: string): boolean {
  return `/${path.replace(/:\w+/g, 'x')}` === to;
}

function routeFiles(): string[] {
  return readdirSync(join(PROJECT_ROOT, 'web/src/features'))
    .map((name) => `web/src/features/${name}/routes.ts`)
    .filter((file) => existsSync(join(PROJECT_ROOT, file)));
}

async function load(file: string): Promise<unknown> {
  return import(pathToFileURL(join(PROJECT_ROOT, file)).href);
}
