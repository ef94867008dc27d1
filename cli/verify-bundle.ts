import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import { messageOf, type Policy, type Verdict, verifyBundle } from '../schema/trail/index.js';
import { unzipBundle } from '../schema/trail/unzip-bundle.js';
import { readInput, readPolicy } from './read-input.js';

/** `qingcai verify bundle FILE`: re-derives everything that a bundle claims. */
export function verifyBundleCommand(): Command {
  return new Command('bundle')
    .description("check a purchase's bundle from end to end")
    .argument('<file>', "a purchase's bundle (zip)")
    .option('--policy <file>', 'policy file with the pinned keys; policy.json of the data folder otherwise')
    .option('--json', 'answer as JSON')
    .action((file: string, { policy, json }: { policy?: string; json?: boolean }) =>
      tell(check(readInput(file), readPolicy(policy)), json === true),
    );
}

function check(zip: Uint8Array, policy: Policy): Verdict {
  try {
    return verifyBundle(unzipBundle(zip), policy, nodeCrypto);
  } catch (error) {
    const failure = { class: 'format', index: null, entry: null, rule: 'zip', detail: messageOf(error) } as const;
    return { ok: false, entries: 0, failures: [failure], notes: [], checkpoint: null };
  }
}

function tell(verdict: Verdict, json: boolean): void {
  process.exitCode = verdict.ok ? 0 : 1;
  if (json) {
    console.log(JSON.stringify(verdict));
    return;
  }
  for (const { class: kind, index, entry, rule, detail } of verdict.failures)
    console.log(`FAILED ${kind}: ${place(index, entry)}${rule}: ${detail}`);
  for (const note of verdict.notes) console.log(`note: ${note}`);
  if (verdict.checkpoint)
    console.log(`log ${verdict.checkpoint.origin}, size ${verdict.checkpoint.size}, root ${verdict.checkpoint.root}`);
  console.log(verdict.ok ? `verified: ${verdict.entries} entries` : `not verified: ${verdict.failures[0]?.class}`);
}

function place(index: number | null, entry: string | null): string {
  if (index !== null) return `index ${index}, entry ${entry}: `;
  return entry === null ? '' : `entry ${entry}: `;
}
