import { verifyFile } from './verify-file.js';

/** What is asked of the worker: the file's bytes and those of the policy. */
export interface Asked {
  readonly file: Uint8Array;
  readonly policy: Uint8Array;
}

// Beside the page, so that a large bundle does not make it stand still.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  postMessage(verifyFile(data.file, data.policy));
});
