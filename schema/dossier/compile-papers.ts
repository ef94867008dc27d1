import { documentsAmong } from '../kernel/derive/documents.js';
import type { FieldKind, FieldTable } from '../kernel/field.js';
import type { AnySubject } from '../kernel/subject.js';
import { SUBJECTS } from '../subjects.js';
import type { State } from '../trail/index.js';
import type { Paper, PaperLine } from './dossier.js';
import { foldedOf } from './folded.js';
import { priceWithTax } from './price-with-tax.js';
import { amountIn, objectsIn, textIn } from './read-state.js';
import type { DossierState } from './state.js';

/** The kinds of documents of a purchase that are never secret. */
export const PAPER_KINDS: readonly AnySubject[] = documentsAmong(SUBJECTS).filter(({ secret }) => secret === 'none');

/** The papers of a purchase, kind by kind. The content of each is derived from its declaration, so a new kind needs nothing here. */
export function papersOf(state: DossierState): Paper[] {
  const made = firstActs(state);
  return PAPER_KINDS.flatMap(({ name: kind, fields, worth, lines }) =>
    foldedOf(state, kind).map(({ id, state: own }) => {
      const value = worth === undefined ? null : amountIn(own, worth);
      const currency = textIn(own, 'currency') ?? value?.currency ?? null;
      const basis = textIn(own, 'priceBasis');
      const inLines = (lines && fields[lines]?.part?.fields) || {};
      return {
        ...{ id, kind, number: textIn(own, 'number'), state: textIn(own, 'state') ?? '', made: made.get(id) ?? null },
        ...{ value, days: textsOfKinds(own, fields, ['day', 'instant']), refs: refsOf(own, fields) },
        lines:
          lines === undefined ? [] : objectsIn(own, lines).map((line) => lineOf(line, inLines, { currency, basis })),
      };
    }),
  );
}

/** The time of the first act on each subject. */
function firstActs({ steps }: DossierState): Map<string, string> {
  const oldest = steps.toSorted((one, other) => other.index - one.index);
  return new Map(oldest.map(({ subjectId, when }) => [subjectId, when]));
}

interface PricesIn {
  readonly currency: string | null;
  /** What the prices of the paper contain; a line that has its own says so. */
  readonly basis: string | null;
}

function lineOf(line: State, fields: FieldTable, { currency, basis }: PricesIn): PaperLine {
  const { quantity = null, unitPrice: _typed, ...decimals } = textsOfKinds(line, fields, ['decimal']);
  const unitPrice = priceWithTax(line, textIn(line, 'priceBasis') ?? basis);
  return {
    ...{ id: textIn(line, 'id') ?? '', name: textIn(line, 'name'), unit: textIn(line, 'unit'), quantity },
    unitPrice: unitPrice === null || currency === null ? null : { amount: unitPrice, currency },
    ...{ decimals, days: textsOfKinds(line, fields, ['day', 'instant']), refs: refsOf(line, fields) },
  };
}

/** Its references, except those to people. */
function refsOf(state: State, fields: FieldTable): Readonly<Record<string, string>> {
  const { id: _own, ...refs } = textsOfKinds(state, fields, ['key', 'ref']);
  return Object.fromEntries(Object.entries(refs).filter(([name]) => fields[name]?.target !== 'Account'));
}

/** Those fields of some kinds that are set, by name. */
function textsOfKinds(state: State, fields: FieldTable, kinds: readonly FieldKind[]): Record<string, string> {
  const known = Object.entries(fields).flatMap(([name, { kind }]) => {
    const value = kinds.includes(kind) ? textIn(state, name) : null;
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}
