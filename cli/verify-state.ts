import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import { failureOfWhole, reasonOf, said } from '../schema/trail/index.js';
import { unzipBundle } from '../schema/trail/unzip-bundle.js';
import { type ExportVerdict, verifyState } from '../schema/trail/verify-state.js';
import { ZipFault } from '../schema/trail/zip-fault.js';
import { Misused } from './misused.js';
import { readInput, readPolicy } from './read-input.js';
import { tellVerdict, type VerifyOptions, withVerifyOptions } from './tell-verdict.js';

/** `qingcai verify state BUNDLE EXPORT…`: whether the database contains what the entries of a bundle lead to. */
export function verifyStateCommand(): Command {
  const command = new Command('state')
    .description('compare a database export with the entries of a bundle: names document, field and both values')
    .argument('<bundle>', "a purchase's bundle (zip)")
    .argument(
      '<export...>',
      'files as mongoexport or `qingcai export state` writes them (extended JSON), or a folder of them',
    );
  return withVerifyOptions(command).action((bundle: string, exported: readonly string[], options: VerifyOptions) => {
    const { failures, notes, compared } = check(bundle, exported, options);
    const verified = said('told/compared', { documents: compared });
    tellVerdict({ failures, notes, verified, facts: { compared } }, options);
  });
}

function check(bundle: string, exported: readonly string[], options: VerifyOptions): ExportVerdict {
  const policy = readPolicy(options.policy);
  const zip = readInput(bundle);
  const documents = exported.flatMap(filesIn).map(readInput);
  if (documents.length === 0) throw new Misused(`${exported.join(', ')} holds no file`);
  try {
    return verifyState(unzipBundle(zip), documents, policy, nodeCrypto);
  } catch (error) {
    const rule = error instanceof ZipFault ? error.rule : 'zip';
    return { ok: false, failures: [failureOfWhole('format', rule, reasonOf(error))], notes: [], compared: 0 };
  }
}

function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json') || name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(path, name));
}
