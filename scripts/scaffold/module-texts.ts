import type { AnySubject } from '../../schema/kernel/subject.js';
import { kebab, small } from './words.js';

/** The words of a new kind of subject. */
export interface NewKind {
  readonly module: string;
  readonly kind: string;
  readonly opens: string;
  readonly closes: string;
  /** Prefix of its ids. */
  readonly prefix: string;
  /** What its numbers begin with. */
  readonly number: string;
  /** The kind that it starts from, on whose page it is made. */
  readonly origin: AnySubject | null;
}

/** The declaration of a kind that somebody opens and closes; with an origin, for it and as a part of its purchase. */
export function declarationText(kind: NewKind): string {
  const { module, kind: name, opens, closes, number, origin } = kind;
  const short = small(name);
  const part = origin ? partTexts(origin) : NO_PART;
  return `import { BUSINESS_ROLES } from '../common/roles.js';
import { ${origin ? 'ref, ' : ''}text } from '../kernel/fields.js';
${part.whose && `import { OWNERS } from '../kernel/lifecycle.js';\n`}import { defineSubject, type RowOf } from '../kernel/subject.js';

/** Say what it is. */
export const ${name} = defineSubject({
  module: '${module}',
  name: '${name}',
  short: '${short}',
  collection: '${kebab(name).replaceAll('-', '_')}s',
  doc: 'Say what it is.',
  secret: 'none',
${part.partOf}  fields: {
${part.fields}    number: text(),
    title: text(200),
    remark: text(500).optional(),
  },
  states: { OPEN: {}, CLOSED: { tone: 'good', end: true } },
${part.stage}  moves: {
    ${opens}: {
      from: null,
      to: 'OPEN',
      by: ['BUYER'],
${part.whose}${part.duty}${part.startsFrom}      asks: { ${part.asks}title: text(200) },
      sets: { ${part.sets}number: { number: '${number}' } },
    },
    ${closes}: {
      from: ['OPEN'],
      to: 'CLOSED',
      by: ['BUYER'],
${part.whose}${part.duty}      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      consequences: '${module}.${closes}',
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  shows: ['createdAt', 'entries'],
  list: { name: '${short}s'${part.by} },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
${part.indexes}    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
${part.facts}});

/** One as it is stored. */
export interface ${name}Row extends RowOf<typeof ${name}> {}
`;
}

const NO_PART = {
  ...{
    partOf: '',
    fields: '',
    stage: '',
    whose: '',
    duty: '',
    startsFrom: '',
    asks: '',
    sets: '',
    by: '',
    indexes: '',
    facts: '',
  },
};

/** What a kind says because it is made for another: an order, whose purchase and supplier are its own, too. */
function partTexts({ name, short, fields, states, stage }: AnySubject): typeof NO_PART {
  const field = `${short}Id`;
  const wholes = WHOLES.filter(({ own }) => own in fields);
  const isOfPurchase = 'purchaseId' in fields;
  const open = Object.entries(states).filter(([, { end }]) => !end);
  const refs = [...wholes, { own: field, subject: name, whole: null }];
  const indexed = refs.map(({ own }) => `    { key: { ${own}: 1 }, name: '${own.slice(0, -2)}' },\n`);
  return {
    partOf:
      wholes.length > 0
        ? `  partOf: { ${wholes.map(({ whole, own }) => `${whole}: { field: '${own}' }`).join(', ')} },\n`
        : '',
    fields: refs
      .map(
        ({ own, subject }) => `    ${own}: ref('${subject}')${subject === 'Purchase' ? '.for(BUSINESS_ROLES)' : ''},\n`,
      )
      .join(''),
    stage: stage && isOfPurchase ? `  stage: '${stage}',\n` : '',
    whose: isOfPurchase ? '      whose: OWNERS,\n' : '',
    duty: wholes.length > 0 ? DUTY : '',
    startsFrom: `      startsFrom: { subject: '${name}', states: [${open.map(([state]) => `'${state}'`).join(', ')}] },\n`,
    asks: `${field}: ref('${name}'), `,
    sets: `${wholes.map(({ own }) => `${own}: { origin: '${own}' }, `).join('')}`,
    by: `, by: ['${field}']`,
    indexes: indexed.join(''),
    facts: isOfPurchase ? `  facts: ['${field}', 'title', 'remark', 'createdAt'],\n` : '',
  };
}

/** A move on what belongs to a purchase or supplier names its duty. */
const DUTY = `      // Say what it gives a say over (schema/kernel/duties.ts); null where it gives nobody one.
      duty: null,
`;

const WHOLES = [
  { whole: 'PURCHASE', own: 'purchaseId', subject: 'Purchase' },
  { whole: 'SUPPLIER', own: 'supplierId', subject: 'Supplier' },
] as const;

/** The index.ts of a module whose kind needs no rule. */
export function servingText({ module, kind }: NewKind): string {
  return `import { ${kind} } from '../../schema/${module}/${kebab(kind)}.js';
import { moduleOf, served } from '../kernel/module-of.js';

/** Say what it is for. */
export const ${small(module)}Module = moduleOf('${module}', [served(${kind}, {})]);
`;
}
