import { ID_PREFIX, SUBJECT_NAMES } from '../../schema/common/ids.js';
import type { MovePart } from './find-lifecycle.js';

/** The file of a command whose rule is still to be written. */
export function commandText({ module, move, name, row, model, idField, creates }: MovePart): string {
  const subjectId = creates ? 'null' : `(input) => input.${idField}`;
  const given = creates ? '_row: null' : `_row: ${row}`;
  return `import { ${move}Input } from '../../../schema/${module}/inputs.js';
import { ${name} } from '../../../schema/${module}/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ${row} } from '${model}';

/** ${sentenceOf(move)}. */
export const ${move} = defineCommand({
  lifecycle: ${name},
  move: '${move}',
  input: ${move}Input,
  subjectId: ${subjectId},
  decide: (${given}) => change<${row}>({}),
});
`;
}

/** Its test: what comes in, whether the life cycle stays sound, and room for the rule's cases. */
export function commandTestText({ module, move, name, subject, idField, creates }: MovePart): string {
  const prefix = SUBJECT_NAMES.filter((one) => one === subject).map((one) => ID_PREFIX[one])[0] ?? 'xyz';
  const more = creates ? '' : `, rev: 1, ${idField}: \`${prefix}_\${'1'.repeat(32)}\``;
  const missing = creates
    ? [['key', 'input.required']]
    : [
        ['key', 'input.required'],
        ['rev', 'input.rev'],
        [idField, 'input.required'],
      ];
  return `import { describe, expect, it } from '@jest/globals';
import { ${name} } from '../../../schema/${module}/lifecycle.js';
import { faults } from '../../../schema/kernel/lifecycle.js';
import { ${move} } from './${move.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.js';

const INPUT = { key: 'a-key-of-8'${more} };

describe('what comes in', () => {
  it('is taken as it should be', () => {
    expect(${move}.input.safeParse(INPUT).success).toBe(true);
  });

  it.each([
${missing.map(([field, key]) => `    ['${field}', '${key}'],`).join('\n')}
  ])('is refused without %s', (field, key) => {
    const { error } = ${move}.input.safeParse({ ...INPUT, [field]: undefined });
    expect(error?.issues[0]?.message).toBe(key);
  });
});

it('can be taken by somebody, in states that there are', () => {
  expect(faults(${name})).toEqual([]);
});

// The rule: a table of cases for ${move}.decide, each with its row, its facts and the time.
`;
}

/** openBids → Open bids. */
function sentenceOf(move: string): string {
  const words = move.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
