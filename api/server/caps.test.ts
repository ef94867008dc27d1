import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { openCaps } from './caps.js';
import { CAPS } from './routes.js';

const response = () => new EventEmitter() as unknown as Response;
const account = (n: number) => ({ signedIn: true, id: `acc_${n}` });

describe('places among what is worked on', () => {
  it('are bounded for each account and each address, and free again when the answer is over', () => {
    const caps = openCaps({ now: () => 256 });
    const answers = Array.from({ length: CAPS.QUESTIONS.each.account }, response);
    for (const one of answers) expect(caps.enter('QUESTIONS', account(1), one)).toBe('TAKEN');
    expect(caps.enter('QUESTIONS', account(1), response())).toBe('OWN_SHARE_FULL');
    expect(caps.enter('QUESTIONS', account(2), response())).toBe('TAKEN');
    answers[0]?.emit('close');
    expect(caps.enter('QUESTIONS', account(1), response())).toBe('TAKEN');
  });

  it('are as many as the process can work on, half of them at most for one account', () => {
    let places = 24;
    const caps = openCaps({ now: () => places });
    for (let n = 0; n < 12; n++) expect(caps.enter('QUESTIONS', account(0), response())).toBe('TAKEN');
    expect(caps.enter('QUESTIONS', account(0), response())).toBe('OWN_SHARE_FULL');
    for (let n = 1; n <= 12; n++) expect(caps.enter('QUESTIONS', account(n), response())).toBe('TAKEN');
    expect(caps.enter('QUESTIONS', account(99), response())).toBe('FULL');
    expect(caps.enter('LOG', account(99), response())).toBe('TAKEN');
    places = 25;
    expect(caps.enter('QUESTIONS', account(99), response())).toBe('TAKEN');
  });
});
