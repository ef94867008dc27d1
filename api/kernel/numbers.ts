import { businessDay } from '../../schema/kernel/calendar.js';
import { collectionOf } from './database.js';
import { platformClock } from './platform-clock.js';
import type { Refusal } from './refusal.js';

/** `taken_numbers`: a running number and the act that took it. Whether a subject bears the number is seen from the rows of subjects. */
export interface TakenNumber {
  readonly _id: string;
  /** The series it belongs to, for example CG-2026. */
  readonly series: string;
  /** The actor's id and the key of the act: when repeated, the act gets the same number. */
  readonly act: string;
  /** `module.move`. */
  readonly move: string;
  /** The pseudonym of whoever acts. */
  readonly by: string;
  readonly at: Date;
  /** Why no subject bears it: message key and parameters; null where the act was carried out, or was cut off without leaving a reason. */
  readonly cause: Pick<Refusal, 'key' | 'params'> | null;
}

/** What numbers are taken for. */
export type NumberedAct = Pick<TakenNumber, 'act' | 'move' | 'by'>;

const takenNumbers = () => collectionOf<TakenNumber>('taken_numbers');

/** The running numbers of one act, for example CG-2026-000123. */
export interface Numbers {
  /**
   * Takes one number for each prefix, once however often the act's transaction is tried. This happens outside the transaction, since a
   * counter inside would make all acts queue behind it; and last before the save, so that acts refused earlier take none.
   */
  take(prefixes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Notes that no subject bears the numbers taken, and why. */
  waste(cause: Refusal): Promise<void>;
}

/** The numbers of an act at its time, whose year starts the series. */
export function numbersOf(act: NumberedAct, now: Date): Numbers {
  const taken = new Map<string, string>();
  return {
    take: async (prefixes) => {
      for (const prefix of prefixes)
        if (!taken.has(prefix)) taken.set(prefix, await takeNumber(`${prefix}-${businessDay(now).slice(0, 4)}`, act));
      return taken;
    },
    waste: async ({ key, params }) => {
      if (taken.size === 0) return;
      await takenNumbers().updateMany({ _id: { $in: [...taken.values()] } }, { $set: { cause: { key, params } } });
    },
  };
}

/** The number that this act took before, or the next one. */
async function takeNumber(series: string, { act, move, by }: NumberedAct): Promise<string> {
  const before = await takenNumbers().findOne({ act, series });
  if (before) return before._id;
  const counter = await collectionOf<{ _id: string; last: number }>('counters').findOneAndUpdate(
    { _id: series },
    { $inc: { last: 1 } },
    { upsert: true, returnDocument: 'after' },
  );
  const _id = numberIn(series, counter?.last ?? 1);
  await takenNumbers().insertOne({ _id, series, act, move, by, at: platformClock.now(), cause: null });
  return _id;
}

/** The nth number of a series. */
export function numberIn(series: string, nth: number): string {
  return `${series}-${String(nth).padStart(6, '0')}`;
}

/** A placeholder for numbers while an act is judged, so that a refused act takes none. */
export const PROVISIONAL: Pick<Map<string, string>, 'get'> = { get: (prefix) => numberIn(`${prefix}-0000`, 0) };
