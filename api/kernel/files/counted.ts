import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { noRoom } from '../disk-room.js';

/** Bytes on their way into the store, with hash and size of what has passed. */
export interface Counted {
  readonly through: Transform;
  /** SHA-256 in hexadecimal digits; once all have passed. */
  readonly sha256: () => string;
  readonly bytes: () => number;
}

/** Hashes and counts what passes; fails where the disk runs full. `onEnd` is called with the hash before the last piece has left. */
export function counted(onEnd: (sha256: string) => void = () => undefined): Counted {
  const hash = createHash('sha256');
  let bytes = 0;
  let sha256 = '';
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // Checked for each piece, since a large file can use up the space that was free when it began.
      const full = noRoom();
      if (full) return done(full);
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      sha256 = hash.digest('hex');
      onEnd(sha256);
      done();
    },
  });
  return { through, sha256: () => sha256, bytes: () => bytes };
}
