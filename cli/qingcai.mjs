#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/cli/main.js', import.meta.url);

if (process.argv[2] === 'start') {
  // Before anything is installed this is all there is, so it asks for nothing of ours.
  await import('../start/start.mjs');
} else {
  // An image without the sources holds what was built of them.
  if (existsSync(new URL('main.ts', import.meta.url))) {
    const { install } = await import('../start/install.mjs');
    const { build } = await import('../scripts/build.mjs');
    await install(console.error);
    await build({ parts: ['server'], say: console.error });
  }
  process.argv[1] = fileURLToPath(program);
  await import(program.href);
}
