import { compareFiles, type DiffVerdict, type FileVerdict, verifyFile } from './verify-file.js';

/** The request to the worker: the bytes of one file, or of two, and those of the policy. */
export interface Asked {
  readonly files: readonly Uint8Array[];
  readonly policy: Uint8Array;
}

/** The worker's answer: the verdict on each file, and how two bundles are related. */
export interface Answered {
  readonly verdicts: readonly FileVerdict[];
  readonly diff: DiffVerdict | null;
}

// Runs beside the page, so that a large bundle does not freeze it.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const [one, other] = data.files;
  const verdicts = data.files.map((file) => verifyFile(file, data.policy));
  const answered: Answered = { verdicts, diff: one && other ? compareFiles(one, other, data.policy) : null };
  postMessage(answered);
});
