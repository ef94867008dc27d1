import type { AddressInfo } from 'node:net';
import { formatVkey, messageOf } from '../schema/trail/index.js';
import { openWitness } from './add-checkpoint.js';
import { readConfig } from './config.js';
import { readHalt } from './halt.js';
import { fetchCensusOpening } from './mirror/fetch-tile.js';
import { type CopyState, keepCopying } from './mirror/keep-copying.js';
import { openKey } from './open-key.js';
import { keepRecounting, type RecountState } from './recount/keep-recounting.js';
import { newestStatement } from './recount/statements.js';
import { makeServer } from './server.js';

/** What a witness is started with. */
export interface WitnessSettings {
  readonly folder: string;
  readonly group: string;
  readonly platform: string;
  readonly host: string;
  /** 0 for a free port that the system picks. */
  readonly port: number;
  readonly say: (what: Record<string, unknown>) => void;
  readonly now?: () => Date;
  readonly lookMs?: number;
  readonly againMs?: number;
  /** How long the opening of a census may be missing, in milliseconds. */
  readonly patienceMs?: number;
}

/** A running witness. */
export interface RunningWitness {
  readonly vkey: string;
  readonly url: string;
  status(): object;
  stop(): Promise<void>;
}

/** Starts a witness: it co-signs what it is asked to where that is right, and copies the platform's log. */
export async function startWitness(settings: WitnessSettings): Promise<RunningWitness> {
  const { folder, group, platform, host, port, say, now = () => new Date(), lookMs, againMs, patienceMs } = settings;
  const { origin } = readConfig(folder);
  const cosigner = openKey(folder, origin, group);
  const vkey = formatVkey(cosigner.key);
  const witness = openWitness({ folder, config: () => readConfig(folder), cosigner, now, say });
  const copy: CopyState = { size: 0, rounds: 0, alarm: null, trouble: null };
  const recount: RecountState = { endsAt: null };
  const status = () => {
    const about = {
      cosigned: witness.last().size,
      copied: copy.size,
      halted: readHalt(folder),
      statesUpTo: recount.endsAt,
    };
    return { origin, vkey, ...about, ...rest(copy) };
  };
  const onFault = (error: unknown) => say({ level: 'error', fault: messageOf(error) });
  const told = { status, statement: () => newestStatement(folder) };
  const server = makeServer(witness, told, onFault).listen(port, host);
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const ending = new AbortController();
  const { signal } = ending;
  const source = { platform, cosigner, now };
  const more = { ...(lookMs !== undefined && { lookMs }), ...(againMs !== undefined && { againMs }) };
  const copying = keepCopying({ folder, last: witness.last, source, signal, say, state: copy, ...more });
  const recounting = keepRecounting({
    ...{ folder, origin, cosigner, now, signal, say, copied: () => copy.size, state: recount },
    fetchOpening: (index) => fetchCensusOpening(source, index),
    ...(lookMs !== undefined && { lookMs }),
    ...(patienceMs !== undefined && { patienceMs }),
  });
  return {
    vkey,
    url: `http://${host}:${portOf(server.address())}`,
    status,
    async stop() {
      ending.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([copying, recounting]);
    },
  };
}

function rest({ rounds, alarm, trouble }: CopyState) {
  return { rounds, alarm, trouble };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
