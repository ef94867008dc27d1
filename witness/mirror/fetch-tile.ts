import {
  bundleTilePath,
  decodeBundle,
  type EntryBundle,
  HASH_BYTES,
  type Signer,
  signEntryRequest,
  tilePath,
} from '../../schema/trail/index.js';

/** Where a copy is fetched from, and who asks for it. */
export interface Source {
  /** Address of the platform. */
  readonly platform: string;
  readonly cosigner: Signer;
  readonly now: () => Date;
}

/** The entries of a bundle, and the hashes that the platform claims for them. */
export interface FetchedEntries {
  readonly leaves: readonly Uint8Array[];
  readonly hashes: readonly Uint8Array[];
}

const ANSWER_MS = 20_000;
/** 256 entries of the maximum size. */
const MOST_BYTES = 256 * (65_535 + 2);

/** Fetches a bundle of entries and the tile of their hashes. Throws where the platform is unreachable or gives too few. */
export async function fetchEntries(source: Source, bundle: EntryBundle): Promise<FetchedEntries> {
  const leaves = decodeBundle(await fetchBytes(source, `/tlog/${bundleTilePath(bundle)}`, true));
  const tile = await fetchBytes(source, `/tlog/${tilePath({ level: 0, ...bundle })}`, false);
  if (leaves.length !== bundle.width || tile.length !== bundle.width * HASH_BYTES)
    throw new Error(`${leaves.length} entries and ${tile.length} bytes of hashes for ${bundleTilePath(bundle)}`);
  const hashes = leaves.map((_, at) => tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
  return { leaves, hashes };
}

/** Fetches the opening of a census; null where the platform has none. The platform gives the opening of no other entry. */
export async function fetchCensusOpening(source: Source, index: number): Promise<Uint8Array | null> {
  return fetchIfThere(source, `/tlog/census/${index}`, true);
}

async function fetchBytes(source: Source, path: string, isSigned: boolean): Promise<Uint8Array> {
  const bytes = await fetchIfThere(source, path, isSigned);
  if (!bytes) throw new Error(`${path}: 404`);
  return bytes;
}

async function fetchIfThere(
  { platform, cosigner, now }: Source,
  path: string,
  isSigned: boolean,
): Promise<Uint8Array | null> {
  const seconds = Math.floor(now().getTime() / 1_000);
  const authorization = signEntryRequest('GET', path, seconds, cosigner);
  const response = await fetch(platform.replace(/\/$/, '') + path, {
    headers: isSigned ? { authorization } : {},
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw new Error(`${path}: ${bytes.length} bytes`);
  return bytes;
}
