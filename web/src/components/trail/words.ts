import type { i18n, TFunction } from 'i18next';
import { isFileId, lineOfId } from '../../../../schema/common/element-id.js';
import { subjectOfId } from '../../../../schema/common/ids.js';
import { exactInstant, grouped, money } from '../format.js';
import { SUBJECT_FACTS } from '../subject-facts.js';
import type { Names } from './use-names.js';

/** What is needed to put a value into words: the reader's language, names of records, and the kind of subject it belongs to. */
export interface Teller {
  readonly t: TFunction;
  readonly i18n: i18n;
  readonly names: Names;
  readonly kind: string;
}

/** A value in words; a long list has its elements as details. */
export interface Words {
  readonly text: string;
  readonly details?: readonly string[];
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
// Fields whose digits are an amount or a quantity; digits in other fields are numbers of documents and stay as they are.
const COUNTED =
  /price|quantity|total|amount|accepted|rejected|received|score|technical|points|weight|invoiced|expected/i;
const FEW = 4;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMoney(value: unknown): value is { readonly amount: string; readonly currency: string } {
  return isFields(value) && typeof value.amount === 'string' && typeof value.currency === 'string';
}

/** The value of a JSON text; the text itself where it is not JSON. */
export function parsed(json: string | null | undefined): unknown {
  if (json === null || json === undefined) return null;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** Whether a value has no content. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function textWords(value: string, field: string, teller: Teller): string {
  const { t, i18n, names, kind } = teller;
  if (field.endsWith('LineId')) return elementName(value, teller);
  const subject = subjectOfId(value);
  if (subject) return names.get(value) ?? t('entry.unnamed', { kind: t(`subject.${subject}`) });
  if (INSTANT.test(value)) return exactInstant(value);
  if (DECIMAL.test(value) && COUNTED.test(field)) return grouped(value);
  const list = SUBJECT_FACTS[kind]?.words[field] ?? '';
  const labels = [
    ...[`${field}.${kind}.${value}`, `${field}.${value}`, `role.${value}`],
    ...[`word.${list}.${value}`, `entry.value.${value}`],
  ];
  const label = /^[A-Z_]+$/.test(value) || field === 'language' ? labels.find((key) => i18n.exists(key)) : undefined;
  return label ? t(label) : value;
}

/** The name of a field inside a list or an object. */
export function fieldName(field: string, { t, i18n }: Teller): string {
  const key = `entry.field.${field}`;
  return i18n.exists(key) ? t(key) : field;
}

/** The name of an element of a list: a line by its number, a record by its name; empty for a file, whose name stands beside its id. */
export function elementName(id: string, { t, names }: Teller): string {
  const line = lineOfId(id);
  if (line) return t('entry.line', { line });
  const number = /^c(\d+)$/.exec(id)?.[1];
  if (number) return t('entry.criterion', { number });
  if (isFileId(id)) return '';
  return names.get(id) ?? id;
}

function elementWords(element: unknown, field: string, teller: Teller): string {
  if (!isFields(element)) return wordsOf(element, field, teller).text;
  if (isMoney(element)) return money(element);
  if ('sha256' in element) return fileWords(element, teller);
  const { id, partId, name, partNumber, requisitionLineId, ...rest } = element;
  const head = [typeof id === 'string' ? elementName(id, teller) : '', partNumber, name]
    .filter((part) => part)
    .join(' ');
  const facts = Object.entries(rest)
    .filter(([, value]) => !isEmpty(value))
    .map(([key, value]) => `${fieldName(key, teller)} ${wordsOf(value, key, teller).text}`);
  return [head, ...facts].filter((part) => part !== '').join(' · ');
}

/** A file by its name and what it is; its size and hash are said where the entry names its files. */
function fileWords({ name, kind, validUntil, note }: Fields, teller: Teller): string {
  const until = isEmpty(validUntil) ? '' : `${fieldName('validUntil', teller)} ${validUntil}`;
  return [name, wordsOf(kind, 'kind', teller).text, until, note].filter((part) => !isEmpty(part)).join(' · ');
}

function listWords(list: readonly unknown[], field: string, teller: Teller): Words {
  const plain = list.every((element) => !isFields(element));
  const details = list.map((element) => elementWords(element, field, teller));
  if (plain && list.length <= FEW) return { text: details.join(teller.t('app.comma')) };
  return { text: teller.t('entry.items', { count: list.length }), details };
}

/** A value of an entry in words for people: amounts, dates, states and names instead of ids and JSON. */
export function wordsOf(value: unknown, field: string, teller: Teller): Words {
  const { t } = teller;
  if (isEmpty(value)) return { text: t('entry.none') };
  if (typeof value === 'boolean') return { text: t(value ? 'app.yes' : 'app.no') };
  if (typeof value === 'number') return { text: String(value) };
  if (typeof value === 'string') return { text: textWords(value, field, teller) };
  if (isMoney(value)) return { text: money(value) };
  if (Array.isArray(value)) return listWords(value, field, teller);
  if (!isFields(value)) return { text: String(value) };
  const { lines, ...others } = value;
  const facts = elementWords(others, field, teller);
  if (!Array.isArray(lines)) return { text: facts };
  const told = listWords(lines, 'lines', teller);
  return { ...told, text: [told.text, facts].filter((part) => part !== '').join(' · ') };
}
