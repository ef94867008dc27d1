import { kebab, small } from './words.js';

/** The words of a new kind of subject. */
export interface NewKind {
  readonly module: string;
  readonly kind: string;
  readonly opens: string;
  readonly closes: string;
  /** Prefix of its ids, and in capitals of its numbers. */
  readonly prefix: string;
}

/** The declaration of a kind that somebody opens and closes. */
export function declarationText({ module, kind, opens, closes, prefix }: NewKind): string {
  const short = small(kind);
  return `import { BUSINESS_ROLES } from '../common/roles.js';
import { text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

/** Say what it is. */
export const ${kind} = defineSubject({
  module: '${module}',
  name: '${kind}',
  short: '${short}',
  collection: '${kebab(kind).replaceAll('-', '_')}s',
  doc: 'Say what it is.',
  secret: 'none',
  fields: {
    number: text(),
    title: text(200),
    remark: text(500).optional(),
  },
  states: { OPEN: {}, CLOSED: { tone: 'good', end: true } },
  moves: {
    ${opens}: {
      from: null,
      to: 'OPEN',
      by: ['BUYER'],
      asks: { title: text(200) },
      sets: { number: { number: '${prefix.toUpperCase()}' }, title: { input: 'title' } },
    },
    ${closes}: {
      from: ['OPEN'],
      to: 'CLOSED',
      by: ['BUYER'],
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  shows: ['createdAt', 'entries'],
  list: { name: '${short}s' },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
});

/** One as it is stored. */
export interface ${kind}Row extends RowOf<typeof ${kind}> {}
`;
}

/** The index.ts of a module whose kind needs no rule. */
export function servingText({ module, kind }: NewKind): string {
  return `import { ${kind} } from '../../schema/${module}/${kebab(kind)}.js';
import { moduleOf, served } from '../kernel/module-of.js';

/** Say what it is for. */
export const ${small(module)}Module = moduleOf('${module}', [served(${kind}, {})]);
`;
}
