import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { openCaps } from './caps.js';
import { CAPS } from './routes.js';

const response = () => new EventEmitter() as unknown as Response;
const account = (n: number) => ({ signedIn: true, id: `acc_${n}` });

describe('places among what is worked on', () => {
  it('are bounded for each account and each address, and free again when the answer is over', () => {
    const caps = openCaps(() => 0);
    const answers = Array.from({ length: CAPS.QUESTIONS.each.account }, response);
    for (const one of answers) expect(caps.enter('QUESTIONS', account(1), one)).toBe('TAKEN');
    expect(caps.enter('QUESTIONS', account(1), response())).toBe('OWN_SHARE_FULL');
    expect(caps.enter('QUESTIONS', account(2), response())).toBe('TAKEN');
    answers[0]?.emit('close');
    expect(caps.enter('QUESTIONS', account(1), response())).toBe('TAKEN');
  });

  it('are few where the process comes late to everything', () => {
    let late = 0;
    const caps = openCaps(() => late);
    for (let n = 0; n < 24; n++) expect(caps.enter('QUESTIONS', account(n), response())).toBe('TAKEN');
    late = 400;
    expect(caps.enter('QUESTIONS', account(99), response())).toBe('FULL');
    expect(caps.enter('LOG', account(99), response())).toBe('TAKEN');
    late = 0;
    expect(caps.enter('QUESTIONS', account(99), response())).toBe('TAKEN');
  });
});
