import type { Failure } from './failure.js';
import { type Said, said } from './said.js';

/** A failure as one line: its class, where it is, under which key, against which rule, and what that means. */
export function tellFailure({ class: of, index, entry, key, rule, detail }: Failure): Said {
  const where = [
    ...(index === null ? [] : [said('line/index', { index })]),
    ...(entry === null ? [] : [said('line/entry', { entry })]),
    ...(key === null ? [] : [said('line/key', { key })]),
  ];
  const line = { class: said(`failure/${of}`), rule, what: detail };
  return where.length === 0 ? said('line/whole', line) : said('line/at', { ...line, where });
}
