import { Command } from 'commander';
import { verifyBundleCommand } from './verify-bundle.js';
import { verifyConsistencyCommand } from './verify-consistency.js';
import { verifyReceiptCommand } from './verify-receipt.js';
import { verifyVectorsCommand } from './verify-vectors.js';

/** `qingcai verify …`: checks what somebody holds in hand, without database and network, under the keys of a policy file. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check offline what the trail has handed out')
    .addCommand(verifyBundleCommand())
    .addCommand(verifyReceiptCommand())
    .addCommand(verifyConsistencyCommand())
    .addCommand(verifyVectorsCommand());
}
