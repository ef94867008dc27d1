import { nodeSha256 } from '../../api/trail/crypto.js';
import { commit } from '../../schema/trail/hash.js';
import {
  type BundleFiles,
  bundlePath,
  canonicalBytes,
  type Json,
  leafHash,
  toBase64,
} from '../../schema/trail/index.js';
import { type Recorded, type Story, withFile } from './example-log.js';
import { retold, statesOf, type Told, withChanges, withEntry } from './retell-story.js';

/** A story with changes, and what is then done with its bundle. */
export interface StoryCase {
  readonly file: string;
  readonly about: string;
  readonly story: Story;
  readonly edit?: (files: BundleFiles, indexOf: (id: string) => number) => BundleFiles;
}

type Parts = Told['parts'];

const CAME: Parts = [
  ['open', [{ path: '/state', after: 'DRAFT' }]],
  [
    'commercial',
    [
      {
        path: '/lines',
        after: [
          { id: 'a', n: -3 },
          { id: 'b', price: '1.00' },
          { id: 'c~/d', n: 2 },
        ],
      },
    ],
  ],
];
const WAS = ['b', 'c~/d', 'e', 'd'];
const CHANGED: Parts = [
  [
    'open',
    [
      { path: '/lines/id=a', before: { id: 'a', n: -3 } },
      { path: '/lines/id=e', after: { id: 'e' } },
      { path: '/lines/id=c~0~1d/n', before: 2 },
      { path: '/lines/order', before: WAS, after: ['d', 'e', 'c~/d', 'b'] },
    ],
  ],
  [
    'commercial',
    [
      { path: '/lines/id=b/price', before: '1.00', after: '2.00' },
      { path: '/lines/id=d', after: { id: 'd', tags: ['x'] } },
    ],
  ],
];
const SHIPPED: Parts = [
  ['open', [{ path: '/state', before: 'DRAFT', after: 'SHIPPED' }]],
  ['commercial', [{ path: '/lines/id=d/tags', before: ['x'], after: ['x', 'y'] }]],
];

/** The same parts with other changes in one of them, and the state of the original: a liar may commit to anything. */
function other(parts: Parts, at: number, changes: Parts[number][1]): Parts {
  return parts.map((part, place) => (place === at ? [part[0], changes] : part));
}

/** Published vectors that are stories of their own: states, chains, and which entries belong to what. */
export function storyCases(story: Story): StoryCase[] {
  const order = statesOf([CAME, CHANGED, SHIPPED]);
  const orderAs = (second: Parts) => (one: Recorded) => {
    const told = order[['ord_1-1', 'ord_1-2', 'ord_1-3'].indexOf(one.entry.id)];
    if (!told) return one;
    return withChanges(one, one.entry.id === 'ord_1-2' ? { ...told, parts: second } : told);
  };
  const changed = (at: number, changes: Parts[number][1]) => retold(story, orderAs(other(CHANGED, at, changes)));
  const only = (id: string, change: (one: Recorded) => Recorded) =>
    retold(story, (one) => (one.entry.id === id ? change(one) : one));
  const [first = { path: '/' }, second = { path: '/' }, third = { path: '/' }, fourth = { path: '/' }] =
    CHANGED[0]?.[1] ?? [];
  const lists = retold(story, orderAs(CHANGED));
  const opening = (id: string, change: (value: { readonly [name: string]: Json }) => Json) => {
    return (files: BundleFiles, indexOf: (id: string) => number) => {
      const name = bundlePath.opening(indexOf(id));
      return withFile(
        files,
        name,
        canonicalBytes(change(JSON.parse(Buffer.from(files.get(name) ?? []).toString('utf8')))),
      );
    };
  };
  const withheld = (value: { readonly [name: string]: Json }) => ({
    ...value,
    changes: [
      Array.isArray(value.changes) ? (value.changes[0] ?? null) : null,
      { class: 'commercial', withheld: true },
    ],
  });
  /** An order with a person in it, and an earlier erasure that names the order. */
  const personal = (req: string) =>
    retold(story, (one) => {
      if (one.entry.id === 'ers_1-2') return withEntry(one, { about: ['p_1', 'ord_1'], req: ERASING });
      if (one.entry.id !== 'ord_1-1') return one;
      const [told] = statesOf([
        [
          ['open', [{ path: '/state', after: 'DRAFT' }]],
          ['personal', [{ path: '/who', after: 'x' }]],
        ],
      ]);
      return told ? withEntry(withChanges(one, told), { req }) : one;
    });
  const erased = (value: { readonly [name: string]: Json }) => ({
    ...value,
    stateSalt: null,
    changes: [
      Array.isArray(value.changes) ? (value.changes[0] ?? null) : null,
      { class: 'personal', withheld: true, erasedBy: 'ers_1-2' },
    ],
  });
  const foreign = { ...NEW, subject: { type: 'Bid', id: 'sup_2', rev: 3 }, proc: 'pur_1' };
  const content = new TextEncoder().encode('hello');
  const digest = nodeSha256(content);
  const salt = new Uint8Array(32).fill(3);
  const nameC = toBase64(commit(nodeSha256, salt, 'a.txt'));
  const attached = only('evl_1-1', (one) => {
    const named = withEntry(one, { attach: [{ sha256: toBase64(digest), bytes: content.length, nameC }] });
    return { ...named, opening: { ...named.opening, names: [{ salt: toBase64(salt), value: 'a.txt' }] } };
  });
  const file = bundlePath.file(Buffer.from(digest).toString('hex'));
  return [
    { file: 'lists', about: 'elements that come, go, change in two classes and are put in order', story: lists },
    {
      file: 'order-of-before',
      about: 'the order of a list is said to have been that before the revision',
      story: changed(0, [first, second, third, { ...fourth, before: ['a', 'b', 'c~/d'] }]),
    },
    {
      file: 'order-incomplete',
      about: 'the new order of a list lacks an element',
      story: changed(0, [first, second, third, { ...fourth, after: WAS.slice(1) }]),
    },
    {
      file: 'changed-within',
      about: 'a place is changed, and in another class one within it',
      story: changed(0, [
        ...(CHANGED[0]?.[1] ?? []),
        { path: '/lines/id=b', before: { id: 'b', price: '1.00' }, after: { id: 'b', price: '2.00' } },
      ]),
    },
    {
      file: 'element-renamed',
      about: 'the id of an element is changed',
      story: changed(0, [{ path: '/lines/id=a/id', before: 'a', after: 'z' }]),
    },
    {
      file: 'escape-unknown',
      about: 'a path with an escape that is none',
      story: changed(0, [...(CHANGED[0]?.[1] ?? []), { path: '/~2', after: 1 }]),
    },
    {
      file: 'change-of-nothing',
      about: 'a change that says neither what was nor what is',
      story: changed(0, [{ path: '/x' }]),
    },
    {
      file: 'number-not-whole',
      about: 'an opened value has a number that is not whole',
      story: changed(0, [{ path: '/x', after: 1.5 }]),
    },
    {
      file: 'withheld',
      about: 'a class is withheld, and with it the salt of the state',
      story: lists,
      edit: opening('ord_1-2', (value) => ({ ...withheld(value), stateSalt: null })),
    },
    {
      file: 'withheld-shown',
      about: 'a class is withheld, and the state shown nevertheless',
      story: lists,
      edit: opening('ord_1-2', (value) => ({ ...withheld(value), state: { ...order[1]?.state } })),
    },
    {
      file: 'shown-another',
      about: 'the state shown is not that to which the changes lead',
      story: lists,
      edit: opening('ord_1-2', (value) => ({ ...value, state: { state: 'DRAFT' } })),
    },
    {
      file: 'attached',
      about: 'an attached file with its name',
      story: attached,
      edit: (files) => withFile(files, file, content),
    },
    {
      file: 'attached-another',
      about: 'an attached file is another',
      story: attached,
      edit: (files) => withFile(files, file, new TextEncoder().encode('hallo')),
    },
    {
      file: 'attached-name',
      about: 'the name of an attached file is another',
      story: attached,
      edit: opening('evl_1-1', (value) => ({ ...value, names: [{ salt: toBase64(salt), value: 'b.txt' }] })),
    },
    {
      file: 'names-too-many',
      about: 'names of files that are not there',
      story,
      edit: opening('evl_1-1', (value) => ({ ...value, names: [null] })),
    },
    {
      file: 'fork',
      about: 'a revision comes twice',
      story: only('ord_1-2', (one) => withEntry(one, { subject: { ...one.entry.subject, rev: 1 } })),
    },
    {
      file: 'left-purchase',
      about: 'a subject leaves its purchase',
      story: only('ord_1-2', (one) => withEntry(one, { proc: null })),
    },
    {
      file: 'back-dated',
      about: 'an entry is of more than 60 s before one that stands before it',
      story: only('ord_1-1', (one) => withEntry(one, { at: '2026-03-01T06:43:59.999Z' })),
    },
    {
      file: 'back-dated-60-s',
      about: 'an entry is of 60 s before the census, which stands before it',
      story: only('ord_1-1', (one) => withEntry(one, { at: '2026-03-01T06:44:00.000Z' })),
    },
    {
      file: 'erased-before',
      about: 'what is said to be erased came after the erasure',
      story: personal('r_other'),
      edit: opening('ord_1-1', erased),
    },
    {
      file: 'erased-with',
      about: 'what is said to be erased came after the erasure, by the same act',
      story: personal(ERASING),
      edit: opening('ord_1-1', erased),
    },
    {
      file: 'uncounted-shared-id',
      about: 'a bid bears the id of a supplier who is not counted',
      story: { ...story, log: [...story.log, added(story, foreign)] },
    },
    {
      file: 'uncounted-supplier',
      about: 'of a supplier who is not counted a later revision is shown',
      story: {
        ...story,
        log: [...story.log, added(story, { ...NEW, subject: { type: 'Supplier', id: 'sup_2', rev: 5 }, proc: null })],
      },
    },
    {
      file: 'hidden-of-pending',
      about: 'a pending entry makes a thread one of the purchase, and of it something is hidden',
      story: {
        ...story,
        pending: story.pending.map((one) =>
          withEntry(one, { subject: { type: 'Supplier', id: 'sup_1', rev: 5 }, prev: prevOf(story, 'sup_1-4') }),
        ),
      },
    },
  ];
}

const ERASING = 'r_erasing';
const NEW = { id: 'new', at: '2026-03-01T08:05:00.000Z', prev: toBase64(new Uint8Array(32)) };

function find(story: Story, id: string): Recorded {
  const one = story.log.find(({ entry }) => entry.id === id);
  if (!one) throw new Error(`no entry ${id}`);
  return one;
}

function prevOf(story: Story, id: string): string {
  return toBase64(leafHash(nodeSha256, find(story, id).leaf));
}

/** One more entry after all others. */
function added(story: Story, change: Partial<Recorded['entry']>): Recorded {
  return withEntry(find(story, 'ord_1-2'), change);
}
