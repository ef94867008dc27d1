import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, isInterfaceType, parse } from 'graphql';
import { readSdl } from '../../api/server/schemas.js';
import { DOCUMENTS } from '../../schema/documents.js';
import { columnsOf, factSources, stagesOf } from '../../schema/kernel/derive/documents.js';
import type { FieldKind } from '../../schema/kernel/field.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { SUBJECTS } from '../../schema/subjects.js';

/** Kinds of fields that can be shown in a line. */
const TOLD: readonly FieldKind[] = [
  ...(['text', 'longText', 'currency', 'ref', 'count', 'flag'] as const),
  ...(['word', 'decimal', 'money', 'day', 'instant', 'list'] as const),
];

const where = ({ module, name }: Pick<AnySubject, 'module' | 'name'>) =>
  `the declaration of ${name} in schema/${module}`;

/** What the declarations of documents leave open, each with its remedy. */
function faultsOf(subjects: readonly AnySubject[]): string[] {
  return subjects.flatMap((subject) => {
    const { name, partOf, facts, worth, lines, fields } = subject;
    const faults: string[] = [];
    // A purchase is not one of its own documents.
    if (partOf?.PURCHASE && name !== 'Purchase' && facts === undefined)
      faults.push(
        `${name} belongs to a purchase, and neither page nor file shows it: add \`facts\` to ${where(subject)}`,
      );
    if (facts === undefined) return faults;
    if (stagesOf(subject).length === 0)
      faults.push(`${name} has no stage, so no page shows it: add \`stage\` to ${where(subject)}`);
    if (worth !== undefined && fields[worth]?.kind !== 'money')
      faults.push(`${name}.${worth} is no amount: name one as \`worth\` in ${where(subject)}`);
    const part = lines === undefined ? null : fields[lines]?.part;
    if (lines !== undefined && (fields[lines]?.kind !== 'list' || !part || columnsOf(part).length === 0))
      faults.push(`${name}.${lines} is no list of lines: name one as \`lines\` in ${where(subject)}`);
    for (const { name: fact, data, each } of factSources(subject))
      if (!TOLD.includes(data.kind) || (each && each.data.kind !== 'day' && each.data.kind !== 'decimal'))
        faults.push(`${name}.${fact} cannot be told in a line: name another field in \`facts\` of ${where(subject)}`);
    return faults;
  });
}

describe('the documents of a purchase', () => {
  it('the documents of a purchase are all declared kinds that belong to one, and each declares its facts', () => {
    expect(faultsOf(SUBJECTS)).toEqual([]);
    expect(DOCUMENTS.length).toBeGreaterThan(8);
  });

  it('all types of documents implement one interface', () => {
    const schema = buildASTSchema(parse(readSdl().join('\n')));
    const document = schema.getType('PurchaseDocument');
    const types = isInterfaceType(document) ? schema.getPossibleTypes(document).map(({ name }) => name) : [];
    expect(types.toSorted()).toEqual(DOCUMENTS.map(({ name }) => name).toSorted());
  });

  it.each([
    [{ facts: undefined }, 'belongs to a purchase, and neither page nor file shows it: add `facts`'],
    [{ worth: 'number' }, 'number is no amount: name one as `worth`'],
    [{ lines: 'total' }, 'total is no list of lines: name one as `lines`'],
    [{ facts: ['lines.name'] }, 'lines.name cannot be told in a line'],
    [{ stage: undefined, moves: {} }, 'has no stage, so no page shows it'],
  ])('a document that is declared incompletely is refused: %j', (change, fault) => {
    const [order] = SUBJECTS.filter(({ name }) => name === 'PurchaseOrder');
    // biome-ignore lint/suspicious/noExplicitAny: an incomplete declaration
    const wrong = { ...order, ...change } as any;
    expect(faultsOf([wrong])).toEqual([expect.stringContaining(fault)]);
    expect(faultsOf([wrong])[0]).toContain('the declaration of PurchaseOrder in schema/orders');
  });

  it('the facts of documents are fields', () => {
    const [order] = SUBJECTS.filter(({ name }) => name === 'PurchaseOrder');
    const wrong = (fact: string) => () => order && factSources({ ...order, facts: [fact] });
    expect(wrong('colour')).toThrow('PurchaseOrder: the fact colour is no field');
    expect(wrong('lines.colour')).toThrow('The fact lines.colour names no field of a list');
  });
});
