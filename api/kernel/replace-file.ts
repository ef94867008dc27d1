import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file as a whole, so that no reader meets half of it; it is on the disk, under its name, when this returns. Mode 0600 makes it
 * its owner's alone.
 */
export function replaceFile(file: string, text: string, mode: 0o600 | 0o644): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const whole = `${file}.${process.pid}`;
  const handle = openSync(whole, 'w', mode);
  try {
    // On a disk that is nearly full one write may take a part; this one takes all or throws.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(whole, file);
  // The new name itself must survive a power cut, else an older file would come back.
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
