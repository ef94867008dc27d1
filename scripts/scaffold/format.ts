import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Formats the files that were written and lists them. */
export function formatAndSay(root: string, paths: readonly string[]): void {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  spawnSync(process.execPath, [biome, 'check', '--write', ...paths.filter((path) => !path.endsWith('.md'))], {
    cwd: root,
  });
  for (const path of paths) console.log(path);
}
