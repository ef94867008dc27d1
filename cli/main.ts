import '../api/modules.js';
import { Command, CommanderError } from 'commander';
import { exportCommand } from './export.js';
import { importPartsCommand } from './import-parts.js';
import { keysCommand } from './keys.js';
import { Misused } from './misused.js';
import { reconcileCommand } from './reconcile.js';
import { startCommand } from './start.js';
import { userCommand } from './user-add.js';
import { verifyCommand } from './verify.js';
import { witnessCommand } from './witness.js';

const program = new Command('qingcai')
  .description('Qingcai (清采): procurement integrity and supplier management')
  .exitOverride()
  .addCommand(startCommand())
  .addCommand(importPartsCommand())
  .addCommand(userCommand())
  .addCommand(keysCommand())
  .addCommand(witnessCommand())
  .addCommand(verifyCommand())
  .addCommand(exportCommand())
  .addCommand(reconcileCommand());
for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
  command.exitOverride();

// Whoever reads our output may stop early, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof Misused ? 2 : 1;
  }
}
