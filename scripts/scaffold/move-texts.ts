import { sentenceOf } from './words.js';

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

/** ${sentenceOf(move)}. */
export const ${move} = rule(${name}, '${move}', {
  decide: (${row}) => change(${name}, {}),
});
`;
}

/** Its test, with room for the rule's cases. */
export function ruleTestText({ move, file }: { readonly move: string; readonly file: string }): string {
  return `import { expect, it } from '@jest/globals';
import { ${move} } from './${file}.js';

// The rule: a table of cases for ${move}.decide, each with its row, its facts and the time.
it('is known under its name', () => {
  expect(${move}.move).toBe('${move}');
});
`;
}
