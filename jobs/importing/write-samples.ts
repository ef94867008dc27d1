import { IMPORT_SAMPLES, type ImportSample } from '../../api/catalogue/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { TIME_SAMPLES, type TimeSample } from '../../api/process/index.js';
import type { EncodingGuess, Sample } from './guess-encoding.js';

/** Stores some lines of a file as read in each possible encoding, for whoever has to choose one. */
export async function writeSamples(importId: string, guesses: readonly EncodingGuess[]): Promise<void> {
  const samples = collectionOf<ImportSample>(IMPORT_SAMPLES);
  await samples.deleteMany({ importId });
  const rows = guesses.flatMap(({ encoding, samples: lines }, place) =>
    lines.map((sample, number) => ({ _id: `${importId}:${place}:${number}`, importId, encoding, ...sample })),
  );
  // Another worker on the same file writes the same.
  for (const { _id, ...row } of rows) await samples.replaceOne({ _id }, row, { upsert: true });
}

/** Stores some times of a log as written, for whoever has to choose their format. */
export async function writeTimeSamples(logId: string, samples: readonly Sample[]): Promise<void> {
  const times = collectionOf<TimeSample>(TIME_SAMPLES);
  await times.deleteMany({ logId });
  for (const [place, sample] of samples.entries())
    await times.replaceOne({ _id: `${logId}:${place}` }, { logId, ...sample }, { upsert: true });
}
