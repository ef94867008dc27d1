import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import {
  type Acknowledgement,
  type Policy,
  parsePolicy,
  type Verdict,
  verifyAcknowledgement,
  verifyBundle,
} from '../schema/trail/index.js';
import { unzipBundle } from './unzip-bundle.js';

interface Options {
  readonly policy: string;
  readonly json?: boolean;
}

/** `qingcai verify …`: checks what somebody holds in hand, without database and network, under the keys of a policy file. */
export function verifyCommand(): Command {
  const pinned = join(process.env.QINGCAI_DATA ?? '.data', 'policy.json');
  const options = (command: Command) =>
    command.option('--policy <file>', 'policy file with the pinned keys', pinned).option('--json', 'answer as JSON');
  return new Command('verify')
    .description('check a bundle or receipt offline')
    .addCommand(
      options(new Command('bundle').argument('<file>', "a purchase's bundle (zip)")).action(
        (file: string, chosen: Options) => tell(checkBundle(file, readPolicy(chosen)), chosen),
      ),
    )
    .addCommand(
      options(new Command('receipt').argument('<file>', 'a signed acknowledgement')).action(
        (file: string, chosen: Options) => tellReceipt(file, chosen),
      ),
    );
}

function readPolicy({ policy }: Options): Policy {
  return parsePolicy(nodeCrypto.hash, readFileSync(policy));
}

function checkBundle(file: string, policy: Policy): Verdict {
  const zip = readFileSync(file);
  try {
    return verifyBundle(unzipBundle(zip), policy, nodeCrypto);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const failure = { class: 'format', index: null, entry: null, rule: 'zip', detail } as const;
    return { ok: false, entries: 0, failures: [failure], notes: [], checkpoint: null };
  }
}

function tell(verdict: Verdict, { json }: Options): void {
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

function tellReceipt(file: string, options: Options): void {
  const verdict = verifyAcknowledgement(readFileSync(file, 'utf8'), readPolicy(options), nodeCrypto);
  process.exitCode = verdict.failure ? 1 : 0;
  const { failure, acknowledgement } = verdict;
  if (options.json) console.log(JSON.stringify({ ok: !failure, failure, at: acknowledgement?.at ?? null }));
  else
    console.log(
      failure ? `not verified: ${failure.class}: ${failure.rule}: ${failure.detail}` : taken(acknowledgement),
    );
}

function taken(acknowledgement: Acknowledgement | null): string {
  return `verified: taken at ${acknowledgement?.at}, in the log ${acknowledgement?.log} by ${acknowledgement?.includedBy}`;
}
