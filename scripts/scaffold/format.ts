import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Formats what was written and says which files those are. */
export function formatAndSay(root: string, paths: readonly string[]): void {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  spawnSync(process.execPath, [biome, 'check', '--write', ...paths.filter((path) => !path.endsWith('.md'))], {
    cwd: root,
  });
  for (const path of paths) console.log(path);
}
