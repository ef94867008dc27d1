import { type Role, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { DeclaredMove } from '../../schema/kernel/declared-move.js';
import type { FieldData, FieldTable } from '../../schema/kernel/field.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { Refused } from './plan.js';

/** The end of the function in test/kit/whole-purchase.ts that creates a subject of every kind. */
const END = '\n  return { supplierId, people };\n';

const BEGIN = 'export async function wholePurchase(';

/**
 * The whole purchase of the tests with one subject of a kind more; unchanged where no person creates such a subject by itself. What the
 * creation asks is taken from there; what is not there is left open.
 */
export function withStep(text: string, subject: AnySubject): string {
  const creation = creationOf(subject);
  if (!creation) return text;
  if (!text.includes(END) || !text.includes(BEGIN))
    throw new Refused(`wholePurchase of test/kit no longer ends with ${END.trim()}`);
  const [move, { asks = {}, by }] = creation;
  const body = text.slice(text.indexOf(BEGIN), text.indexOf(END));
  const made = [...body.matchAll(/\bconst ([^=]+) =/g)].flatMap(([, names = '']) => names.match(/\b\w+Id\b/g) ?? []);
  const known = new Set(made);
  const open = Object.entries(asks).filter(([field, data]) => !data.isOptional && isRef(data) && !known.has(field));
  const say = open.map(([field]) => `  // Say what it is made for: ${field}.\n`).join('');
  const [role] = by;
  const who = role && isOfSupplier(role) ? `as('${role}')` : `await app.as('${role}')`;
  return text.replace(END, `\n${say}  await does(${who}, '${move}', { ${sampleOf(asks, known)} });${END}`);
}

const isRef = ({ kind, element }: FieldData) => kind === 'ref' || element?.kind === 'ref';

/** A story that begins with the creation of a subject and its next move. It fails until what it starts from is made in it. */
export function storyText(subject: AnySubject): string {
  const { name, doc = 'Say what happens.', short, moves } = subject;
  const [move, creation]: readonly [string, Pick<DeclaredMove, 'by' | 'asks' | 'to'>] = creationOf(subject) ?? [
    '',
    { by: ['BUYER'], to: '' },
  ];
  const others = Object.entries(moves).filter(([other, { by }]) => other !== move && by.length > 0);
  const [next] = others.filter(([, { from, by }]) => from?.includes(stateOf(creation)) && !by.every(isOfSupplier));
  const refs = Object.entries(creation.asks ?? {}).filter(([, { kind, isOptional }]) => kind === 'ref' && !isOptional);
  const left = others.filter((other) => other !== next).map(([other]) => other);
  return `import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../kit/app.js';
import { does } from '../kit/does.js';

// ${doc}
let app: App;

beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());

describe('${name}', () => {
  it('Say what happens to it', async () => {
    const person = await app.as('${creation.by[0]}');
${refs.map(([field]) => `    // Say what it starts from, with the builders of test/kit.\n    const ${field} = '';\n`).join('')}    const made = await does(person, '${move}', { ${sampleOf(creation.asks ?? {}, new Set(refs.map(([field]) => field)))} }, 'id state');
    expect(made).toMatchObject({ state: '${stateOf(creation)}' });
${next ? nextText(short, next) : ''}${left.length > 0 ? `    // Say how it goes on: ${left.join(', ')}.\n` : ''}  });
});
`;
}

function nextText(short: string, [move, { by, asks = {}, to }]: readonly [string, DeclaredMove]): string {
  const more = sampleOf(asks, new Set());
  const input = `{ ${short}Id: made.id, rev: 1${more ? `, ${more}` : ''} }`;
  const state = to === 'SAME' ? '' : `.toMatchObject({ state: '${stateOf({ to })}' })`;
  return `    const next = await app.as('${by.find((role) => !isOfSupplier(role))}');
    expect(await does(next, '${move}', ${input}, 'state'))${state || '.toBeDefined()'};
`;
}

function creationOf({ moves }: AnySubject): [string, DeclaredMove] | undefined {
  return Object.entries(moves).find(([, { from, by }]) => from === null && by.some((role) => role !== 'SYSTEM'));
}

function stateOf({ to }: Pick<DeclaredMove, 'to'>): string {
  return (typeof to === 'string' ? to : to[0]) ?? '';
}

function isOfSupplier(role: Role): boolean {
  return SUPPLIER_ROLES.some((other) => other === role);
}

/** Values for what a move asks, as source text. A variable with the name of the field is taken where there is one. */
function sampleOf(asks: FieldTable, known: ReadonlySet<string>): string {
  return Object.entries(asks)
    .filter(([, { isOptional }]) => !isOptional)
    .map(([name, { kind, words }]) => (known.has(name) ? name : `${name}: ${sampleFor(name, kind, words)}`))
    .join(', ');
}

function sampleFor(name: string, kind: string, words: FieldData['words']): string {
  const fixed: Readonly<Record<string, string>> = {
    ...{ day: "'2026-06-30'", decimal: "'1'", count: '1', flag: 'true', list: '[]', ref: "''" },
    ...{ currency: "'CNY'", instant: "'2026-06-30T08:00:00.000Z'" },
    word: `'${words?.values[0] ?? ''}'`,
  };
  return fixed[kind] ?? `'${name}'`;
}
