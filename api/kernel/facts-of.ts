import { amountText, grouped, priceText } from '../../schema/kernel/amount-text.js';
import { businessTime } from '../../schema/kernel/calendar.js';
import { columnsOf, type FactSource, factSources } from '../../schema/kernel/derive/documents.js';
import type { FieldData } from '../../schema/kernel/field.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import type { Actor, LanguageCode } from './actor.js';
import { allows } from './allows.js';
import type { Context } from './context.js';
import { say } from './messages.js';
import { nameSubject } from './name-subjects.js';
import type { Row } from './row.js';

/** One fact that a document tells of itself, in the reader's language. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  /** Null where there is none, and where it is withheld. */
  readonly value: string | null;
  /** Whether there is one that names what the reader may not see. */
  readonly withheld: boolean;
  /** The instant behind the value, which is written in Asia/Shanghai time; null where it is no instant. */
  readonly at: Date | null;
}

/** The lines of a document as a table. */
export interface LineTable {
  readonly columns: readonly { readonly name: string; readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** The facts of a document, in the order of its declaration; what the reader may not read is left out. */
export function factsOf(subject: AnySubject, row: Row, ctx: Context): Promise<Fact[]> {
  return tellFacts(subject, factSources(subject), row, ctx);
}

/** As `factsOf`, of some facts alone. */
export function tellFacts(
  subject: AnySubject,
  sources: readonly FactSource[],
  row: Row,
  ctx: Context,
): Promise<Fact[]> {
  const { actor } = ctx;
  const told = sources.filter(
    ({ data, each }) => mayRead(data, row, actor) && (each === null || mayRead(each.data, row, actor)),
  );
  return Promise.all(
    told.map(async (source) => {
      const value: unknown = Reflect.get(row, source.field);
      const text = await factText(source, value, ctx);
      return {
        name: source.name,
        label: say(actor.language, `field.${subject.name}.${source.name}`),
        value: text,
        withheld: text === null && namesSomething(source, value),
        at: value instanceof Date ? value : null,
      };
    }),
  );
}

/** The lines of a document; columns that are empty in every line are left out. Null where there are none, or none for the reader. */
export function lineTableOf({ lines, fields }: AnySubject, row: Row, { actor }: Context): LineTable | null {
  const list = lines === undefined ? undefined : fields[lines];
  if (lines === undefined || !list?.part || !mayRead(list, row, actor)) return null;
  const all = elementsIn(Reflect.get(row, lines));
  const currency: unknown = Reflect.get(row, 'currency');
  const cellOf = (data: FieldData, value: unknown) =>
    data.isPrice && typeof value === 'string' && typeof currency === 'string'
      ? priceText(value, currency)
      : textOf(data, value, actor.language);
  const columns = columnsOf(list.part)
    .filter(([, data]) => mayRead(data, row, actor))
    .map(([name, data]) => ({
      ...{
        name,
        label: say(actor.language, `line.${name}`),
        isNumber: data.kind === 'decimal' || data.kind === 'count',
      },
      cells: all.map((line) => cellOf(data, line[name]) ?? ''),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { columns, rows: all.map((_, at) => columns.map(({ cells }) => cells[at] ?? '')) };
}

/** What a row is worth, where its kind has an amount that the reader may read; null otherwise. */
export function worthOfRow({ worth, fields }: AnySubject, row: Row, { actor }: Context): unknown {
  const data = worth === undefined ? undefined : fields[worth];
  return worth !== undefined && data && mayRead(data, row, actor) ? Reflect.get(row, worth) : null;
}

/** Whether somebody who reads a row reads a field of it: all, except those restricted further. */
export function mayRead({ readers }: FieldData, row: Row, actor: Actor): boolean {
  if (readers === 'ALL' || readers === 'NOBODY') return readers === 'ALL';
  return allows(readers, actor, row);
}

/** Whether a fact refers to other rows at all. */
function namesSomething({ data, each }: FactSource, value: unknown): boolean {
  if (each !== null || (data.target ?? data.element?.target ?? null) === null) return false;
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string';
}

async function factText({ data, each }: FactSource, value: unknown, ctx: Context): Promise<string | null> {
  if (each)
    return textOfAll(
      each.data,
      elementsIn(value).map((element) => element[each.field]),
    );
  const target = data.target ?? data.element?.target ?? null;
  if (target === null) return textOf(data, value, ctx.actor.language);
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = await Promise.all(ids.map((id) => (typeof id === 'string' ? nameSubject(id, ctx) : null)));
  const known = names.filter((name) => name !== null);
  return known.length === 0 ? null : known.join(ctx.actor.language === 'zh' ? '、' : ', ');
}

/** What the elements of a list amount to: days as their span, amounts as how many have one. */
function textOfAll({ kind }: FieldData, values: readonly unknown[]): string | null {
  const some = values
    .filter((value) => typeof value === 'string')
    .filter((value) => kind === 'day' || Number(value) > 0);
  if (kind !== 'day') return some.length === 0 ? null : String(some.length);
  const [first, last] = [some.toSorted()[0], some.toSorted().at(-1)];
  return first === last ? (first ?? null) : `${first} – ${last}`;
}

/** A value in words; a list is described by how many it holds. */
function textOf({ kind, words }: FieldData, value: unknown, language: LanguageCode): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : String(value.length);
  if (value instanceof Date) return businessTime(value, 'minute');
  if (kind === 'money') return amountText(value as Parameters<typeof amountText>[0]);
  if (kind === 'word') return say(language, `word.${words?.name}.${String(value)}`);
  if (kind === 'flag') return say(language, value ? 'fact.yes' : 'fact.no');
  return kind === 'decimal' ? grouped(String(value)) : String(value);
}

function elementsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value : [];
}
