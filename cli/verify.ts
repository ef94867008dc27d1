import { Command } from 'commander';
import { exitCodes } from './tell-verdict.js';
import { verifyBundleCommand } from './verify-bundle.js';
import { verifyConsistencyCommand } from './verify-consistency.js';
import { verifyDiffCommand } from './verify-diff.js';
import { verifyReceiptCommand } from './verify-receipt.js';
import { verifyStateCommand } from './verify-state.js';
import { verifySubjectCommand } from './verify-subject.js';
import { verifyVectorsCommand } from './verify-vectors.js';

/** `qingcai verify …`: checks files with the keys of a policy file, without database and network. */
export function verifyCommand(): Command {
  const verify = new Command('verify').description('check offline what the trail has handed out');
  for (const command of [
    verifyBundleCommand(),
    verifyReceiptCommand(),
    verifyConsistencyCommand(),
    verifyDiffCommand(),
    verifySubjectCommand(),
    verifyStateCommand(),
    verifyVectorsCommand(),
  ])
    verify.addCommand(command.addHelpText('after', exitCodes()));
  return verify.addHelpText('after', exitCodes());
}
