import { say } from '../api/kernel/messages.js';
import { type Role, STAFF_ROLES } from '../schema/common/roles.js';
import { movesOf, POST_CONFLICTS, postsWith } from '../schema/duty-conflicts.js';
import { DUTIES, DUTY_PAIRS, type Duty, type DutyPair } from '../schema/kernel/duties.js';
import { RENEW_LIFECYCLES_PAGE } from './lifecycles-page.js';

/** The path of the page about duties. */
export const DUTIES_PAGE = 'docs/duties.md';

const WITHIN = { SUBJECT: 'the same document', PURCHASE: 'a purchase', SUPPLIER: 'a supplier' } as const;

/** docs/duties.md: which duty each move has, and which duties and posts one person may not have together, and why. */
export function dutiesPage(): string {
  const parts = [
    '# Duties that one person may not have together',
    [
      `Written from \`schema/kernel/duties.ts\` and the life cycles by \`${RENEW_LIFECYCLES_PAGE}\`; a test fails where it is stale.`,
      "Don't edit it. A person is all accounts with one personnel number. `execute` judges each act by what the same person",
      'did before, whichever account and post it was done with; posts are judged when they are granted, when an account is',
      'enabled and when a personnel number is put right. What is done in the place of an owner, by a deputy or by whoever has taken',
      'over, counts for both people; nobody is handed, lent or takes what they had an opposed duty in.',
    ].join('\n'),
    '## Duties',
    table(['duty', 'moves', 'posts'], DUTIES.map(dutyRow)),
    '## Duty and duty',
    table(['one', 'other', 'over', 'posts too', 'why', 'source'], DUTY_PAIRS.map(pairRow)),
    '## Post and post',
    'A number says why one person may not hold both.',
    postMatrix(),
    REASONS.map((why, at) => `${at + 1}. ${told(why)}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function dutyRow(duty: Duty): string[] {
  const moves = movesOf(duty).map(({ move }) => `\`${move}\``);
  return [told(`duty.${duty}`), moves.join(', '), postsWith(duty).map(postName).join(', ')];
}

function pairRow({ duties: [one, other], within, posts, why, source }: DutyPair): string[] {
  return [told(`duty.${one}`), told(`duty.${other}`), WITHIN[within], posts ? 'yes' : '', told(why), source];
}

const REASONS = [...new Set(POST_CONFLICTS.map(({ why }) => why))];

function postMatrix(): string {
  const short = (role: Role) => postName(role).replaceAll(' ', '<br>');
  const rows = STAFF_ROLES.map((one) => [postName(one), ...STAFF_ROLES.map((other) => reasonNumber(one, other))]);
  return table(['', ...STAFF_ROLES.map(short)], rows);
}

function reasonNumber(one: Role, other: Role): string {
  const pair = POST_CONFLICTS.find(({ roles }) => one !== other && roles.includes(one) && roles.includes(other));
  return pair ? String(REASONS.indexOf(pair.why) + 1) : '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function postName(role: Role): string {
  return told(`role.${role}`);
}

function told(key: string): string {
  return say('en', key);
}
