import type { Request } from 'express';
import { parseBundlePath, parseTilePath, TILE_WIDTH, verifyEntryRequest } from '../../schema/trail/index.js';
import { parseSize } from '../../schema/trail/sizes.js';
import { lastMailing, publicAnchors } from '../anchors/index.js';
import { platformClock } from '../kernel/platform-clock.js';
import { readCensusOpening } from '../trail/census-opening.js';
import { nodeCrypto } from '../trail/crypto.js';
import { readEntryBundle } from '../trail/entry-bundle.js';
import { currentPolicy } from '../trail/index.js';
import { policyFileOf } from '../trail/policy-file.js';
import { newestCheckpoint, publishedCheckpoint } from '../trail/prove.js';
import { readTile } from '../trail/tile-store.js';
import { HttpRefusal } from './answer-code.js';
import type { RouteHandler } from './serve-route.js';

/**
 * The public face of the log (C2SP tlog-tiles): checkpoint and hash tiles for everybody. Entries hold procurement secrets and are served
 * only to the witnesses of the policy file, which copy them.
 */
export const tlogHandlers = {
  checkpoint: async (_request, response) => {
    const newest = await publishedCheckpoint(currentPolicy());
    if (!newest) throw nothingHere();
    response.type('text/plain').set('Cache-Control', 'no-cache').send(newest.note);
  },
  anchors: async (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(await publicAnchors());
  },
  mailing: async (_request, response) => {
    response.set('Cache-Control', 'no-cache').json({ last: await lastMailing() });
  },
  // For the page that verifies without sign-in; that page says that these keys come from the site itself.
  policy: (_request, response) => {
    response
      .type('application/json')
      .set('Cache-Control', 'no-cache')
      .send(`${JSON.stringify(policyFileOf(currentPolicy()), null, 2)}\n`);
  },
  /** The opening of a census, so that a witness can recount it; openings of other entries are served to nobody. */
  census: async (request, response) => {
    const index = parseSize(String(request.params.index));
    if (index === null) throw nothingHere();
    onlyWitnesses(request);
    const bytes = await readCensusOpening(index);
    if (!bytes) throw nothingHere();
    response.type('application/json').send(Buffer.from(bytes));
  },
  entries: async (request, response) => {
    const bundle = parseBundlePath(belowLog(request));
    if (!bundle) throw nothingHere();
    onlyWitnesses(request);
    const newest = await newestCheckpoint();
    const isSigned = newest !== null && bundle.index * TILE_WIDTH + bundle.width <= newest.size;
    const bytes = isSigned ? await readEntryBundle(bundle) : null;
    if (!bytes) throw nothingHere();
    response.type('application/octet-stream').send(Buffer.from(bytes));
  },
  tile: async (request, response) => {
    const tile = parseTilePath(belowLog(request));
    if (!tile) throw nothingHere();
    const newest = await newestCheckpoint();
    const covered = (tile.index * TILE_WIDTH + tile.width) * TILE_WIDTH ** tile.level;
    if (!newest || covered > newest.size) throw nothingHere();
    const bytes = await readTile(tile);
    response
      .type('application/octet-stream')
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(bytes));
  },
} as const satisfies Readonly<Record<string, RouteHandler>>;

/** Lets a witness of the policy file pass. For a stranger there is nothing here; a witness whose signature is invalid is told so. */
function onlyWitnesses({ headers: { authorization }, originalUrl }: Request): void {
  if (authorization === undefined) throw nothingHere();
  const asked = { method: 'GET', path: originalUrl, seconds: Math.floor(platformClock.now().getTime() / 1_000) };
  const keys = currentPolicy().witnesses.map(({ key }) => key);
  if (!verifyEntryRequest(authorization, asked, keys, nodeCrypto.verify))
    throw new HttpRefusal('UNAUTHENTICATED', 'The signature is none of a witness');
}

/** A path in the log's own notation: `tile/0/000`. */
function belowLog({ path }: Request): string {
  return path.slice('/tlog/'.length);
}

function nothingHere(): HttpRefusal {
  return new HttpRefusal('NOT_FOUND', 'There is nothing here');
}
