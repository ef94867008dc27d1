/** What a failed attempt at handing a message over left behind; words of the server are not among it, since they may name people. */
export interface SendFailure {
  /** Code of the kind of failure: ECONNECTION, EENVELOPE, … */
  readonly code: string;
  /** The command of SMTP that failed. */
  readonly command: string | null;
  /** The server's answer (RFC 5321); null where it gave none. */
  readonly response: number | null;
  /** Whether the whole message had gone out: from then on the server may have taken it. */
  readonly handedOver: boolean;
}

/** What follows from a failure for the message, and whether the server has failed for all. */
export interface Judgement {
  readonly next: 'REFUSED' | 'AGAIN' | 'UNKNOWN';
  readonly serverFailed: boolean;
}

/** The server closes the connection (RFC 5321 §3.8). */
const CLOSING = 421;

/**
 * Judges a failure. An address that is refused for good is not tried again; a message of which nobody knows whether it was
 * taken is not either; whatever else failed is.
 */
export function judgeFailure({ code, command, response, handedOver }: SendFailure): Judgement {
  if (response === null) {
    // The address itself is such that no command could name it.
    if (code === 'EENVELOPE') return { next: 'REFUSED', serverFailed: false };
    return { next: handedOver ? 'UNKNOWN' : 'AGAIN', serverFailed: true };
  }
  if (response === CLOSING || command === 'MAIL FROM') return { next: 'AGAIN', serverFailed: true };
  return { next: response >= 500 && command === 'RCPT TO' ? 'REFUSED' : 'AGAIN', serverFailed: false };
}

/** A failure in few words for the log and the row: `EENVELOPE 550`. */
export function codeOf({ code, response }: SendFailure): string {
  return response === null ? code : `${code} ${response}`;
}

const FIRST_MS = 60_000;
const LONGEST_MS = 2 * 3_600_000;

/** How long to wait after so many failures: a minute, threefold with each, two hours at most. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 3 ** (failures - 1));
}
