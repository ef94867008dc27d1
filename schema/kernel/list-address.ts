import { subjectOfId } from '../common/ids.js';
import type { ListArgument, ListFacts } from './derive/lists.js';

/** A view of a list, as its address says it: what it is narrowed to, how it is sorted, which columns are shown. */
export interface ListView {
  /** The arguments of the list by their names, as GraphQL takes them. */
  readonly args: Readonly<Record<string, string | boolean>>;
  readonly sort: string | null;
  readonly descending: boolean | null;
  /** The keys of the columns that are shown, in their order; null for the usual ones. */
  readonly columns: readonly string[] | null;
  /** The names in the address whose value cannot be what it says. They narrow nothing, and whoever reads the list is told. */
  readonly wrong: readonly string[];
}

const LONGEST = 200;

/** The address of a list as a view of it: `?state=RELEASED&totalFrom=1000&sort=TOTAL&descending=true&columns=number,total`. */
export function readListAddress(facts: ListFacts, params: URLSearchParams): ListView {
  const given = facts.narrowings.flatMap((argument) => {
    const text = params.get(argument.name)?.trim() ?? '';
    return text === '' ? [] : [{ argument, text }];
  });
  const right = given.filter(({ argument, text }) => isRight(argument, text));
  const sort = params.get('sort');
  const descending = params.get('descending');
  const columns = params.get('columns');
  const isSortWrong = Boolean(sort) && !facts.sorts.includes(sort ?? '');
  return {
    args: Object.fromEntries(
      right.map(({ argument: { name, holds }, text }) => [name, holds === 'FLAG' ? text === 'true' : text]),
    ),
    sort: sort && !isSortWrong ? sort : null,
    descending: descending === null ? null : descending === 'true',
    columns: columns ? columns.split(',') : null,
    wrong: [
      ...given.filter((one) => !right.includes(one)).map(({ argument }) => argument.name),
      ...(isSortWrong ? ['sort'] : []),
    ],
  };
}

function isRight({ holds, target, values = [] }: ListArgument, text: string): boolean {
  switch (holds) {
    case 'STATE':
    case 'WORD':
      return values.includes(text);
    case 'REF':
      return subjectOfId(text) === target;
    case 'DAY':
      return isDay(text);
    case 'AMOUNT':
      return /^-?\d{1,24}(\.\d{1,10})?$/.test(text);
    case 'FLAG':
      return text === 'true' || text === 'false';
    case 'TEXT':
      return text.length <= LONGEST;
  }
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
