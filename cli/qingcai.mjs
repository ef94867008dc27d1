#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/cli/main.js', import.meta.url);

if (process.argv[2] === 'start') {
  // Before anything is installed only this file can run, so it needs no packages.
  await import('../start/start.mjs');
} else {
  // An image without the sources contains the built programs.
  if (existsSync(new URL('main.ts', import.meta.url))) {
    const { install } = await import('../start/install.mjs');
    const { build } = await import('../scripts/build.mjs');
    await install(console.error);
    await build({ parts: ['server'], say: console.error });
  }
  process.argv[1] = fileURLToPath(program);
  await import(program.href);
}
