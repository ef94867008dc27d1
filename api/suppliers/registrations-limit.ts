import { readEnv } from '../kernel/env.js';
import type { Limit } from '../kernel/rate-limit.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

const HOUR_MS = 3_600_000;

/** How many suppliers one address may register, and what a person who asks for more is told. */
export const registrationsLimit = {
  limits(): Limit[] {
    const { anHour, aDay } = readEnv().registrations;
    return [
      { count: anHour, withinMs: HOUR_MS },
      { count: aDay, withinMs: 24 * HOUR_MS },
    ];
  },
  refusal(until: Date, now: Date): Refusal {
    const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
    const { contact } = readEnv();
    const params = { minutes, until: until.toISOString() };
    return contact === null
      ? refuse('RATE_LIMITED', 'suppliers.tooManyRegistrations', [], params)
      : refuse('RATE_LIMITED', 'suppliers.tooManyRegistrationsCall', [], { ...params, contact });
  },
};
