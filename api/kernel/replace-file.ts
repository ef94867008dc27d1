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
  syncFolder(dirname(file));
}

/** Has the names in a folder written to the disk: without that a power cut can bring an older file back. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
