import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { indexLog } from '../../jobs/searching/index-log.js';
import { checkOpening } from '../../schema/trail/check-opening.js';
import {
  decodeEntry,
  parseOpening,
  parsePolicy,
  verifyAcknowledgement,
  verifyProof,
} from '../../schema/trail/index.js';
import { packagePath } from '../../schema/trail/receipt-package.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { sayTheSame, verifyPackageTwice } from '../kit/second-verifier.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;
let first: Firm;
let second: Firm;
let own: { readonly id: string; readonly rev: number };

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  [first, second] = firms as [Firm, Firm];
  event = await publishedEvent(app, firms, 48);
  own = await bid(first, event, '12.50');
  await app.settle();
  await indexLog(app.origin);
});
afterAll(() => app.stop());

const HISTORY = 'history(first: 100) { edges { node { entry { type subjectId } subjectName purchaseNumber } } }';
interface Told {
  readonly entry: { readonly type: string; readonly subjectId: string };
  readonly subjectName: string | null;
  readonly purchaseNumber: string | null;
}
async function history(who: Person, { supplierId }: Firm): Promise<Told[]> {
  const { data, errors } = await who.ask(`{ supplier(id: "${supplierId}") { ${HISTORY} } }`);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.supplier.history.edges.map(({ node }: { node: Told }) => node);
}
const typesOf = (told: readonly Told[]) => told.map(({ entry }) => entry.type);

describe("a supplier's history", () => {
  it('covers all purchases, newest first', async () => {
    const told = await history(await app.as('INTERNAL_AUDITOR'), first);
    expect(typesOf(told)).toEqual(
      expect.arrayContaining(['suppliers.registerSupplier', 'suppliers.approveSupplier', 'sourcing.publishEvent']),
    );
    const published = told.find(({ entry }) => entry.type === 'sourcing.publishEvent');
    expect(published).toMatchObject({ entry: { subjectId: event.eventId }, purchaseNumber: expect.any(String) });
  });

  it('holds nothing of another supplier', async () => {
    const told = await history(await app.as('INTERNAL_AUDITOR'), second);
    expect(told.filter(({ entry }) => entry.subjectId === first.supplierId)).toEqual([]);
    expect(typesOf(told)).not.toContain('sourcing.submitBid');
  });

  it('shows who has quoted only to those who may know it', async () => {
    const before = await history(await app.as('INTERNAL_AUDITOR'), first);
    const { data } = await (await app.as('INTERNAL_AUDITOR')).ask(`{ bid(id: "${own.id}") { id } }`);
    const isSeen = data.bid !== null;
    expect(typesOf(before).includes('sourcing.submitBid')).toBe(isSeen);
  });

  it('is not for suppliers', async () => {
    const { errors } = await first.person.ask(`{ mySupplier { ${HISTORY} } }`);
    expect(errors.length).toBeGreaterThan(0);
  });
});

const OWN = `edges { node { entry { id type logIndex changes { path } } receipt { state text } leaf opening proof } }
  pageInfo { hasNextPage endCursor } totalCount`;
interface Own {
  readonly entry: { readonly id: string; readonly type: string };
  readonly receipt: { readonly state: string; readonly text: string };
  readonly leaf: string;
  readonly opening: string;
  readonly proof: string | null;
}
async function ownActs(firm: Firm, args = 'first: 100') {
  const { data, errors } = await firm.person.ask(`{ ownActs(${args}) { ${OWN} } }`);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.ownActs;
}
const nodesOf = (page: { edges: { node: Own }[] }): Own[] => page.edges.map(({ node }) => node);
const policy = () => parsePolicy(nodeCrypto.hash, Buffer.from(app.keys.policy().text));

describe("a firm's own acts", () => {
  it('are all listed, newest first, each with receipt, proof and openings that verify without the platform', async () => {
    const acts = nodesOf(await ownActs(first));
    const known = policy();
    // The tests' clock stands still, so that only the acts on one subject have an order.
    const types = acts.map(({ entry }) => entry.type);
    expect(types).toContain('sourcing.submitBid');
    expect(types.filter((type) => type !== 'sourcing.submitBid')).toEqual([
      'suppliers.submitSupplier',
      'suppliers.editSupplierProfile',
      'suppliers.registerSupplier',
    ]);
    for (const { entry, receipt, leaf, opening, proof } of acts) {
      const bytes = Buffer.from(leaf, 'base64');
      expect(verifyAcknowledgement(receipt.text, policy(), nodeCrypto).failure).toBeNull();
      expect(verifyProof(proof ?? '', null, policy(), nodeCrypto)).toMatchObject({
        failure: null,
        leaf: new Uint8Array(bytes),
      });
      const opened = parseOpening(Buffer.from(opening));
      expect(opened.stateSalt).toBeNull();
      const files = new Map<string, Uint8Array>([
        [packagePath.receipt, Buffer.from(receipt.text)],
        [packagePath.entry, bytes],
        [packagePath.opening, Buffer.from(opening)],
        [packagePath.proof, Buffer.from(proof ?? '')],
      ]);
      expect([entry.type, verifyPackageTwice(files, known).failures]).toEqual([entry.type, []]);
      expect([entry.type, checkOpening(nodeCrypto.hash, decodeEntry(bytes), opened).faults]).toEqual([entry.type, []]);
    }
    const bid = acts.find(({ entry }) => entry.type === 'sourcing.submitBid');
    expect(JSON.stringify(bid?.opening)).toContain('envelope');
  });

  it('are listed at once, before they are logged, and have no proof yet', async () => {
    await first.person.act('replaceBid', replacement());
    const [newest] = nodesOf(await ownActs(first));
    expect(newest).toMatchObject({
      entry: { type: 'sourcing.replaceBid' },
      receipt: { state: 'PENDING' },
      proof: null,
    });
    await app.settle();
    const [logged] = nodesOf(await ownActs(first, 'first: 1'));
    expect(logged).toMatchObject({ entry: { id: newest?.entry.id }, receipt: { state: 'LOGGED' } });
    expect(logged?.proof).toContain('c2sp.org/tlog-proof');
  });

  it('come in pages, and singly by entry; nobody gets those of another firm', async () => {
    const { totalCount, pageInfo, edges } = await ownActs(first, 'first: 2');
    expect({ totalCount, pageInfo }).toEqual({ totalCount: 5, pageInfo: { hasNextPage: true, endCursor: '1' } });
    expect((await ownActs(first, 'first: 100, after: "1"')).edges).toHaveLength(3);
    const query = `{ ownAct(entryId: "${edges[0].node.entry.id}") { leaf } }`;
    expect((await first.person.ask(query)).data.ownAct.leaf).toBe(edges[0].node.leaf);
    expect((await second.person.ask(query)).data.ownAct).toBeNull();
    expect(nodesOf(await ownActs(second)).map(({ entry }) => entry.type)).not.toContain('sourcing.submitBid');
    const { errors } = await (await app.as('BUYER')).ask(query);
    expect(errors.length).toBeGreaterThan(0);
  });
});

sayTheSame();

function replacement() {
  const content = { lines: [{ lineId: event.lineId, unitPrice: '12.00', leadTimeDays: 20 }], taxRate: '13' };
  return { bidId: own.id, rev: own.rev, content };
}
