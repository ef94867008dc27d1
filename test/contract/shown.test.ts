import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { shownFields, shownName } from '../../schema/kernel/derive/shown-fields.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { capital } from '../../scripts/scaffold/words.js';
import { readPages } from './pages/places-of-pages.js';

/** Fields that staff may read and that no page needs to show, each with the reason. */
const UNSHOWN: Readonly<Record<string, string>> = {
  'Account.email': 'only codes are mailed to it',
  'ImportRun.guessedEncoding': 'shown as the first of `encodings`',
  'Requisition.formerOwner': 'the trail on the page says who handed it over',
  'Purchase.formerOwner': 'the trail on the page says who handed it over',
  'Bid.envelopeHash': 'shown to its supplier; staff checks it with the bundle',
  'Bid.sheetNumber': 'shown on the sheets of the experts',
  'Invoice.order': 'one of its `orders`, which are shown',
  'EventLog.caseColumn': 'told in the form, and then part of what was read',
  'EventLog.activityColumn': 'like caseColumn',
  'EventLog.timeColumn': 'like caseColumn',
  'EventLog.resourceColumn': 'like caseColumn',
  'EventLog.guessedEncoding': 'shown as the first of `encodings`',
  'EventLog.guessedTimeFormat': 'shown as the first of `samples`',
  'EventLog.leavesOut': 'shown as what was left out',
  'EventLog.contentHash': 'compares files with each other, and says nothing to people',
};

const ROOT = join(PROJECT_ROOT, 'web/src');
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => !file.startsWith('generated/') && /\.(tsx?|graphql)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
const buttons = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(join(ROOT, 'generated/move-buttons.json'), 'utf8')));

/** What the pages of staff ask for, as `Contract.number`. */
function askedByStaff(): ReadonlySet<string> {
  const sdl = readFileSync(join(PROJECT_ROOT, 'schema/generated/staff.graphql'), 'utf8');
  const info = new TypeInfo(buildSchema(sdl, { assumeValidSDL: true }));
  const asked = new Set<string>();
  for (const { file, text } of sources)
    if (file.endsWith('.graphql') && !file.endsWith('.supplier.graphql'))
      visit(
        parse(text),
        visitWithTypeInfo(info, {
          Field: ({ name }) => void asked.add(`${info.getParentType()?.name}.${name.value}`),
        }),
      );
  return asked;
}

/** What the sources beside the form of a move say, or null where no source sends the move. */
function besideFormOf(move: string): string | null {
  const sends = new RegExp(`\\b${capital(move)}Document\\b`);
  const folders = new Set(sources.filter(({ text }) => sends.test(text)).map(({ file }) => folderOf(file)));
  const beside = sources.filter(({ file }) => file.endsWith('x') && folders.has(folderOf(file)));
  return beside.length > 0 ? beside.map(({ text }) => text).join('\n') : null;
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));

describe('what is declared', () => {
  let withPage: ReadonlySet<string>;
  beforeAll(async () => {
    const { places, leads } = await readPages();
    withPage = new Set(places.filter(({ address }) => leads(address, 'staff')).map(({ name }) => name));
  });

  it('is shown: each field that staff may read, by a page of its kind for staff, or as a fact of the purchase', () => {
    const asked = askedByStaff();
    // The page of anchors reads them from /tlog/anchors, as anybody may.
    const kinds = SUBJECTS.filter(({ name, visible }) => withPage.has(name) && visible.STAFF && name !== 'TrailAnchor');
    const unshown = kinds.flatMap(({ name, fields, facts = [] }) =>
      shownFields(fields)
        .filter(([field]) => !facts.some((fact) => fact === field))
        .map(([field, data]) => ({ of: name, field, shown: `${name}.${shownName(field, data)}` }))
        .filter(({ shown }) => !asked.has(shown)),
    );
    expect(
      unshown
        .filter(({ shown }) => !(shown in UNSHOWN))
        .map(
          ({ of, field, shown }) =>
            `${shown}: no page shows it; ask for it in the .staff.graphql of the page of ${of}, make it one of its \`facts\`, or declare ${field} as .hidden()`,
        ),
    ).toEqual([]);
    const known = unshown.map(({ shown }) => shown);
    expect(Object.keys(UNSHOWN).filter((shown) => !known.includes(shown))).toEqual([]);
    expect(kinds.length).toBeGreaterThan(15);
  });

  it('is asked for: each input of a move that may be left out, by the form of the move', () => {
    const unsent = SUBJECTS.flatMap(({ moves }) =>
      Object.entries(moves).flatMap(([move, { asks = {} }]) => {
        const form = move in buttons ? null : besideFormOf(move);
        return Object.entries(asks)
          .filter(([name, { isOptional }]) => isOptional && form !== null && !new RegExp(`\\b${name}\\b`).test(form))
          .map(([name]) => `${move}: its form never sends ${name}; ask for it there, or take it out of \`asks\``);
      }),
    );
    expect(unsent).toEqual([]);
  });
});
