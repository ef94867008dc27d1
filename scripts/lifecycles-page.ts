import { STAFF_ROLES, SUPPLIER_ROLES } from '../schema/common/roles.js';
import { type Lifecycle, type Move, toMermaid } from '../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../schema/lifecycles.js';

/** The path of the page about life cycles. */
export const LIFECYCLES_PAGE = 'docs/lifecycles.md';

/** The command that rewrites the page. */
export const RENEW_LIFECYCLES_PAGE = 'npx tsx scripts/write-lifecycles.ts';

/** docs/lifecycles.md: a diagram of each life cycle, and who may take which move with which duty. */
export function lifecyclesPage(): string {
  const intro = [
    '# Life cycles',
    '',
    `Written from the life cycles in \`schema/\` by \`${RENEW_LIFECYCLES_PAGE}\`; a test fails where it is stale. Don't edit it.`,
    'A move without anybody who may take it is part of another act, named in its row. Which duties one person may not have',
    'together, and over what, is told in [duties.md](duties.md). Whose a move is, of what has an owner: [0025](decisions/0025-whose-purchase-it-is.md).',
  ];
  const parts = Object.values(LIFECYCLES).map(partOf);
  return `${[intro.join('\n'), ...parts].join('\n\n')}\n`;
}

function partOf(lifecycle: Lifecycle): string {
  const rows = Object.entries(lifecycle.moves).map(([name, move]) => `| ${cellsOf(name, move).join(' | ')} |`);
  return [
    `## ${lifecycle.subject} (${lifecycle.module})`,
    '',
    '```mermaid',
    toMermaid(lifecycle),
    '```',
    '',
    '| move | from | to | by | whose | duty |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function cellsOf(name: string, move: Move): string[] {
  const to = move.to === 'SAME' ? ['the same'] : [move.to].flat();
  const stays = (move.stays ?? []).map((state) => `${state} stays`);
  return [name, listed(move.from ?? ['new']), listed([...to, ...stays]), whoMay(move), whoseOf(move), move.duty ?? ''];
}

function whoMay({ by, within }: Move): string {
  if (by.length === 0) return `part of ${listed(within ?? [])}`;
  const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES].every((role) => by.includes(role));
  return everybody ? 'everybody with an account' : listed(by);
}

function whoseOf({ whose = [] }: Move): string {
  return (whose === 'ANYBODY' ? ['anybody'] : whose).map((one) => one.toLowerCase().replace('_', '-')).join(', ');
}

function listed(words: readonly string[]): string {
  return words.join(', ');
}
