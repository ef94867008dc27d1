import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Halt } from './halt.mjs';
import { readJson, writeJson } from './run-file.mjs';

/** Grows by one where this version can't work on what an older one has stored; nothing is converted while nobody runs the platform. */
export const FORM = 8;

const NAME = 'form.json';
const POLICY = 'policy.json';
const STAYS = /^(start\.lock|older-.*)$/;

/**
 * Makes sure that this version can work on a data folder. A demonstration of another version is moved to `older-DATE` beside it and loaded
 * again. Throws Halt where the folder holds anything else, or where the database is not ours to move.
 */
export function renewFolder(folder, env, say) {
  const file = join(folder, NAME);
  const policyFile = resolve(folder, env.QINGCAI_POLICY || POLICY);
  if (!existsSync(policyFile)) return writeJson(file, { form: FORM });
  if (readJson(file)?.form === FORM) return;
  const policy = readJson(policyFile);
  if (!policy)
    throw new Halt(
      `${policyFile} cannot be read as the policy of a log. Put it back, or take another folder: QINGCAI_DATA=… npm start`,
    );
  const what = `${folder} was made by another version of Qingcai, which stored things otherwise.`;
  if (!String(policy.origin).startsWith('demo/') || env.QINGCAI_POLICY || env.QINGCAI_SIGNER || env.QINGCAI_WITNESS)
    throw new Halt(`${what} Start the version that made it, or take another folder: QINGCAI_DATA=… npm start`);
  if (env.MONGODB_URI)
    throw new Halt(
      `${what} Its database is one of your own: name an empty one in MONGODB_URI, and another folder in QINGCAI_DATA.`,
    );
  const aside = join(folder, `older-${new Date().toISOString().replace(/[:.]/g, '-')}`);
  mkdirSync(aside);
  // The policy is moved last: as long as it is here, an interrupted start begins this again.
  const names = readdirSync(folder).filter((name) => !STAYS.test(name) && name !== POLICY);
  for (const name of [...names, POLICY])
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
  say(`${what} It is kept in ${aside}, which you may delete; the demonstration is made anew.`);
  writeJson(file, { form: FORM });
}
