import { type ChangeCommitment, type EntrySource, type TrailEntry, visibilityOf } from './entry-form.js';

// No escapes and no surrogates: what is between the quotes is the value itself.
const TEXT = String.raw`"([^"\\\x00-\x1f\ud800-\udfff]+)"`;
const HASH = '"([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)"';
/** Days that no month lacks, and times of any day: such an instant exists without a look at the calendar. */
const TIME = String.raw`"(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z)"`;
const COUNT = String.raw`([1-9]\d{0,14})`;
const CHANGE = String.raw`\{"c":${HASH},"class":"(open|commercial|personal)"\}`;

/** The canonical form of most entries, field by field: without files, persons in the changes, or what they are about. */
const PLAIN = new RegExp(
  [
    String.raw`^\{"actor":\{(?:"behalf":${TEXT},)?"ref":${TEXT},"role":${TEXT},"via":${TEXT}\},"after":${HASH},"at":${TIME},`,
    String.raw`"attach":\[\],"changes":\[(?:${CHANGE}(?:,${CHANGE})?)?\],"id":${TEXT},"log":${TEXT},(?:"occurredAt":${TIME},)?`,
    `"prev":(?:null|${HASH}),"proc":(?:null|${TEXT}),"pv":${COUNT},`,
    String.raw`"reason":(?:null|\{(?:"c":${HASH},)?"code":${TEXT}\}),"req":${TEXT},"rule":(?:null|${TEXT}),`,
    String.raw`"src":"(native|late|mirror:[\w.-]+)","subject":\{"id":${TEXT},"rev":${COUNT},"type":${TEXT}\},"type":${TEXT},`,
    String.raw`"v":"trail/v1"\}$`,
  ].join(''),
);

/**
 * Reads an entry in one go where its text has just the form that most have; null for all others, which are then read field by
 * field. What fits the pattern is canonical JSON and has the form of an entry, so neither is derived again: that costs five
 * times as much, and a bundle holds many thousands.
 */
export function readPlainEntry(text: string): TrailEntry | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const take = (place: number) => match[place] ?? '';
  const orNull = (place: number) => match[place] ?? null;
  const [behalf, c1, class1, c2, class2] = [match[1], match[7], match[8], match[9], match[10]];
  const [occurredAt, src] = [match[13], take(21)];
  if (!isSource(src) || (class1 !== undefined && class1 === class2)) return null;
  const changes: ChangeCommitment[] = [];
  if (c1 !== undefined) changes.push({ c: c1, class: visibilityOf(class1, 'changes.class') });
  if (c2 !== undefined) changes.push({ c: c2, class: visibilityOf(class2, 'changes.class') });
  return {
    actor: { ref: take(2), role: take(3), via: take(4), ...(behalf === undefined ? {} : { behalf }) },
    after: take(5),
    at: take(6),
    attach: [],
    changes,
    id: take(11),
    log: take(12),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    prev: orNull(14),
    proc: orNull(15),
    pv: Number(match[16]),
    reason: reasonOf(match[18], match[17]),
    req: take(19),
    rule: orNull(20),
    src,
    subject: { id: take(22), rev: Number(match[23]), type: take(24) },
    type: take(25),
    v: 'trail/v1',
  };
}

function reasonOf(code: string | undefined, c: string | undefined): TrailEntry['reason'] {
  if (code === undefined) return null;
  return c === undefined ? { code } : { c, code };
}

function isSource(src: string): src is EntrySource {
  return src === 'native' || src === 'late' || src.startsWith('mirror:');
}
