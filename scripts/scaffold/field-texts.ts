import type { SubjectName } from '../../schema/common/ids.js';
import { shownName } from '../../schema/kernel/derive/shown-fields.js';
import type { FieldData } from '../../schema/kernel/field.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { capital } from './words.js';

/** A field by its name. */
export type NamedField = readonly [string, FieldData];

/** An import of a page: what, and from where. */
export type ImportLine = readonly [string, string];

/** Whether a page shows this field: by its value, its word or a link. */
export function isShown({ kind, words, readers }: FieldData): boolean {
  if (readers === 'NOBODY') return false;
  return kind === 'ref' || (kind === 'word' && Boolean(words?.name)) || isPlain(kind);
}

/** Whether a column or a fact shows this kind of field as it is. */
export function isPlain(kind: string): boolean {
  return ['text', 'longText', 'day', 'instant', 'decimal', 'count', 'money', 'currency'].includes(kind);
}

/** What a query asks of a field. */
export function askedOf([field, data]: NamedField): string {
  const name = shownName(field, data);
  if (data.kind === 'money') return `${name} { amount currency }`;
  return data.target ? `${name} { ${[...new Set(['id', titleOf(data.target)])].join(' ')} }` : name;
}

const FORMATS: Readonly<Record<string, string>> = { instant: 'instant', money: 'money' };

/** A field as an expression of a page: a word by its text, another subject by a link to its page. */
export function shownText(row: string, [field, data]: NamedField): string {
  const { kind, target, words, isOptional, isWithheld } = data;
  const value = `${row}.${shownName(field, data)}`;
  if (FORMATS[kind]) return `${FORMATS[kind]}(${value})`;
  if (target)
    return `${value} && <SubjectLink kind="${target}" id={${value}.id}>{${value}.${titleOf(target)}}</SubjectLink>`;
  if (words === null) return value;
  const text = `t(\`word.${words.name}.\${${value}}\`)`;
  return isOptional || isWithheld ? `${value} && ${text}` : text;
}

/** What stands in a cell of a list, which is also what a workbook gets. */
export function cellText(row: string, [field, data]: NamedField): string {
  const { kind, target } = data;
  const value = `${row}.${shownName(field, data)}`;
  if (target) return `${value}?.${titleOf(target)}`;
  if (kind === 'day' || kind === 'instant') return `({ ${kind}: ${value} })`;
  return kind === 'money' ? value : shownText(row, [field, data]);
}

/** By what people know a subject of a kind: its name or its number. */
function titleOf(kind: SubjectName): string {
  const fields = SUBJECTS.find(({ name }) => name === kind)?.fields ?? {};
  return ['name', 'number', 'title', 'code'].find((one) => one in fields) ?? 'id';
}

/** Inputs that there are, by what is typed. */
const INPUTS: Readonly<Record<string, string>> = { day: 'DayInput', decimal: 'DecimalInput', instant: 'InstantInput' };

/** Components that there are for choosing one subject of a kind. */
const PICKERS: Readonly<Partial<Record<SubjectName, ImportLine>>> = {
  Part: ['PartPicker', '../catalogue/part-picker.js'],
  Purchase: ['PurchaseChoice', '../records/purchase-choice.js'],
  Account: ['PersonChoice', '../records/person-choice.js'],
};

/** The list from which a subject of a kind is chosen where there is no component for that; null where it has none. */
function listOf(kind: SubjectName): string | null {
  if (kind in PICKERS) return null;
  // Its list is written by hand, since it is searched.
  if (kind === 'Supplier') return 'suppliers';
  return SUBJECTS.find(({ name }) => name === kind)?.list?.name ?? null;
}

/** The input of a form for what a creation asks; `asks` is the expression that names that field. */
export function inputText(asks: string, { kind, target, words }: FieldData): string {
  if (target) return `<${PICKERS[target]?.[0] ?? (listOf(target) ? `${target}Choice` : 'Input')} />`;
  if (words?.name)
    return `<Select options={wordsOf(${asks}).map((value) => ({ value, label: t(\`word.${words.name}.\${value}\`) }))} />`;
  if (kind === 'longText') return '<Input.TextArea />';
  return `<${INPUTS[kind] ?? 'Input'} />`;
}

/** The imports of fields on a page. */
export function importsOfFields(fields: readonly NamedField[]): ImportLine[] {
  return fields.flatMap(([, { target, kind }]): ImportLine[] => [
    ...(target ? [['SubjectLink', '../../components/subject-link.js'] as const] : []),
    ...(FORMATS[kind] ? [[FORMATS[kind], '../../components/format.js'] as const] : []),
  ]);
}

/** The imports of the inputs of a form. */
export function importsOfInputs(asks: readonly NamedField[], name: string): ImportLine[] {
  return asks.flatMap(([field, data]): ImportLine[] => {
    const { target, words } = data;
    const list = target && listOf(target);
    if (target && PICKERS[target]) return [PICKERS[target]];
    if (list)
      return [
        ['Select', 'antd'],
        ['type SelectProps', 'antd'],
        [`${choicesOf(name, list)}Document`, '../../generated/graphql.js'],
      ];
    if (words?.name)
      return [
        ['Select', 'antd'],
        ['wordsOf', '../../../../schema/kernel/field.js'],
      ];
    const input = /^<(\w+)/.exec(inputText(field, data))?.[1] ?? 'Input';
    return [[input, input === 'Input' ? 'antd' : '../../components/inputs.js']];
  });
}

/** `Claim`, `contracts` → `ClaimContracts`: the query for those of which one is chosen. */
function choicesOf(name: string, list: string): string {
  return `${name}${capital(list)}`;
}

/** The kinds of which one is chosen from its list, each once. */
function chosenIn(asks: readonly NamedField[]): [SubjectName, string][] {
  const kinds = new Set(asks.flatMap(([, { target }]) => target ?? []));
  return [...kinds].flatMap((kind): [SubjectName, string][] => {
    const list = listOf(kind);
    return list ? [[kind, list]] : [];
  });
}

/** The components that choose one subject from its list. */
export function choicesText(asks: readonly NamedField[], name: string): string {
  return chosenIn(asks)
    .map(
      ([kind, list]) => `
/** Chooses one from the list. */
function ${kind}Choice(props: SelectProps<string>) {
  const { data, loading } = useQuery(${choicesOf(name, list)}Document);
  const options = (data?.${list}.edges ?? []).map(({ node }) => ({ value: node.id, label: node.${titleOf(kind)} }));
  return <Select {...props} showSearch={{ optionFilterProp: 'label' }} loading={loading} options={options} />;
}
`,
    )
    .join('');
}

/** Their queries. */
export function choiceQueries(asks: readonly NamedField[], name: string): string {
  return chosenIn(asks)
    .map(
      ([kind, list]) => `
query ${choicesOf(name, list)} {
  ${list}(first: 200) {
    edges {
      node {
        id
        ${titleOf(kind)}
      }
    }
  }
}
`,
    )
    .join('');
}
