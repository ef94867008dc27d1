import type { LanguageCode } from '../../../api/kernel/actor.js';
import { say } from '../../../api/kernel/messages.js';
import { isFileId, lineOfId } from '../../../schema/common/element-id.js';
import { subjectOfId } from '../../../schema/common/ids.js';
import { amountText } from '../../../schema/kernel/amount-text.js';
import { businessTime } from '../../../schema/kernel/calendar.js';
import { MARKS } from './marks.js';
import type { FileEntry } from './questions.js';

/** What is needed to put values into words: the reader's language, and the names of records. */
export interface Words {
  readonly language: LanguageCode;
  readonly names: ReadonlyMap<string, string>;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const LONGEST = 400;
/** Ids inside a list element; the number and name of what they refer to are shown beside them. */
const POINTERS = /^(id|partId|.*LineId)$/;

/** A moment in Asia/Shanghai, to the second. */
export function instantText(at: Date | null): string {
  return at ? businessTime(at, 'second') : '';
}

/** An amount with its digits grouped by thousands, and its currency. */
export function moneyText(money: { readonly amount: string; readonly currency: string } | null | undefined): string {
  return money ? amountText(money) : '';
}

/** A change as a sentence; null where an empty field stayed empty. */
export function changeText(change: FileEntry['changes'][number], kind: string, words: Words): string | null {
  const { language } = words;
  const label = placeText(change, words);
  const field = change.path.split('/')[1] ?? '';
  const side = (json: string | null) => {
    const value = json === null ? null : parsed(json);
    return isEmpty(value) ? null : valueText(value, field, kind, words);
  };
  const [before, after] = [side(change.before), side(change.after)];
  if (before === null) return after === null ? null : say(language, 'exports.file.set', { label, after });
  if (after === null) return say(language, 'exports.file.removed', { label, before });
  return say(language, 'exports.file.became', { label, before, after });
}

/** Where a change was made: the field, and inside it the line and the line's field. */
function placeText({ path, label }: FileEntry['changes'][number], { language, names }: Words): string {
  const inner = path
    .split('/')
    .slice(2)
    .map((step) => {
      const id = step.startsWith('id=') ? step.slice(3) : null;
      const line = id && lineOfId(id);
      if (line) return say(language, 'exports.file.line', { line });
      // The name of a file stands in what is said of it.
      if (id && isFileId(id)) return '';
      return id === null ? itemName(step, language) : (names.get(id) ?? id);
    });
  return [label, ...inner].filter((step) => step !== '').join(' ');
}

function itemName(field: string, language: LanguageCode): string {
  const key = `exports.item.${field}`;
  const name = say(language, key);
  return name === key ? field : name;
}

/** A value in words, shortened to some hundred characters. */
function valueText(value: unknown, field: string, kind: string, words: Words): string {
  const whole = wordsOf(value, field, kind, words);
  if (whole.length <= LONGEST) return whole;
  return whole.slice(0, LONGEST) + say(words.language, 'exports.file.more', { count: whole.length });
}

function wordsOf(value: unknown, field: string, kind: string, words: Words): string {
  const { language } = words;
  if (value === null || value === undefined || value === '') return say(language, 'exports.file.empty');
  if (typeof value === 'boolean') return say(language, value ? 'exports.file.yes' : 'exports.file.no');
  if (typeof value === 'string') return textWords(value, field, kind, words);
  if (Array.isArray(value))
    return value.map((item) => wordsOf(item, field, kind, words)).join(MARKS[language].semicolon);
  if (typeof value !== 'object') return String(value);
  const fields = Object.entries(value);
  const amount = Reflect.get(value, 'amount');
  if (fields.length === 2 && typeof amount === 'string')
    return moneyText({ amount, currency: String(Reflect.get(value, 'currency')) });
  return fields
    .filter(([name, inner]) => !POINTERS.test(name) && inner !== null)
    .map(([name, inner]) => `${itemName(name, language)} ${wordsOf(inner, name, kind, words)}`)
    .join(MARKS[language].comma);
}

function textWords(value: string, field: string, kind: string, { language, names }: Words): string {
  const subject = subjectOfId(value);
  if (subject) return names.get(value) ?? say(language, `subject.${subject}`);
  if (INSTANT.test(value)) return instantText(new Date(value));
  if (!/^[A-Z_]+$/.test(value)) return value;
  const keys = [`${field}.${kind}.${value}`, `${field}.${value}`, `role.${value}`];
  return keys.map((key) => say(language, key)).find((text, place) => text !== keys[place]) ?? value;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** Ids of records that entries name, so that their names can be shown. */
export function idsIn(entries: readonly FileEntry[]): string[] {
  const texts = entries.flatMap(({ subjectId, changes }) => [
    subjectId,
    ...changes.flatMap(({ path, before, after }) => [path, before ?? '', after ?? '']),
  ]);
  return [...new Set(texts.join(' ').match(/\b[a-z]{3,4}_[0-9a-f]{32}\b/g))];
}
