import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const PART = 256 * 1024;

/**
 * Writes pieces into a file, which gets its name only after `record` has been given its hash: what cannot be recorded is not handed out.
 */
export async function writeRecorded(
  out: string,
  pieces: AsyncIterable<string>,
  record: (sha256: string) => Promise<void>,
): Promise<void> {
  const part = `${out}.part`;
  const hash = createHash('sha256');
  // Nobody else can read it before it is on record.
  const file = openSync(part, 'wx', 0o600);
  try {
    try {
      for await (const text of inParts(pieces)) {
        hash.update(text);
        writeFileSync(file, text);
      }
    } finally {
      closeSync(file);
    }
    await record(hash.digest('hex'));
    renameSync(part, out);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Joins small pieces into larger ones, since a piece may be as short as an event. */
async function* inParts(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < PART) continue;
    yield text;
    text = '';
  }
  yield text;
}
