import { run } from './run.mjs';

const NEW_ENOUGH = 'import sys; sys.exit(sys.version_info < (3, 9))';

/** Reports in one line where there is no python3 for the second verifier, whose tests are then skipped. */
export async function sayPython({ env, say }) {
  const { code } = await run('python3', ['-c', NEW_ENOUGH], { env, timeoutMs: 20_000 });
  if (code !== 0) say('No python3 of 3.9 or later found: the tests of the second verifier are skipped.');
}
