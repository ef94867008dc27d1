import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeVectors } from '../test/kit/trail-vectors.js';

// Writes the published vectors of the trail's format (docs/trail-format.md); a test compares them with what is produced today.

const FOLDER = 'test/integrity/second-verifier/vectors';
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [name, bytes] of await makeVectors()) writeFileSync(join(FOLDER, name), bytes);
