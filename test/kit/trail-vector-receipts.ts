import { nodeSha256 } from '../../api/trail/crypto.js';
import { acknowledge, type BundleFiles, canonicalBytes, formatProof, leafHash } from '../../schema/trail/index.js';
import { packagePath } from '../../schema/trail/receipt-package.js';
import { checkpointOf, type Story, signers, treeOf, withFile } from './example-log.js';

const encoder = new TextEncoder();
const NOTHING = new Uint8Array();

/** Published vectors of receipt packages: what a person is given for one of their acts. */
export async function receiptCases({ log }: Story) {
  const leaves = log.map(({ leaf }) => leaf);
  const made = async (id: string): Promise<BundleFiles> => {
    const index = log.findIndex(({ entry }) => entry.id === id);
    const one = log[index];
    if (!one) throw new Error(`no entry ${id}`);
    const { leaf, opening, entry } = one;
    const promise = { log: entry.log, leafHash: leafHash(nodeSha256, leaf), at: entry.at, includedBy: entry.at };
    const hashes = await treeOf(leaves).proof(index);
    return new Map([
      [packagePath.receipt, encoder.encode(acknowledge(promise, signers.receipt))],
      [packagePath.entry, leaf],
      [packagePath.opening, canonicalBytes(opening)],
      [
        packagePath.proof,
        encoder.encode(formatProof({ index, hashes, checkpoint: checkpointOf(leaves), extra: leaf })),
      ],
    ]);
  };
  const good = await made('bid_2-1');
  const later = await made('bid_2-2');
  const edited = (name: string, change: (was: string) => string) =>
    withFile(good, name, encoder.encode(change(new TextDecoder().decode(good.get(name)))));
  const list: readonly (readonly [file: string, about: string, changed: BundleFiles])[] = [
    ['receipt', 'as it was made', good],
    ['receipt-later', 'of a later revision', later],
    ['receipt-early', 'the entry is not logged yet', withFile(good, packagePath.proof, null)],
    ['receipt-alone', 'nothing is opened', withFile(good, packagePath.opening, null)],
    [
      'receipt-no-salt',
      'the salt of the state is withheld, as it is from whoever acted',
      edited(packagePath.opening, (was) => was.replace(/"stateSalt":"[^"]+"/, '"stateSalt":null')),
    ],
    ['receipt-no-acknowledgement', 'nobody has promised anything', withFile(good, packagePath.receipt, null)],
    ['receipt-no-entry', 'there is no entry', withFile(good, packagePath.entry, null)],
    [
      'receipt-of-another',
      'the acknowledgement is of another entry',
      withFile(good, packagePath.receipt, later.get(packagePath.receipt) ?? NOTHING),
    ],
    [
      'receipt-proof-of-another',
      'the proof is of another entry',
      withFile(good, packagePath.proof, later.get(packagePath.proof) ?? NOTHING),
    ],
    [
      'receipt-other-index',
      'the proof names another index',
      edited(packagePath.proof, (was) => was.replace(/index \d+/, 'index 2')),
    ],
    [
      'receipt-value-changed',
      'an opened value is another',
      edited(packagePath.opening, (was) => was.replace('9.90', '9.91')),
    ],
    [
      'receipt-forged',
      'a stranger has signed it',
      edited(packagePath.receipt, (was) => was.replace('/receipt ', '/stranger ')),
    ],
    ['receipt-stray-file', 'a file that is no part of it', withFile(good, 'note.txt', encoder.encode('hello'))],
  ];
  return list.map(([file, about, changed]) => ({ file, about, changed }));
}
