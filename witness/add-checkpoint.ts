import { cosign, type Signer } from '../schema/trail/index.js';
import type { WitnessConfig } from './config.js';
import { readHalt } from './halt.js';
import { judge } from './judge.js';
import { keepRefusal } from './keep-refusal.js';
import { type Cosigned, readState, writeState } from './state.js';

/** An answer to a request. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A witness: what it has co-signed, and how to ask it for more. */
export interface Witness {
  /** What it co-signed last. */
  last(): Cosigned;
  /** Answers a request to co-sign. */
  addCheckpoint(text: string): Answer;
}

/** What a witness works with. */
export interface WitnessParts {
  readonly folder: string;
  /** Read anew for each request, since its holder may trust a new key while it runs. */
  readonly config: () => WitnessConfig;
  readonly cosigner: Signer;
  readonly now: () => Date;
  readonly say: (what: Record<string, unknown>) => void;
}

const PLAIN = 'text/plain; charset=utf-8';

/**
 * Opens a witness. It judges, stores and signs without a pause in which another request could come between, so that no two requests are
 * both signed against the same old size.
 */
export function openWitness({ folder, config, cosigner, now, say }: WitnessParts): Witness {
  let last = readState(folder, config().origin);
  return {
    last: () => last,
    addCheckpoint(text) {
      const halted = readHalt(folder);
      if (halted) return { status: 403, type: PLAIN, body: `halted: ${halted.why}\n` };
      const known = config();
      const verdict = judge(text, known, last);
      if (verdict.status !== 200) {
        const { status, why, size, isEvidence } = verdict;
        const at = now().toISOString();
        if (isEvidence) {
          const file = keepRefusal(folder, { at, why, index: null, before: last.note, after: text });
          say({ level: 'error', refused: status, why, file });
        } else if (status !== 409) say({ level: 'warn', refused: status, why });
        if (size !== null) return { status, type: 'text/x.tlog.size', body: `${size}\n` };
        return { status, type: PLAIN, body: `${why}\n` };
      }
      const { size, root } = verdict.checkpoint;
      if (size > last.size) {
        const grown = { size, root, note: verdict.note };
        writeState(folder, known.origin, grown);
        last = grown;
      }
      return { status: 200, type: PLAIN, body: cosign(verdict.body, Math.floor(now().getTime() / 1_000), cosigner) };
    },
  };
}
