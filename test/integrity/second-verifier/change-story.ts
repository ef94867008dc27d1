import { nodeSha256 } from '../../../api/trail/crypto.js';
import { isState } from '../../../schema/trail/difference.js';
import { commit, commitState } from '../../../schema/trail/hash.js';
import { canonicalBytes, hashFromBase64, type Json, toBase64 } from '../../../schema/trail/index.js';
import type { Random } from '../../../scripts/demo/random.js';
import { type Recorded, recordCensus, type Story } from '../../kit/example-log.js';
import { retold, withEntry } from '../../kit/retell-story.js';
import { changeJson } from './change-by-chance.js';

/**
 * A story in which one entry is another, told by a platform that lies and signs whatever it tells: commitments, chains, census and proofs
 * are those of the changed story, so that only what the change itself breaks can be found.
 */
export function changeStory(story: Story, chance: Random): Story {
  const at = chance.int(0, story.log.length - 1);
  const one = story.log[at];
  if (!one || at === story.census) return story;
  const changed = chance.chance(0.5) ? changedEntry(one, chance) : changedOpening(one, chance);
  if (chance.chance(0.8)) return retold(story, (each) => (each === one ? changed : each));
  // What follows names the entry as it was.
  const log = story.log.with(at, changed);
  const { census } = story;
  const counted = census === null ? undefined : log[census];
  if (census === null || !counted) return { ...story, log };
  return { ...story, log: log.with(census, recordCensus(log.slice(0, census), counted.entry.at)) };
}

const LATER = [-3_600_000, -60_001, -60_000, -1, 1, 60_000, 60_001, 3_600_000, 7_200_000];

function changedEntry(one: Recorded, chance: Random): Recorded {
  const { entry } = one;
  const { subject } = entry;
  const changes: readonly Partial<Recorded['entry']>[] = [
    { at: new Date(Date.parse(entry.at) + chance.pick(LATER)).toISOString() },
    { proc: chance.pick([null, 'pur_1', 'pur_2']) },
    { subject: { ...subject, rev: Math.max(1, subject.rev + chance.pick([-1, 1, 2])) } },
    { subject: { ...subject, id: chance.pick(['sup_1', 'sup_2', 'bid_1', 'bid_2', 'new_1', 'pur_1']) } },
    { subject: { ...subject, type: chance.pick(['Supplier', 'Bid', 'Census', 'Purchase']) } },
    { type: chance.pick(['records.eraseOpenings', 'trail.census', 'x']) },
    { about: chance.pick([['p_1'], ['sup_1'], [], ['p_1', 'bid_1']]) },
    { req: chance.pick(['r1', 'r9', entry.id]) },
    { prev: chance.pick([null, toBase64(nodeSha256(new Uint8Array()))]) },
    { attach: [{ sha256: toBase64(nodeSha256(new Uint8Array())), bytes: 0, nameC: entry.after }] },
    { reason: chance.pick([null, { code: 'said' }]) },
  ];
  return withEntry(one, chance.pick(changes));
}

function changedOpening(one: Recorded, chance: Random): Recorded {
  const opened: Json = JSON.parse(JSON.stringify(one.opening));
  if (!isState(opened) || !Array.isArray(opened.changes)) return one;
  const changes = opened.changes.map((part: Json) => {
    if (!isState(part) || part.value === undefined || chance.chance(0.3)) return part;
    return { ...part, value: changeJson(part.value, chance) };
  });
  const state = chance.chance(0.3) ? { state: changeJson({ state: 'DRAFT', score: '80' }, chance) } : {};
  const opening = { ...opened, changes, ...state };
  const committed = changes.flatMap((part) => {
    const salt = isState(part) && typeof part.salt === 'string' ? hashFromBase64(part.salt) : null;
    return salt && isState(part) ? [toBase64(commit(nodeSha256, salt, part.value))] : [null];
  });
  const entry = {
    ...one.entry,
    changes: one.entry.changes.map((change, at) => ({ ...change, c: committed[at] ?? change.c })),
    ...(isState(state.state) && one.opening.stateSalt ? { after: afterOf(one.opening.stateSalt, state.state) } : {}),
  };
  // What is told may have any form: it is written as it stands, and read back by verifiers alone.
  return { entry, leaf: canonicalBytes(entry), opening: JSON.parse(JSON.stringify(opening)) };
}

function afterOf(salt: string, state: Json): string {
  return toBase64(commitState(nodeSha256, hashFromBase64(salt) ?? new Uint8Array(32), state));
}
