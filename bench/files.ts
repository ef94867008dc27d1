import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { catalogueCommands } from '../api/catalogue/index.js';
import { type Ask, signIn, tokenOf } from './kit/graphql.js';
import { hireStaff, LOGIN, openPlatform } from './kit/platform.js';
import { startApi } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const BYTES = 20_000_000;
const TIMES = 7;
const ATTACH = `mutation($input: AttachPartFilesInput!) { attachPartFiles(input: $input) {
  ... on Part { rev files { id } } ... on Refused { key message } } }`;
const attachedShape = z.object({ attachPartFiles: z.object({ rev: z.number() }) });
const stagedShape = z.object({ fileId: z.string() });

/** A PDF of 20 MB over the built API: sent, looked at, stored and attached to a part; and fetched again. The median of several. */
export const filesMeasure: Measure = {
  name: 'files',
  async *run() {
    const platform = await openPlatform();
    await hireStaff(platform);
    const category = { code: 'A', name: '制动', nameEn: null, parentId: null };
    const { _id: categoryId } = await platform.act(catalogueCommands.createCategory, category);
    const part = { number: 'P-1', name: '制动蹄片', unit: '件', categoryId };
    const made = await platform.act(catalogueCommands.createPart, part);
    const partId = made._id;
    let { rev } = made;
    const api = await startApi(platform.uri);
    const ask: Ask = await signIn(api.base, LOGIN);
    const headers = { authorization: `Bearer ${await tokenOf(api.base, LOGIN)}` };
    const bytes = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(BYTES)]));
    const [up, down]: [number[], number[]] = [[], []];
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now();
      const form = new FormData();
      form.set('file', new Blob([bytes]), 'drawing.pdf');
      const sent = await fetch(`${api.base}/attachments`, { method: 'POST', body: form, headers });
      const { fileId } = stagedShape.parse(await sent.json());
      const input = { key: randomUUID(), partId, rev, files: [{ fileId, kind: 'DRAWING' }] };
      rev = attachedShape.parse(await ask(ATTACH, { input })).attachPartFiles.rev;
      up.push(performance.now() - from);
      const then = performance.now();
      const got = await fetch(`${api.base}/attachments/${partId}/${fileId}`, { headers });
      if ((await got.arrayBuffer()).byteLength !== bytes.length) throw new Error('The file did not come back whole');
      down.push(performance.now() - then);
    }
    yield absolute('files.attach20MB', median(up), 'ms', { atMost: 3_000 });
    yield absolute('files.fetch20MB', median(down), 'ms', { atMost: 3_000 });
    await api.stop();
    await platform.close();
  },
};

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
