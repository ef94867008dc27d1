import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file as a whole, so that no reader sees half of it. When this returns, the file is on the disk under its name. With mode 0600
 * only its owner may read it.
 */
export function replaceFile(file: string, text: string, mode: 0o600 | 0o644): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const whole = `${file}.${process.pid}`;
  const handle = openSync(whole, 'w', mode);
  try {
    // On a nearly full disk one write may store only a part; this call stores all or throws.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(whole, file);
  syncFolder(dirname(file));
}

/** Flushes the names in a folder to the disk: without that, a power cut can bring an older file back. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
