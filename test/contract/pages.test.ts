import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { ROUTES } from '../../api/server/routes.js';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { fieldNames } from '../../scripts/texts/families.js';
import { linksOfPages } from './pages/links-of-pages.js';
import { type PageAudience, type Pages, readPages } from './pages/places-of-pages.js';

const moves = new Map(Object.values(LIFECYCLES).flatMap((lifecycle) => Object.entries(lifecycle.moves)));
const buttons = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(join(PROJECT_ROOT, 'web/src/generated/move-buttons.json'), 'utf8')));
/** Moves that attach or remove files: the card of files, which every page of a kind with files shows, asks for them. */
const filing = new Set(
  SUBJECTS.flatMap(({ moves }) => Object.keys(moves).filter((name) => moves[name]?.files !== undefined)),
);
/** What suppliers can do only through the API: the portal has no page for a firm's own accounts yet. */
const NO_PAGE_YET = ['addSupplierAccount', 'issueCode of supplier'];
/** Addresses of the server, which are no pages. */
const served = ROUTES.map(({ path }) => path.split('/')[1]);

/** The audiences that need the form of a move. */
function audiencesOf(move: string): PageAudience[] {
  const by = moves.get(move)?.by ?? [];
  const isSupplier = (role: string) => SUPPLIER_ROLES.some((other) => other === role);
  return [
    ...(by.some((role) => !isSupplier(role)) ? (['staff'] as const) : []),
    ...(by.some(isSupplier) ? (['supplier'] as const) : []),
  ];
}

let pages: Pages;
beforeAll(async () => {
  pages = await readPages();
});

describe('the pages', () => {
  it('there are forms only for moves that exist', () => {
    const unknown = pages.forms.filter(({ name }) => !moves.has(name));
    expect(
      unknown.map(({ name, file }) => `${name}: no life cycle has this move; rename or remove its form in ${file}`),
    ).toEqual([]);
  });

  it('the form of every move has a route, for everybody who may take the move', () => {
    const lost = pages.forms.flatMap(({ name, file, address }) =>
      audiencesOf(name)
        .filter((audience) => !pages.leads(address, audience) && !NO_PAGE_YET.includes(`${name} of ${audience}`))
        .map(
          (audience) =>
            `${name}: ${address} of ${file} is no page of ${audience}; add it to ${audience}Routes in a routes.ts`,
        ),
    );
    expect(lost).toEqual([]);
    expect(pages.forms.length).toBeGreaterThan(30);
  });

  it('every move that people take has a button, a form, or a page of its own', () => {
    const asked = mutationsAsked();
    const nowhere = [...moves]
      .filter(([, { by }]) => by.some((role) => role !== 'SYSTEM'))
      .filter(([name]) => !(name in buttons) && !asked.has(name) && !filing.has(name) && !NO_PAGE_YET.includes(name))
      .map(
        ([name]) =>
          `${name}: no page asks for it; write its form with its mutation in a .graphql file under web/src/features`,
      );
    expect(nowhere).toEqual([]);
  });

  it('say before every act that a button asks about what it will do', () => {
    const silent = Object.keys(buttons).filter((name) => moves.get(name)?.consequences === undefined);
    expect(
      silent.map((name) => `${name}: its declaration names no text for what it will do; give it \`consequences\``),
    ).toEqual([]);
  });

  it('every kind of subject that pages link to has a page', () => {
    const unknown = pages.places
      .filter(({ name }) => !Object.hasOwn(LIFECYCLES, name))
      .map(({ name, file }) => `${name}: there is no such kind of subject; rename or remove it in ${file}`);
    const lost = pages.places
      .filter(({ address }) => !leadsSomebody(address))
      .map(({ name, file, address }) => `${name}: ${address} of ${file} is no page; add it to a routes.ts`);
    expect([...unknown, ...lost]).toEqual([]);
  });

  it('there is one form for a move and one page for a kind', () => {
    const named = [...pages.forms, ...pages.places];
    const twice = named.flatMap(({ name, file }, place) =>
      named
        .slice(0, place)
        .filter((other) => other.name === name)
        .map((other) => `${name}: leave it either in ${other.file} or in ${file}`),
    );
    expect(twice).toEqual([]);
  });

  it('no address in menus, links and places leads nowhere', () => {
    const fields = fieldNames();
    const lost = linksOfPages()
      .filter(({ address }) => !served.includes(address.split(/[/?#]/)[1]) && !fields.has(address.slice(1)))
      .filter(({ address, isBeginning }) => !(isBeginning ? pages.begins(address) : leadsSomebody(address)))
      .map(({ at, address }) => `${at}: ${address} is no page; add it to a routes.ts, or mend the link`);
    expect(lost).toEqual([]);
    expect(linksOfPages().length).toBeGreaterThan(100);
  });
});

const leadsSomebody = (address: string) => pages.leads(address, 'staff') || pages.leads(address, 'supplier');

/** The mutations that documents of the pages ask for. */
function mutationsAsked(): ReadonlySet<string> {
  const root = join(PROJECT_ROOT, 'web/src');
  const fields = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => parse(readFileSync(join(root, file), 'utf8')).definitions)
    .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []))
    .flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
  return new Set(fields);
}
