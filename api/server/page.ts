import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { contentSecurityPolicy } from 'helmet';
import { PROJECT_ROOT } from '../kernel/env.js';
import { HttpRefusal } from './answer-code.js';
import type { RouteHandler } from './serve-route.js';

const FOLDER = join(PROJECT_ROOT, 'dist/web');
/** Placeholder that vite leaves in the page for the nonce (web/vite.config.ts). */
const PLACE = /QINGCAI_NONCE/g;

/** What our pages may load: our own files and nothing else. */
export const CONTENT_POLICY = {
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'", 'data:'],
  // Pictures and PDF of subjects, from bytes that a page has fetched and given a type.
  'img-src': ["'self'", 'data:', 'blob:'],
  'frame-src': ['blob:'],
  'upgrade-insecure-requests': null,
} as const;

/**
 * Serves the built web application. It has routes of its own, so unknown paths get its page. Styles that its components add at run time
 * carry a nonce that changes with each view, so that an injected style has no effect.
 */
export function pageHandler(): RouteHandler {
  const newest = newestText(join(FOLDER, 'index.html'));
  const nonces = new WeakMap<ServerResponse, string>();
  const styles = (_: unknown, response: ServerResponse) => `'nonce-${nonces.get(response)}'`;
  const allow = contentSecurityPolicy({ directives: { ...CONTENT_POLICY, 'style-src': ["'self'", styles] } });
  return async (request, response) => {
    const page = newest();
    if (page === null) throw new HttpRefusal('NOT_FOUND', 'The pages are not built');
    const nonce = randomBytes(16).toString('base64');
    nonces.set(response, nonce);
    await new Promise((resolve) => allow(request, response, resolve));
    response.type('html').send(page.replace(PLACE, nonce));
  };
}

/** Reads a file again when it was written again: pages that are built anew name other parts. Null as long as there was none. */
function newestText(file: string): () => string | null {
  let known: { readonly writtenAt: number; readonly text: string } | null = null;
  return () => {
    const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
    if (writtenAt !== null && writtenAt !== known?.writtenAt) known = { writtenAt, text: readFileSync(file, 'utf8') };
    return known?.text ?? null;
  };
}

/** Serves the parts of the pages, whose names contain a digest of their content. */
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
