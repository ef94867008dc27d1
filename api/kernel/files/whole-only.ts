import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/**
 * Passes bytes on, and holds the last piece back until all of them have this hash. Bytes that were changed in the database end in an error
 * before the end, so that nobody takes them for the file.
 */
export function wholeOnly(sha256: string): Transform {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      const before = held;
      held = piece;
      done(null, before ?? undefined);
    },
    flush(done) {
      if (hash.digest('hex') !== sha256) return done(new Error('The bytes of a file are not those that were attached'));
      done(null, held ?? undefined);
    },
  });
}
