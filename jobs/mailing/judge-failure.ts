/** What is kept of a failed attempt to hand over a message. The server's words are not kept, since they may name people. */
export interface SendFailure {
  /** Code for the kind of failure: ECONNECTION, EENVELOPE, … */
  readonly code: string;
  /** The SMTP command that failed. */
  readonly command: string | null;
  /** The status of the server's answer (RFC 5321); null where it gave none. */
  readonly response: number | null;
  /** Whether the whole message had been sent: from then on the server may have accepted it. */
  readonly handedOver: boolean;
}

/** What a failure means for the message, and whether the server has failed for all messages. */
export interface Judgement {
  readonly next: 'REFUSED' | 'AGAIN' | 'UNKNOWN';
  readonly serverFailed: boolean;
}

/** The status with which a server closes the connection (RFC 5321 §3.8). */
const CLOSING = 421;

/**
 * Judges a failure. An address that is permanently refused is not tried again, and neither is a message that may have been accepted;
 * everything else is.
 */
export function judgeFailure({ code, command, response, handedOver }: SendFailure): Judgement {
  if (response === null) {
    // The address itself is invalid, so that no command could name it.
    if (code === 'EENVELOPE') return { next: 'REFUSED', serverFailed: false };
    return { next: handedOver ? 'UNKNOWN' : 'AGAIN', serverFailed: true };
  }
  if (response === CLOSING || command === 'MAIL FROM') return { next: 'AGAIN', serverFailed: true };
  return { next: response >= 500 && command === 'RCPT TO' ? 'REFUSED' : 'AGAIN', serverFailed: false };
}

/** A failure in short form for the log and the row: `EENVELOPE 550`. */
export function codeOf({ code, response }: SendFailure): string {
  return response === null ? code : `${code} ${response}`;
}

const FIRST_MS = 60_000;
const LONGEST_MS = 2 * 3_600_000;

/** How long to wait after so many failures, in milliseconds: one minute, three times as long after each, at most two hours. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 3 ** (failures - 1));
}
