import { WATCHERS } from '../common/roles.js';
import { countFrom, instant, json, key, ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

/**
 * Attempts of a signed-in person at something they may not do, counted by person, act and hour: the first is written at once, the others
 * together when the hour is over, so that nobody can flood the log by being refused.
 */
export const Attempt = defineSubject({
  module: 'accesses',
  name: 'Attempt',
  short: 'attempt',
  collection: 'attempts',
  doc: 'What somebody tried and may not do, counted by person, act and hour.',
  secret: 'none',
  fields: {
    // Id among the denials: person, act, reason and hour.
    hour: text().hidden(),
    accountId: ref('Account'),
    act: text().about('The act that was refused, as `module.move`.'),
    about: key().optional().about('What the first attempt was about; null for an act on nothing yet.'),
    // Message key of the first refusal, and its parameters.
    refusal: text().about("Why it was refused the first time, in the reader's language."),
    refusalParams: json.hidden(),
    count: countFrom(1),
    firstAt: instant,
    lastAt: instant,
  },
  states: { COUNTED: { end: true } },
  moves: {
    recordAttempt: { from: null, to: 'COUNTED', by: ['SYSTEM'], asks: { denial: text(300) } },
    countAttempts: { from: ['COUNTED'], to: 'SAME', by: ['SYSTEM'] },
  },
  visible: { STAFF: WATCHERS },
  shows: ['createdAt', 'entries'],
  list: { name: 'attempts', byState: false },
  // However many workers record the same at the same time, it is recorded once.
  indexes: [
    { key: { hour: 1 }, name: 'hour', unique: true },
    { key: { refusal: 1, _id: -1 }, name: 'refusal' },
  ],
});

/** The refused attempts of one person at one act within one hour, as stored. */
export interface AttemptRow extends RowOf<typeof Attempt> {}
