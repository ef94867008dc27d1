import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Replaces a file of a folder as a whole; it is on the disk, under its name, when this returns. */
export function replaceFile(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const whole = join(folder, `${name}.${process.pid}`);
  const handle = openSync(whole, 'w', 0o600);
  try {
    // On a disk that is nearly full one write may take a part; this one takes all or throws.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(whole, join(folder, name));
  syncFolder(folder);
}

/** Has the names in a folder written to the disk: without that a power cut can bring an older file back. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
