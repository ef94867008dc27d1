import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import { said } from '../schema/trail/index.js';
import { verifyZip } from '../schema/trail/verify-zip.js';
import { readInput, readPolicy } from './read-input.js';
import { tellVerdict, type VerifyOptions, withUncounted, withVerifyOptions } from './tell-verdict.js';

/** `qingcai verify bundle FILE`: recomputes everything that a bundle claims. */
export function verifyBundleCommand(): Command {
  const command = new Command('bundle')
    .description("check a purchase's bundle from end to end, and whether something was left out")
    .argument('<file>', "a purchase's bundle (zip)");
  return withUncounted(withVerifyOptions(command)).action((file: string, options: VerifyOptions) => {
    const { headline, entries, failures, notes, checkpoint } = verifyZip(
      readInput(file),
      readPolicy(options.policy),
      nodeCrypto,
    );
    const { origin: log = '', size = 0, root = '' } = checkpoint ?? {};
    const lines = checkpoint ? [said('told/head', { log, size, root })] : [];
    const verified = said('told/entries', { entries });
    tellVerdict({ headline, failures, notes, lines, verified, facts: { entries, checkpoint } }, options);
  });
}
