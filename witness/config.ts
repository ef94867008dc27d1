import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../api/kernel/replace-file.js';
import { nodeSha256 } from '../api/trail/crypto.js';
import { listOf, objectOf, textOf } from '../schema/trail/fields.js';
import { formatVkey, parseJson, parseVkey, type VerifierKey } from '../schema/trail/index.js';

/** Whom a witness believes: one log, and the keys under which that may sign. Only the holder of the witness writes this. */
export interface WitnessConfig {
  readonly origin: string;
  readonly logKeys: readonly VerifierKey[];
}

const NAME = 'config.json';

/** Reads what a witness was told to believe. Throws an error that says what to do where it was not told anything. */
export function readConfig(folder: string): WitnessConfig {
  const file = join(folder, NAME);
  if (!existsSync(file)) throw new Error(`${file} is not there: qingcai witness trust VKEY writes it`);
  const fields = objectOf(parseJson(readFileSync(file)), file, ['origin', 'logKeys']);
  const origin = textOf(fields.origin, 'origin');
  const logKeys = listOf(fields.logKeys, 'logKeys').map((vkey) => parseLogKey(textOf(vkey, 'logKeys'), origin));
  if (logKeys.length === 0) throw new TypeError(`${file} trusts no key of the log`);
  return { origin, logKeys };
}

/**
 * Makes a witness believe a key of its log, besides those that it believes already; from its first key it learns which log that is. Answers
 * whether the key is new. Throws a TypeError for a key of another log.
 */
export function trustKey(folder: string, vkey: string): boolean {
  const isFirst = !existsSync(join(folder, NAME));
  const key = parseVkey(nodeSha256, vkey);
  const before = isFirst ? { origin: key.name, logKeys: [] } : readConfig(folder);
  const checked = parseLogKey(vkey, before.origin);
  const known = before.logKeys.map(formatVkey);
  if (known.includes(vkey)) return false;
  const logKeys = [...known, formatVkey(checked)];
  replaceFile(join(folder, NAME), `${JSON.stringify({ origin: before.origin, logKeys }, null, 2)}\n`, 0o600);
  return true;
}

function parseLogKey(vkey: string, origin: string): VerifierKey {
  const key = parseVkey(nodeSha256, vkey);
  if (key.type !== 'ed25519') throw new TypeError(`${key.name} is no key of a log`);
  if (key.name !== origin) throw new TypeError(`the key is of the log ${key.name}, this witness is for ${origin}`);
  return key;
}
