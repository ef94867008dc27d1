import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { say } from '../../api/kernel/messages.js';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { FILE_KINDS } from '../../schema/kernel/file-kinds.js';
import { FILE_PROPERTIES } from '../../schema/kernel/files.js';
import { SUBJECTS } from '../../schema/subjects.js';

const filed = SUBJECTS.filter(({ moves }) => Object.values(moves).some(({ files }) => files !== undefined));
const isSupplier = (role: string) => SUPPLIER_ROLES.some((other) => other === role);

/** The types of whose subjects some document of an audience asks for the files, by the name of the query. */
function askedFor(audience: 'staff' | 'supplier'): ReadonlySet<string> {
  const root = join(PROJECT_ROOT, 'web/src');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`.${audience}.graphql`))
    .flatMap((file) => parse(readFileSync(join(root, file), 'utf8')).definitions)
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? fieldsWithFiles(definition.selectionSet) : [],
    );
  return new Set(found);
}

function fieldsWithFiles({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) return [];
    const own = selection.selectionSet.selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'files');
    return own ? [selection.name.value] : [];
  });
}

describe('kinds of subjects with files', () => {
  it('are at least those of which work has files', () => {
    expect(filed.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Supplier',
        'Part',
        'Requisition',
        'SourcingEvent',
        'Contract',
        'GoodsReceipt',
        'Invoice',
      ]),
    );
  });

  it.each(
    filed.map((subject) => [subject.name, subject] as const),
  )('%s has a field for them, and lets each be removed', (_name, { fields, moves }) => {
    expect(fields.files?.part?.name).toBe('AttachedFile');
    expect(Object.values(moves).some(({ files }) => files === 'REMOVE')).toBe(true);
  });

  it.each(
    filed.map((subject) => [subject.name, subject] as const),
  )('%s has them on its pages, for everybody who may attach some', (_name, { name, short, query, moves }) => {
    const by = Object.values(moves).flatMap((move) => (move.files ? move.by : []));
    const [one, own] = [typeof query === 'string' ? query : short, `my${name}`];
    const sides = [...(by.some(isSupplier) ? (['supplier'] as const) : []), 'staff' as const];
    const without = sides.filter((side) => !askedFor(side).has(one) && !askedFor(side).has(own));
    expect(
      without.map(
        (side) => `no page of ${side} asks for files of ${name}: add \`files { ...FileFields }\` to its query`,
      ),
    ).toEqual([]);
  });
});

describe('the words for files', () => {
  it.each(['zh', 'en'] as const)('are there in %s', (language) => {
    const pages = JSON.parse(readFileSync(join(PROJECT_ROOT, `web/src/features/files/texts.${language}.json`), 'utf8'));
    for (const kind of FILE_KINDS) expect(say(language, `kind.${kind}`)).not.toBe(`kind.${kind}`);
    // Whoever uploads a file is told each property that is read from it.
    for (const name of FILE_PROPERTIES)
      expect(pages['file.whatIsRead']).toContain(pages[`fileProperty.${name}`].replace(/^拍摄/, ''));
  });
});
