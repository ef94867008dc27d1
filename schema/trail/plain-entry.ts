import { type ChangeCommitment, type EntryFacts, visibilityOf } from './entry-form.js';

// No escapes and no surrogates, so what stands between the quotes is the value itself.
const TEXT = String.raw`[^"\\\x00-\x1f\ud800-\udfff]+`;
const HASH = '"([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)"';
/** Days that every month has, at any time of day: such an instant exists without a look at the calendar. */
const TIME = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z`;
const COUNT = String.raw`[1-9]\d{0,14}`;
const CHANGE = String.raw`\{"c":${HASH},"class":"(open|commercial|personal)"\}`;

/** The canonical form of most entries, field by field: without files, persons in the changes, or `about`. */
const PLAIN = new RegExp(
  [
    String.raw`^\{"actor":\{(?:"behalf":"${TEXT}",)?"ref":"${TEXT}","role":"${TEXT}","via":"${TEXT}"\},"after":${HASH},`,
    String.raw`"at":"(${TIME})","attach":\[\],"changes":\[(?:${CHANGE}(?:,${CHANGE})?)?\],"id":"(${TEXT})","log":"(${TEXT})",`,
    `(?:"occurredAt":"${TIME}",)?"prev":(?:null|${HASH}),"proc":(?:null|"(${TEXT})"),"pv":${COUNT},`,
    String.raw`"reason":(null|\{(?:"c":${HASH},)?"code":"${TEXT}"\}),"req":"${TEXT}","rule":(?:null|"${TEXT}"),`,
    String.raw`"src":"(?:native|late|mirror:[\w.-]+)","subject":\{"id":"(${TEXT})","rev":(${COUNT}),"type":"(${TEXT})"\},`,
    String.raw`"type":"(${TEXT})","v":"trail/v1"\}$`,
  ].join(''),
);

/**
 * Reads the part of an entry that checking a bundle needs in a single match, where the text has the form of most entries. Null for all
 * others, which are then read field by field. Text that fits the pattern is canonical JSON and has the form of an entry, so neither is
 * checked again: that would cost five times as much, and a bundle holds many thousands.
 */
export function readPlainEntry(text: string): EntryFacts | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const class1 = match[4];
  const class2 = match[6];
  if (class1 !== undefined && class1 === class2) return null;
  // By position, and straight into the object: destructuring or spreading a list costs more here than the match.
  return {
    log: match[8] ?? '',
    id: match[7] ?? '',
    at: match[2] ?? '',
    type: match[16] ?? '',
    proc: match[10] ?? null,
    subject: { type: match[15] ?? '', id: match[13] ?? '', rev: Number(match[14]) },
    prev: match[9] ?? null,
    after: match[1] ?? '',
    changes: changesOf(class1, match[3], class2, match[5]),
    attach: NO_FILES,
    reason: match[11] === 'null' ? null : match[12] === undefined ? {} : { c: match[12] },
  };
}

/** Lists of their exact length: a list that grows reserves space that is never used. */
function changesOf(class1?: string, c1 = '', class2?: string, c2 = ''): ChangeCommitment[] {
  if (class1 === undefined) return [];
  const first = { class: visibilityOf(class1, 'changes.class'), c: c1 };
  return class2 === undefined ? [first] : [first, { class: visibilityOf(class2, 'changes.class'), c: c2 }];
}

const NO_FILES: EntryFacts['attach'] = [];
