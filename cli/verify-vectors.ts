import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import { FAILURE_CODES } from '../schema/trail/index.js';
import { checkVectors } from './check-vectors.js';
import { Misused } from './misused.js';
import { parseVectors, type Vectors } from './parse-vectors.js';
import { readInput } from './read-input.js';

/** `qingcai verify vectors FILE`: compares this verifier with published test vectors, so that nobody has to take its word. */
export function verifyVectorsCommand(): Command {
  return new Command('vectors')
    .description('check this verifier by the vectors of another (JSON)')
    .argument('<file>', 'vectors of trees, proofs and checkpoints')
    .option('--json', 'answer as JSON')
    .action((file: string, { json }: { json?: boolean }) => {
      const { passed, failures, unchecked, unsigned } = checkVectors(read(file), nodeCrypto);
      const ok = failures.length === 0 && passed > 0;
      process.exitCode = ok ? 0 : FAILURE_CODES.vectors;
      if (json) {
        console.log(
          JSON.stringify({ ok, passed, failed: failures.length, failures, unchecked: unchecked.map(String) }),
        );
        return;
      }
      for (const failure of failures) console.log(failure);
      if (unchecked.length > 0) console.error(`Nothing leads to the roots of the sizes ${unchecked.join(', ')}.`);
      if (unsigned) console.error('The vectors name no log_vkey: signatures are not checked.');
      console.log(`${passed} passed, ${failures.length} failed`);
    });
}

function read(file: string): Vectors {
  const text = Buffer.from(readInput(file)).toString('utf8');
  try {
    return parseVectors(text);
  } catch (error) {
    throw new Misused(`${file} holds no vectors: ${error instanceof Error ? error.message : error}`);
  }
}
