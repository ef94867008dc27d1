import { join } from 'node:path';
import { readJson } from './run-file.mjs';

const COLUMNS = ['role', 'login', 'password', 'name', 'endpoint'];
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Prints the demonstration accounts and the address. */
export function sayReady({ folder, address, seconds, say }) {
  const accounts = readJson(join(folder, 'demo-accounts.json'));
  if (accounts) {
    say(`\nAccounts of the demonstration enterprise (all of it invented):\n\n${table(accounts)}\n`);
    say(
      `Suppliers register at ${address}/register; without a mail server the system administrator finds their links at ${address}/outbox.`,
    );
  }
  say(`Qingcai is ready after ${Math.round(seconds)} s: ${address}`);
  say(`Data and logs: ${folder}. End with Ctrl-C.`);
}

function table(accounts) {
  const rows = [COLUMNS, ...accounts.map((account) => COLUMNS.map((column) => String(account[column] ?? '')))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  const pad = (cell, column) => cell + ' '.repeat(widths[column] - width(cell));
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** Columns on a terminal, where a Chinese character occupies two. */
function width(text) {
  return [...text].reduce((columns, character) => columns + (WIDE.test(character) ? 2 : 1), 0);
}
