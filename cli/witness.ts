import { Command } from 'commander';
import { readEnv } from '../api/kernel/env.js';
import { nodeSha256 } from '../api/trail/crypto.js';
import { policyFileOf, readPolicyFile, writePolicyFile } from '../api/trail/policy-file.js';
import { formatVkey, messageOf, parseVkey, type VerifierKey } from '../schema/trail/index.js';
import { readConfig, trustKey } from '../witness/config.js';
import { liftHalt } from '../witness/halt.js';
import { openKey } from '../witness/open-key.js';
import { Misused } from './misused.js';

const GROUPS = ['discipline', 'internal-audit', 'supplier-association'];

/** `qingcai witness trust|key|resume|enrol`: sets up which witness watches which log. */
export function witnessCommand(): Command {
  return new Command('witness')
    .description('whom a witness believes, and which witnesses the policy file wants')
    .addCommand(
      new Command('trust')
        .description("at the witness's holder: believes a key of the log, the first or the next one")
        .argument('<vkey>', 'public key of the log')
        .action((vkey: string) => {
          keyOf(vkey);
          const isNew = trustKey(readEnv().witness.folder, vkey);
          console.log(isNew ? `${vkey} is trusted` : `${vkey} was trusted already`);
        }),
    )
    .addCommand(
      new Command('key')
        .description("at the witness's holder: prints the witness's public key, made on first use")
        .action(() => {
          const { folder, group } = readEnv().witness;
          console.log(formatVkey(openKey(folder, readConfig(folder).origin, group).key));
        }),
    )
    .addCommand(
      new Command('resume')
        .description("at the witness's holder: co-signs again after you have looked into what halted it")
        .action(() => {
          const lifted = liftHalt(readEnv().witness.folder);
          if (!lifted) throw new Misused('the witness is not halted');
          console.log(`lifted: ${lifted.why}\nThe evidence stays in the folder refusals; start the witness anew.`);
        }),
    )
    .addCommand(
      new Command('enrol')
        .description('puts a witness into the policy file')
        .argument('<vkey>', 'public key of the witness')
        .requiredOption('--group <group>', GROUPS.join(', '))
        .option('--quorum <count>', 'how many groups must co-sign', Number)
        .action(enrol),
    );
}

function enrol(vkey: string, { group, quorum }: { readonly group: string; readonly quorum?: number }): void {
  if (!GROUPS.includes(group)) throw new Misused(`${group} is no group: ${GROUPS.join(', ')}`);
  if (keyOf(vkey).type !== 'cosignature/v1') throw new Misused(`${vkey} is no key of a witness`);
  const { policyFile } = readEnv();
  const known = readPolicyFile(policyFile);
  if (!known) throw new Misused(`${policyFile} is not there`);
  const before = policyFileOf(known.policy);
  const others = before.witnesses.filter((one) => one.vkey !== vkey);
  const witnesses = [...others, { vkey, group }];
  writePolicyFile(policyFile, { ...before, witnesses, quorum: quorum ?? Math.max(1, before.quorum) });
  console.log(`${policyFile}: ${witnesses.length} witnesses, quorum ${quorum ?? Math.max(1, before.quorum)}`);
}

function keyOf(vkey: string): VerifierKey {
  try {
    return parseVkey(nodeSha256, vkey);
  } catch (error) {
    throw new Misused(messageOf(error));
  }
}
