import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_FLAGS } from './node-flags.mjs';
import { ROOT } from './paths.mjs';

/**
 * What a start runs: the built programs with their logs, or (`dev`) the sources, restarted on every change, with output on the terminal.
 * `web` is the address of the page where that is not the API's; `prepare` has the arguments of the program that makes keys, `seed` those of
 * the demonstration's loader, if there is one.
 */
export function programsOf({ dev, folder }) {
  if (!dev) {
    const built = (key, name, program = key, ...more) => ({
      key,
      name,
      args: [...NODE_FLAGS, inRoot(`dist/${program}/main.js`), ...more],
      log: join(folder, 'log', `${key}.log`),
    });
    return {
      servers: [
        built('api', 'API'),
        built('jobs', 'Worker'),
        built('witness', 'Witness'),
        built('signer', 'Signer', 'jobs', 'signing'),
      ],
      prepare: [inRoot('dist/scripts/trail-init.js')],
      seed: ifThere('dist/scripts/seed.js', []),
      web: null,
    };
  }
  const tsx = inRoot('node_modules/tsx/dist/cli.mjs');
  const watched = (key, name, program = key, ...more) => ({
    key,
    name,
    args: [tsx, 'watch', '--clear-screen=false', inRoot(`${program}/main.ts`), ...more],
    log: null,
  });
  const vite = {
    key: 'web',
    name: 'Vite',
    args: [
      inRoot('node_modules/vite/bin/vite.js'),
      inRoot('web'),
      '--host',
      '127.0.0.1',
      '--port',
      '5173',
      '--strictPort',
    ],
    log: null,
  };
  const pages = existsSync(inRoot('web/vite.config.ts'));
  const servers = [
    watched('api', 'API'),
    watched('jobs', 'Worker'),
    watched('witness', 'Witness'),
    watched('signer', 'Signer', 'jobs', 'signing'),
    ...(pages ? [vite] : []),
  ];
  const prepare = [tsx, inRoot('scripts/trail-init.ts')];
  return { servers, prepare, seed: ifThere('scripts/seed.ts', [tsx]), web: pages ? 'http://127.0.0.1:5173' : null };
}

function ifThere(path, before) {
  return existsSync(inRoot(path)) ? [...before, inRoot(path)] : null;
}

function inRoot(path) {
  return join(ROOT, path);
}
