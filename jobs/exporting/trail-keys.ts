import { readEnv } from '../../api/kernel/env.js';
import { openTrailKeys, setTrailKeys, type TrailKeys } from '../../api/trail/index.js';

let opened: TrailKeys | null = null;

/** What this process holds of the log: the key of receipts and the public keys; opened when it is first needed. */
export function trailKeys(): TrailKeys {
  if (opened) return opened;
  const { dataFolder, origin, policyFile } = readEnv();
  opened = openTrailKeys(dataFolder, origin, policyFile);
  setTrailKeys(opened);
  return opened;
}
