import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { contentSecurityPolicy } from 'helmet';
import { PROJECT_ROOT } from '../kernel/env.js';
import { HttpRefusal } from './answer-code.js';
import type { RouteHandler } from './serve-route.js';

const FOLDER = join(PROJECT_ROOT, 'dist/web');
/** What vite leaves in the page where the nonce belongs (web/vite.config.ts). */
const PLACE = /QINGCAI_NONCE/g;

/** What a page of ours may load: files of ours and nothing else. */
export const CONTENT_POLICY = {
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'", 'data:'],
  'upgrade-insecure-requests': null,
} as const;

/**
 * The built web application; its routes are its own, so unknown paths get its page. The styles that its components write while
 * they are shown carry a nonce that is another at each view, so that a style somebody slipped in counts nothing.
 */
export function pageHandler(): RouteHandler {
  const file = join(FOLDER, 'index.html');
  const page = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const nonces = new WeakMap<ServerResponse, string>();
  const styles = (_: unknown, response: ServerResponse) => `'nonce-${nonces.get(response)}'`;
  const allow = contentSecurityPolicy({ directives: { ...CONTENT_POLICY, 'style-src': ["'self'", styles] } });
  return async (request, response) => {
    if (page === null) throw new HttpRefusal('NOT_FOUND', 'The pages are not built');
    const nonce = randomBytes(16).toString('base64');
    nonces.set(response, nonce);
    await new Promise((resolve) => allow(request, response, resolve));
    response.type('html').send(page.replace(PLACE, nonce));
  };
}

/** The parts of the pages, whose names carry a digest of what is in them. */
export function assetsHandler(): RouteHandler {
  const files = express.static(FOLDER, { index: false, immutable: true, maxAge: '365d' });
  return (request, response) =>
    new Promise((resolve, reject) => {
      response.removeHeader('Cache-Control');
      response.once('close', () => resolve(undefined));
      files(request, response, (error: unknown) =>
        reject(error ?? new HttpRefusal('NOT_FOUND', 'There is no such file')),
      );
    });
}
