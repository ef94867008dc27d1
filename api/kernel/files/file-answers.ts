import type { Readable } from 'node:stream';
import type { Response } from 'express';
import type { Actor } from '../actor.js';
import { say } from '../messages.js';
import type { MessageParams } from '../refusal.js';

const STATUS = { RATE_LIMITED: 429, NOT_FOUND: 404, PAYLOAD_TOO_LARGE: 413, BAD_USER_INPUT: 400, RULE: 409 } as const;

/** Why a file is refused: code, message key and what is filled in. */
export interface FileRefusal {
  readonly code: keyof typeof STATUS;
  readonly key: string;
  readonly params?: MessageParams;
}

/** Whoever is signed in. */
export type Person = { readonly actor: Actor } | null;

/** Who uses a route of files, which the table of routes opens to nobody else. */
export function personOf(person: Person): Actor {
  if (!person) throw new Error('The table of routes lets nobody else in');
  return person.actor;
}

/** Answers that a file is refused, in the reader's language. */
export function answerRefused(response: Response, { language }: Actor, { code, key, params = {} }: FileRefusal): void {
  // Somebody who kept sending beyond the limit of the route was answered already.
  if (response.headersSent) return;
  response.status(STATUS[code]).json({ code, key, message: say(language, key, params), path: ['file'] });
}

/** A file as it leaves. */
export interface Leaving {
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
}

/** Sends a file to be saved. Whatever its type, it is never shown as a page of ours. */
export function answerFile(response: Response, { name, bytes, type }: Leaving, source: Readable): void {
  response.attachment(name).set({
    'Content-Type': type,
    'Content-Length': String(bytes),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': 'sandbox',
    'Cache-Control': 'private, no-store',
  });
  // A reader who goes away ends the reading.
  response.once('close', () => source.destroy());
  source.on('error', (error) => response.destroy(error)).pipe(response);
}
