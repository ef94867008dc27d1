import { businessDay } from '../../schema/kernel/calendar.js';
import { collectionOf } from './database.js';
import { platformClock } from './platform-clock.js';
import type { Refusal } from './refusal.js';

/** `taken_numbers`: a running number and the act that it was taken for. Whether anything bears it, rows of subjects say. */
export interface TakenNumber {
  readonly _id: string;
  /** What it is one of, for example CG-2026. */
  readonly series: string;
  /** The actor's id and the key of the act: asked again, the act has the same number. */
  readonly act: string;
  /** `module.move`. */
  readonly move: string;
  /** The pseudonym of whoever acts. */
  readonly by: string;
  readonly at: Date;
  /** Why nothing bears it: message key and parameters; null where the act was carried out, or was cut off and left no reason. */
  readonly cause: Pick<Refusal, 'key' | 'params'> | null;
}

/** What numbers are taken for. */
export type NumberedAct = Pick<TakenNumber, 'act' | 'move' | 'by'>;

const takenNumbers = () => collectionOf<TakenNumber>('taken_numbers');

/** The running numbers of one act, for example CG-2026-000123. */
export interface Numbers {
  /**
   * Takes one for each prefix, once however often the act's transaction is tried. Outside of it, since a counter inside would make all
   * acts queue behind it: the last thing before the save, so that what is refused before takes none.
   */
  take(prefixes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Notes of those taken that nothing bears them, and why. */
  waste(cause: Refusal): Promise<void>;
}

/** The numbers of an act at its time, by whose year they run. */
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

/** The number that was taken for this act before, or the next. */
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

/** Stands for numbers while an act is judged: none is taken for what is refused. */
export const PROVISIONAL: Pick<Map<string, string>, 'get'> = { get: (prefix) => numberIn(`${prefix}-0000`, 0) };
