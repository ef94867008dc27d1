import { describe, expect, it } from '@jest/globals';
import { foldedFields, indexesOf } from '../../schema/kernel/derive/folded-fields.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { SUBJECTS } from '../../schema/subjects.js';

// Numbers and names from somebody else's paper are compared by their keys (docs/decisions/0035). Every line of text that a move asks for is either
// declared as one, or stands here with the reason why it is none.
const NO_KEYS: Readonly<Record<string, readonly string[]>> = {
  'prose, in which nothing is looked up': [
    ...['reason', 'note', 'comment', 'title', 'purpose', 'justification', 'deliverTo', 'rejectionReason'],
    ...['Part.description', 'Part.material', 'Part.monitoredClass', 'SourcingEvent.criteria.name'],
    ...['TaxRate.ground'],
  ],
  'given by the enterprise itself': [
    ...['Unit.code', 'Unit.name', 'Unit.nameEn', 'Category.code', 'Category.name', 'Category.nameEn'],
    ...['Account.name', 'Account.personnelNumber', 'Part.name', 'Part.nameEn', 'Part.unit'],
  ],
  'a name to sign in with, which its owner chose': ['Account.login', 'Supplier.login', 'currentPassword'],
  'of a person or a bank, of which there are many of one name': ['Supplier.contactName', 'Supplier.bankName'],
  'of several parts: a drawing shows them, a maker packs them in several ways': [
    ...['Part.drawing', 'Part.drawingVersion', 'Part.manufacturer', 'Part.manufacturerPart'],
  ],
  'digits of a fixed length, the same on thousands of invoices: it tells a batch, and the number is the key': [
    'Invoice.invoiceCode',
  ],
  'what the address of a page says, and what a person calls it': [
    ...['Account.address', 'Account.formerName', 'Reading.address'],
  ],
  'of a file, of a program or of the platform itself': [
    ...['fileId', 'encoding', 'timeFormat', 'EventLog.system', 'LogKey.vkey'],
    ...['EventLog.caseColumn', 'EventLog.activityColumn', 'EventLog.timeColumn', 'EventLog.resourceColumn'],
  ],
};

/** The lines of text that moves of a kind ask people for, also in lists: `deliveryNote`, `lines.rejectionReason`. */
function typedInto({ moves }: AnySubject): string[] {
  const asked = Object.values(moves).filter(({ by }) => by.some((role) => role !== 'SYSTEM'));
  const names = asked.flatMap(({ asks = {} }) =>
    Object.entries(asks).flatMap(([name, { kind, part }]) => [
      ...(kind === 'text' ? [name] : []),
      ...Object.entries(part?.fields ?? {}).flatMap(([inner, field]) =>
        field.kind === 'text' ? [`${name}.${inner}`] : [],
      ),
    ]),
  );
  return [...new Set(names)];
}

const said = new Set(Object.values(NO_KEYS).flat());
const lines = SUBJECTS.flatMap((subject) => typedInto(subject).map((field) => ({ subject, field })));
const namesOf = (kind: string, field: string) => [field, field.split('.').at(-1) ?? '', `${kind}.${field}`];
const folding = SUBJECTS.flatMap((subject) => foldedFields(subject).map((field) => ({ subject, ...field })));

describe('what is typed from papers', () => {
  it('is compared by its key, or it is said why not', () => {
    const open = lines.filter(
      ({ subject, field }) =>
        !subject.fields[field]?.folded && !namesOf(subject.name, field).some((name) => said.has(name)),
    );
    expect(
      open.map(
        ({ subject, field }) =>
          `${subject.name}.${field}: where it is prose, in which nothing is looked up, declare it as longText(…); otherwise add foldedKey(…) to the field, or the reason here`,
      ),
    ).toEqual([]);
  });

  it('is not said to be none without a field of that name, or while it is one', () => {
    const known = new Set(lines.flatMap(({ subject, field }) => namesOf(subject.name, field)));
    expect([...said].filter((name) => !known.has(name))).toEqual([]);
    expect(folding.filter(({ subject, name }) => said.has(`${subject.name}.${name}`))).toEqual([]);
    expect(folding.length).toBeGreaterThan(6);
  });
});

describe('a field that is compared by its key', () => {
  it.each(
    folding.map((one) => [`${one.subject.name}.${one.name}`, one] as const),
  )('%s is asked for by its name, within rows that there are, and with a reason where one may be needed', (_, {
    subject,
    name,
    folded: { within, unless = [], twice, with: also = [], as },
  }) => {
    if (within !== undefined) expect(subject.fields[within]?.kind).toBe('ref');
    // What is compared with another field is so both ways, and by keys that are made in one way.
    for (const other of also)
      expect(subject.fields[other]?.folded).toMatchObject({ with: expect.arrayContaining([name]), ...(as && { as }) });
    expect(Object.keys(subject.states)).toEqual(expect.arrayContaining([...unless]));
    // The unique index knows nothing of states.
    if (twice === 'REFUSED') expect(unless).toEqual([]);
    const asking = Object.values(subject.moves).filter(({ asks }) => asks?.[name]);
    if (twice !== 'SHOWN') expect(asking.length).toBeGreaterThan(0);
    if (twice === 'REASON') for (const { asks } of asking) expect(asks?.reason).toMatchObject({ isOptional: true });
  });

  it('has its index, which is unique where the same is refused', () => {
    for (const { subject, name, folded } of folding) {
      const index = indexesOf(subject).find((one) => one.name === `key-${name}`);
      expect(index).toMatchObject({ key: { [`_t.keys.${name}`]: 1 } });
      expect(index?.unique ?? false).toBe(folded.twice === 'REFUSED');
    }
  });
});
