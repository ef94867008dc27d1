import { IMPORT_SAMPLES, type ImportSample } from '../../api/catalogue/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { TIME_SAMPLES, type TimeSample } from '../../api/process/index.js';
import type { EncodingGuess, Sample } from './guess-encoding.js';

/** Keeps some lines of a file as they read in each encoding that it may be in, for whoever is to say which it is. */
export async function writeSamples(importId: string, guesses: readonly EncodingGuess[]): Promise<void> {
  const samples = collectionOf<ImportSample>(IMPORT_SAMPLES);
  await samples.deleteMany({ importId });
  const rows = guesses.flatMap(({ encoding, samples: lines }, place) =>
    lines.map((sample, number) => ({ _id: `${importId}:${place}:${number}`, importId, encoding, ...sample })),
  );
  // Another worker at the same file writes the same.
  for (const { _id, ...row } of rows) await samples.replaceOne({ _id }, row, { upsert: true });
}

/** Keeps some times of a log as they are written, for whoever is to say how they are to be read. */
export async function writeTimeSamples(logId: string, samples: readonly Sample[]): Promise<void> {
  const times = collectionOf<TimeSample>(TIME_SAMPLES);
  await times.deleteMany({ logId });
  for (const [place, sample] of samples.entries())
    await times.replaceOne({ _id: `${logId}:${place}` }, { logId, ...sample }, { upsert: true });
}
