import { type Gate, LONGEST_WAIT_MS, type Passage, pass, takeBack } from './throttle.js';

const MINUTE_MS = 60_000;
/** Limits for wrong passwords for one account from one place, and from one address for any accounts. */
const FROM_ONE_PLACE: Gate = { free: 10, firstWaitMs: MINUTE_MS };
const FROM_ONE_ADDRESS: Gate = { free: 100, firstWaitMs: MINUTE_MS };
/** Wrong passwords for one account from unknown devices anywhere; from this count on, every unknown device waits before its first try. */
const FROM_EVERYWHERE = 30;
/** The count from which on guessing from everywhere is reported. */
export const IS_GUESSED = FROM_EVERYWHERE + 1;
const COUNTED_ONLY: Gate = { free: Number.MAX_SAFE_INTEGER, firstWaitMs: MINUTE_MS };

/** Whose password is tried, and from where. */
export interface Try {
  readonly audience: 'STAFF' | 'SUPPLIER';
  readonly login: string;
  readonly network: string;
  /** The device, if the account has signed in on it before. */
  readonly device: string | null;
}

/** Whether the password is checked now. */
export interface Admission {
  readonly waitsUntil: Date | null;
  /** How many were tried for the account from everywhere, including this one; null for a known device. */
  readonly everywhere: number | null;
  /** Removes the try from all counts, since the password was right. Earlier tries stay, one's own and others'. */
  readonly wasRight: () => Promise<void>;
}

/** The key of the place from which an account is tried: a known device, or account and address together. */
export function placeOf({ audience, login, network, device }: Try): string {
  return device ? `device:${device}` : `from:${audience}:${login}|${network}`;
}

/**
 * Decides whether a try may be made now. A stranger's wrong passwords delay their own address for this account and, after very many from
 * one address, that address altogether. They delay neither other addresses nor devices on which the person has signed in before. Against
 * guessing from very many addresses, every stranger waits before the first try, longer with each further guess, but at most a quarter of an
 * hour: guessing is slow, and the person on a new device gets in after one wait.
 */
export async function admit(tried: Try, now: Date): Promise<Admission> {
  const place = placeOf(tried);
  if (tried.device) return admission(await pass(place, FROM_ONE_PLACE, now), null, [[place, FROM_ONE_PLACE]]);
  const address = `address:${tried.network}`;
  const byAddress = await pass(address, FROM_ONE_ADDRESS, now);
  if (byAddress.waitsUntil) return admission(byAddress, null, []);
  const account = accountKey(tried);
  const { count } = await pass(account, COUNTED_ONLY, now);
  const gate = count > FROM_EVERYWHERE ? { free: 0, firstWaitMs: waitAfter(count) } : FROM_ONE_PLACE;
  const passage = await pass(place, gate, now);
  const counted: Counted[] = [
    [address, FROM_ONE_ADDRESS],
    [account, COUNTED_ONLY],
  ];
  if (passage.waitsUntil) await Promise.all(counted.map(([key, of]) => takeBack(key, of)));
  return admission(passage, count, [...counted, [place, gate]]);
}

/** The key for tries on an account from everywhere. */
export function accountKey({ audience, login }: Pick<Try, 'audience' | 'login'>): string {
  return `account:${audience}:${login}`;
}

type Counted = readonly [key: string, gate: Gate];

function admission({ waitsUntil }: Passage, everywhere: number | null, counted: readonly Counted[]): Admission {
  const wasRight = async () => void (await Promise.all(counted.map(([key, gate]) => takeBack(key, gate))));
  return { waitsUntil, everywhere, wasRight };
}

/** Twice as long with each further thirty tries. */
function waitAfter(count: number): number {
  const doublings = Math.floor((count - FROM_EVERYWHERE - 1) / FROM_EVERYWHERE);
  return Math.min(LONGEST_WAIT_MS, MINUTE_MS * 2 ** doublings);
}
