import { Command } from 'commander';
import { Misused } from './misused.js';

/** `qingcai start`, as the help lists it; the launcher handles it before anything is compiled, so it never runs here. */
export function startCommand(): Command {
  return new Command('start')
    .description(
      'install, find or fetch MongoDB and Redis, build, load the demonstration enterprise and serve (npm start)',
    )
    .action(() => {
      throw new Misused('`qingcai start` is run by cli/qingcai.mjs or `npm start`');
    });
}
