import { run } from './run.mjs';

const SAYS = {
  mongod: /^db version v((\d+)[.\d]*)/m,
  redis: /^(?:Redis|Valkey) server v=((\d+)[.\d]*)/m,
};

/** The version of a `mongod` or `redis` (the kind of program), or why it cannot be used: `{ version }` or `{ problem }`. */
export async function versionOf(kind, program, oldest) {
  const { code, output } = await run(program, ['--version'], { timeoutMs: 20_000 });
  const found = SAYS[kind].exec(output);
  if (code !== 0 || !found)
    return { problem: `${program}: ${output.trim().split('\n')[0] || 'does not say its version'}` };
  const [, version, major] = found;
  if (Number(major) < oldest)
    return { problem: `${program}: version ${version}, but ${oldest}.0 is the oldest that will do` };
  return { version };
}
