import { basename } from 'node:path';
import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import { failureOfWhole, reasonOf, said } from '../schema/trail/index.js';
import { unzipBundle } from '../schema/trail/unzip-bundle.js';
import { type SubjectVerdict, verifySubject, verifySubjectOf } from '../schema/trail/verify-subject.js';
import { ZipFault } from '../schema/trail/zip-fault.js';
import { readInput, readPolicy } from './read-input.js';
import { tellVerdict, type VerifyOptions, withUncounted, withVerifyOptions } from './tell-verdict.js';

/** `qingcai verify subject ID FILE…`: whether the history of one subject is shown without a gap. */
export function verifySubjectCommand(): Command {
  const command = new Command('subject')
    .description('check that the history of one subject is whole: within a bundle, or by the receipts of whoever acted')
    .argument('<id>', 'id of the subject, for example of a bid')
    .argument('<files...>', 'a bundle (zip), or proofs (.tlog-proof), acknowledgements and entries');
  return withUncounted(withVerifyOptions(command)).action(
    (id: string, files: readonly string[], options: VerifyOptions) => {
      const verdict = check(id, files, options);
      const { failures, revisions, missing, size } = verdict;
      const lines = revisions.map(({ index, ...one }) =>
        index === null ? said('told/revisionPending', one) : said('told/revision', { index, ...one }),
      );
      if (missing.length > 0) lines.push(said('told/missing', { revisions: missing.map(String) }));
      const last = revisions.at(-1)?.rev ?? 0;
      const whole = { subject: id, last };
      const verified = size === null ? said('told/whole', whole) : said('told/wholeUpTo', { ...whole, size });
      tellVerdict({ failures, lines, verified, facts: { subject: id, revisions, missing, size } }, options);
    },
  );
}

function check(id: string, files: readonly string[], { policy: policyFile }: VerifyOptions): SubjectVerdict {
  const policy = readPolicy(policyFile);
  const held = files.map((name) => ({ name: basename(name), bytes: readInput(name) }));
  const zip = held.find(({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b);
  try {
    if (zip) return verifySubject(id, unzipBundle(zip.bytes), policy, nodeCrypto);
    return verifySubjectOf(id, held, policy, nodeCrypto);
  } catch (error) {
    const rule = error instanceof ZipFault ? error.rule : 'zip';
    const failures = [failureOfWhole('format', rule, reasonOf(error))];
    return { ok: false, failures, revisions: [], missing: [], size: null };
  }
}
