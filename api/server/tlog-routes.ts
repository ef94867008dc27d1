import { Router } from 'express';
import { parseTilePath, TILE_WIDTH } from '../../schema/trail/index.js';
import { newestCheckpoint } from '../trail/prove.js';
import { readTile } from '../trail/tile-store.js';

/** The public face of the log (C2SP tlog-tiles): checkpoint and hash tiles. Entries hold procurement secrets and are not served. */
export function tlogRoutes(): Router {
  const routes = Router();
  routes.get('/checkpoint', async (_, response) => {
    const newest = await newestCheckpoint();
    if (!newest) return void response.sendStatus(404);
    response.type('text/plain').set('Cache-Control', 'no-cache').send(newest.note);
  });
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
