/**
 * The kind of a failure, and the exit code by which the command line reports it; the browser shows the name as it stands here. A code once
 * given is never given to another class.
 */
export const FAILURE_CODES = {
  format: 10,
  manifest: 11,
  signature: 12,
  witness: 13,
  inclusion: 14,
  consistency: 15,
  'subject-chain': 16,
  time: 17,
  opening: 18,
  state: 19,
  file: 20,
  receipt: 21,
  fork: 22,
  vectors: 23,
  census: 24,
  uncounted: 25,
} as const;

/** One of them. */
export type FailureClass = keyof typeof FAILURE_CODES;
