import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import { verifyZip } from '../schema/trail/verify-zip.js';
import { readInput, readPolicy } from './read-input.js';
import { tellVerdict, type VerifyOptions, withUncounted, withVerifyOptions } from './tell-verdict.js';

/** `qingcai verify bundle FILE`: re-derives everything that a bundle claims. */
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
    const head = checkpoint && {
      en: `log ${checkpoint.origin}, size ${checkpoint.size}, root ${checkpoint.root}`,
      zh: `日志 ${checkpoint.origin}，长度 ${checkpoint.size}，根哈希 ${checkpoint.root}`,
    };
    tellVerdict(
      {
        ...{ headline, failures, notes, lines: head ? [head] : [], facts: { entries, checkpoint } },
        verified: { en: `${entries} entries`, zh: `${entries} 条记录` },
      },
      options,
    );
  });
}
