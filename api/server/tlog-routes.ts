import { type Request, type RequestHandler, Router } from 'express';
import { parseBundlePath, parseTilePath, TILE_WIDTH, verifyEntryRequest } from '../../schema/trail/index.js';
import { parseSize } from '../../schema/trail/sizes.js';
import { lastMailing, publicAnchors } from '../anchors/index.js';
import { readCensusOpening } from '../trail/census-opening.js';
import { nodeCrypto } from '../trail/crypto.js';
import { readEntryBundle } from '../trail/entry-bundle.js';
import { currentPolicy } from '../trail/index.js';
import { policyFileOf } from '../trail/policy-file.js';
import { newestCheckpoint, publishedCheckpoint } from '../trail/prove.js';
import { readTile } from '../trail/tile-store.js';

/**
 * The face of the log (C2SP tlog-tiles): checkpoint and hash tiles for everybody. Entries hold procurement secrets and are
 * served to the witnesses of the policy file alone, which copy them.
 */
export function tlogRoutes(): Router {
  const routes = Router();
  routes.get('/checkpoint', async (_, response) => {
    const newest = await publishedCheckpoint(currentPolicy());
    if (!newest) return void response.sendStatus(404);
    response.type('text/plain').set('Cache-Control', 'no-cache').send(newest.note);
  });
  routes.get('/anchors', async (_, response) => {
    response.set('Cache-Control', 'no-cache').json(await publicAnchors());
  });
  routes.get('/anchors/mailing', async (_, response) => {
    response.set('Cache-Control', 'no-cache').json({ last: await lastMailing() });
  });
  // For the page that verifies without sign-in; it says that these keys come from the site itself.
  routes.get('/policy.json', (_, response) => {
    response
      .type('application/json')
      .set('Cache-Control', 'no-cache')
      .send(`${JSON.stringify(policyFileOf(currentPolicy()), null, 2)}\n`);
  });
  routes.get('/census/:index', serveCensus);
  routes.get('/tile/entries/{*path}', serveEntries);
  routes.get('/tile/{*path}', async (request, response) => {
    const tile = parseTilePath(request.path.slice(1));
    if (!tile) return void response.sendStatus(404);
    const newest = await newestCheckpoint();
    const covered = (tile.index * TILE_WIDTH + tile.width) * TILE_WIDTH ** tile.level;
    if (!newest || covered > newest.size) return void response.sendStatus(404);
    const bytes = await readTile(tile);
    response
      .type('application/octet-stream')
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(bytes));
  });
  return routes;
}

/** Whether a witness of the policy file asks: null where nobody does, to whom there is nothing here. */
function isWitness({ headers: { authorization }, originalUrl }: Request): boolean | null {
  if (authorization === undefined) return null;
  const asked = { method: 'GET', path: originalUrl, seconds: Math.floor(Date.now() / 1_000) };
  const keys = currentPolicy().witnesses.map(({ key }) => key);
  return verifyEntryRequest(authorization, asked, keys, nodeCrypto.verify) !== null;
}

/** To a stranger there is nothing here; a witness whose signature does not hold is told so. */
const serveEntries: RequestHandler = async (request, response) => {
  const bundle = parseBundlePath(request.path.slice(1));
  const known = isWitness(request);
  if (!bundle || known === null) return void response.sendStatus(404);
  if (!known) return void response.sendStatus(401);
  const newest = await newestCheckpoint();
  const isSigned = newest !== null && bundle.index * TILE_WIDTH + bundle.width <= newest.size;
  const bytes = isSigned ? await readEntryBundle(bundle) : null;
  if (!bytes) return void response.sendStatus(404);
  response.type('application/octet-stream').set('Cache-Control', 'no-store').send(Buffer.from(bytes));
};

/** The opening of a census, so that a witness can recount it; those of other entries are for nobody. */
const serveCensus: RequestHandler = async (request, response) => {
  const index = parseSize(String(request.params.index));
  const known = isWitness(request);
  if (index === null || known === null) return void response.sendStatus(404);
  if (!known) return void response.sendStatus(401);
  const bytes = await readCensusOpening(index);
  if (!bytes) return void response.sendStatus(404);
  response.type('application/json').set('Cache-Control', 'no-store').send(Buffer.from(bytes));
};
