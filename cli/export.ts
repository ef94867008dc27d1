import { Command } from 'commander';
import { exportBundleCommand } from './export-bundle.js';
import { exportConsistencyCommand } from './export-consistency.js';
import { exportEventsCommand } from './export-events.js';
import { exportFileCommand } from './export-file.js';
import { exportStateCommand } from './export-state.js';

/** `qingcai export …`: writes what others can check. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write what others can check')
    .addCommand(exportBundleCommand())
    .addCommand(exportConsistencyCommand())
    .addCommand(exportEventsCommand('ocel'))
    .addCommand(exportEventsCommand('xes'))
    .addCommand(exportFileCommand())
    .addCommand(exportStateCommand());
}
