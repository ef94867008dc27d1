import type { AnySubject } from '../../schema/kernel/subject.js';
import type { NewMove } from './asked-move.js';
import { kebab, sentenceOf } from './words.js';

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** A move as its kind declares it: what was asked for, and open what it says nothing of. */
export function declaredMoveText(subject: AnySubject, asked: NewMove): string {
  const { move, creates, rule, from = [], to = [], by = [], toDo, duty, reason, tells } = asked;
  const { fields, states, module, visible } = subject;
  const [first = ''] = Object.keys(states);
  const target = to.length > 1 ? `[${quoted(to)}]` : `'${to[0] ?? (creates ? first : 'SAME')}'`;
  const isOwned = 'purchaseId' in fields && by.some((post) => !post.startsWith('SUPPLIER') && post !== 'SYSTEM');
  const sets = reason && 'remark' in fields ? "{ remark: { input: 'reason' } }" : '{}';
  const told = typeof visible.SUPPLIER === 'object' && visible.SUPPLIER.own;
  const lines = [
    creates ? 'from: null' : `from: [${quoted(from.length > 0 ? from : [first])}]`,
    `to: ${target}`,
    `by: [${quoted(by)}]`,
    isOwned && 'whose: OWNERS',
    duty && `duty: '${duty}'`,
    reason && 'asks: { reason: text(500) }',
    !rule && `sets: ${sets}`,
    by.length > 0 && `consequences: '${module}.${move}'`,
    toDo && 'toDo: {}',
    tells && `tells: [{ notice: '${tells}', supplier: '${told}' }]`,
  ];
  return `    ${move}: { ${lines.filter(Boolean).join(', ')} }`;
}

/** The words of a rule. */
interface RulePart {
  readonly module: string;
  /** The kind, and the file of its declaration. */
  readonly name: string;
  readonly file: string;
  readonly move: string;
  readonly creates: boolean;
}

/** The file of a rule that has yet to be written. */
export function ruleText({ module, name, file, move, creates }: RulePart): string {
  const row = creates ? '' : '_row';
  return `import { ${name} } from '../../../schema/${module}/${file}.js';
import { change, rule } from '../../kernel/rule.js';

/** ${sentenceOf(move)}. Say how it decides. */
export const ${move} = rule(${name}, '${move}', {
  decide: (${row}) => change(${name}, {}),
});
`;
}

/** Its test, with room for the rule's cases. */
export function ruleTestText({ module, name, file, move, creates }: RulePart, reason: boolean): string {
  const row = creates ? 'null' : 'row';
  return `import { expect, it } from '@jest/globals';
import { ${name}${creates ? '' : `, type ${name}Row`} } from '../../../schema/${module}/${file}.js';
import { givenFor, inputFor } from '../../../test/kit/rows.js';
import { ${move} } from './${kebab(move)}.js';

const decide = (${creates ? '' : `row: ${name}Row`}) =>
  ${move}.decide(${row}, inputFor(${name}, '${move}', {${reason ? " reason: 'Why' " : ''}}), givenFor({ now: new Date('2026-03-02T01:00:00.000Z') }));

// Say what it answers: a table of cases for decide, each with ${creates ? 'its input' : `a row of rowOf(${name}, { … })`} and its facts.
it('answers', () => {
  expect(decide).toBeInstanceOf(Function);
});
`;
}
