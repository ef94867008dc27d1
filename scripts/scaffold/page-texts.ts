import type { FieldData } from '../../schema/kernel/field.js';
import {
  askedOf,
  cellText,
  choiceQueries,
  choicesText,
  type ImportLine,
  importsOfFields,
  importsOfInputs,
  inputText,
  isPlain,
  type NamedField,
  shownText,
} from './field-texts.js';
import { capital, kebab } from './words.js';

/** The words of the pages of a kind of subject. */
export interface NewPage {
  readonly name: string;
  /** The names of the queries for one and for many. */
  readonly short: string;
  readonly list: string;
  readonly module: string;
  /** The first part of its addresses, which is also the name of its documents. */
  readonly address: string;
  readonly file: string;
  /** Fields that are shown. */
  readonly fields: readonly NamedField[];
  /** The arguments of the list, with their types. */
  readonly narrowedBy: readonly { readonly name: string; readonly type: string }[];
  /** The fields by which the list is sorted, each with its name in the SDL. */
  readonly sorts: Readonly<Record<string, string>>;
  /** Whether its rows are owned through their purchase, so that the list may be of the newest only. */
  readonly isOwned: boolean;
  readonly hasTrail: boolean;
  /** A creation that needs a form. */
  readonly creation: {
    readonly move: string;
    readonly asks: readonly NamedField[];
    /** What it starts from: the field of the input with its id, and the first part of the addresses of its pages. */
    readonly origin: { readonly field: string; readonly address: string } | null;
  } | null;
}

/** Its routes, its entry of the menu, and the addresses of its pages. */
export function routesText(page: NewPage): string {
  const { name, list, address, file, creation } = page;
  const route = (path: string, component: string) =>
    `  { path: '${path}', lazy: async () => ({ Component: (await import('./${file}.js')).${component} }) },\n`;
  const form = creation ? route(formAddress(address, creation, ':id'), `${capital(creation.move)}Page`) : '';
  return `import type { RouteObject } from 'react-router';
import { BUSINESS_ROLES } from '../../../../schema/common/roles.js';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
${route(address, `${capital(list)}Page`)}${form}${route(`${address}/:id`, `${name}Page`)}];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  { key: '/${address}', text: 'list.${name}', icon: 'FileText', place: 145, roles: BUSINESS_ROLES },
];

${placesText(page)}`;
}

function placesText({ name, address, creation }: NewPage): string {
  const forms = creation
    ? `
/** The page of the form of each move that needs one. */
export const forms = {
  ${creation.move}: ${placeOfForm(address, creation)},
};
`
    : '';
  return `/** The page of each kind of subject. */
export const places = {
  ${name}: (id: string) => \`/${address}/\${id}\`,
};
${forms}`;
}

type Creation = NonNullable<NewPage['creation']>;

/** `claims/new`, or `orders/:id/open-claim` where it starts from an order. */
function formAddress(address: string, { move, origin }: Creation, id: string): string {
  return origin ? `${origin.address}/${id}/${kebab(move)}` : `${address}/new`;
}

function placeOfForm(address: string, creation: Creation): string {
  if (!creation.origin) return `() => '/${address}/new'`;
  const { field } = creation.origin;
  return `(${field}: string) => \`/${formAddress(address, creation, `\${${field}}`)}\``;
}

/** The queries of the pages. */
export function documentsText({ name, short, list, fields, narrowedBy, isOwned, hasTrail, creation }: NewPage): string {
  const trail = hasTrail ? '    entries {\n      ...EntryFields\n    }\n' : '';
  const creates = creation
    ? `
mutation ${capital(creation.move)}($input: ${capital(creation.move)}Input!) {
  ${creation.move}(input: $input) {
    __typename
    ... on ${name} {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
${choiceQueries(creation.asks, name)}`
    : '';
  return `fragment ${name}Head on ${name} {
  id
  rev
  state
${fields.map((field) => `  ${askedOf(field)}\n`).join('')}  createdAt
}

query ${capital(list)}(
  $first: Int
  $after: String
${narrowedBy.map((one) => `  $${one.name}: ${one.type}\n`).join('')}  $counted: Boolean! = true
) {
  ${list}(
    first: $first
    after: $after
${narrowedBy.map((one) => `    ${one.name}: $${one.name}\n`).join('')}  ) {
    edges {
      node {
        ...${name}Head
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
${isOwned ? '    ofNewest\n' : ''}    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

query ${name}($id: ID!) {
  ${short}(id: $id) {
    ...${name}Head
    moves {
      ...Moves
    }
${trail}  }
}
${creates}`;
}

/** Whether a list has a column for a field: what every row has, but no prose, and not the purchase that its number leads to anyway. */
function isColumn({ isOptional, kind, target }: FieldData): boolean {
  return !isOptional && kind !== 'longText' && target !== 'Purchase';
}

/** A column of the list. */
function columnText({ name, sorts }: NewPage, one: NamedField, render: string | null): string {
  const [field, { kind }] = one;
  const isRight = kind === 'money' || kind === 'decimal' || kind === 'count';
  const parts = [
    `key: '${field}'`,
    `title: t('field.${name}.${field}')`,
    isRight && "align: 'right'",
    kind === 'money' && "holds: 'MONEY'",
    `value: (row) => ${cellText('row', one)}`,
    render && `render: (row) => ${render}`,
    sorts[field] && `sort: '${sorts[field]}'`,
  ];
  return `        { ${parts.filter(Boolean).join(', ')} },\n`;
}

/** What leads to the page of each row. */
function firstColumnText(page: NewPage, head: NamedField | undefined): string {
  const link = (text: string) => `<Link to={\`/${page.address}/\${row.id}\`}>{${text}}</Link>`;
  if (head) return columnText(page, head, link(`row.${head[0]}`));
  return `        { key: 'id', title: t('subject.${page.name}'), value: (row) => row.id, render: (row) => ${link('row.id')} },\n`;
}

/** List, page and form. */
export function pageText(page: NewPage): string {
  const { name, short, list, fields, hasTrail, address, creation } = page;
  const plain = fields.filter(([, { kind }]) => isPlain(kind));
  const head = plain.find(([field]) => field === 'number') ?? plain[0];
  const title = plain.find(([field]) => field === 'title' || field === 'name') ?? head;
  const columns = fields
    .filter((one) => one !== head && isColumn(one[1]))
    .map((one) => columnText(page, one, one[1].target ? shownText('row', one) : null));
  const facts = fields
    .filter((one) => one !== head && one !== title)
    .map((one) => `        { label: t('field.${name}.${one[0]}'), value: ${shownText(short, one)} },\n`);
  const opens =
    creation && !creation.origin
      ? `
      actions={
        <Link to="/${address}/new">
          <Button type="primary" tabIndex={-1}>
            {t('move.${creation.move}')}
          </Button>
        </Link>
      }`
      : '';
  return `${importsText(page)}
/** All of them, newest first. */
export function ${capital(list)}Page() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="${name}"
      title={t('list.${name}')}${opens}
      query={${capital(list)}Document}
      pick={({ ${list} }) => ${list}}
      empty={t('${short}.empty')}
      to={({ id }) => \`/${address}/\${id}\`}
      columns={[
${firstColumnText(page, head)}${columns.join('')}        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(\`state.${name}.\${state}\`),
          render: ({ state }) => <StateTag subject="${name}" state={state} />,
        },
        {
          key: 'createdAt',
          title: t('column.createdAt'),
          value: ({ createdAt }) => ({ instant: createdAt }),
          sort: 'CREATED',
        },
      ]}
    />
  );
}

function ${name}View({ ${short} }: { readonly ${short}: NonNullable<${name}Query['${short}']> }) {
  const { t } = useTranslation();
  return (
    <SubjectPage
      kind="${name}"
      subject={${short}}
      number={${short}.${head?.[0] ?? 'id'}}
      title={${short}.${title?.[0] ?? 'id'}}
${hasTrail ? `      entries={${short}.entries}\n` : ''}      facts={[
${facts.join('')}        { label: t('column.createdAt'), value: instant(${short}.createdAt) },
      ]}
    />
  );
}

/** One of them: what it says, what can be done with it, and its trail. */
export function ${name}Page() {
  const { id = '' } = useParams();
  const asked = useQuery(${name}Document, { variables: { id } });
  return <AskedView asked={asked}>{({ ${short} }) => (${short} ? <${name}View ${short}={${short}} /> : <NotFound />)}</AskedView>;
}
${creation ? formText(page, creation) : ''}`;
}

/** The imports of a page, of which the formatter sorts the lines. */
function importsText({ name, list, module, fields, creation }: NewPage): string {
  const own: ImportLine[] = [
    ['useQuery', '@apollo/client/react'],
    ['useTranslation', 'react-i18next'],
    ['Link', 'react-router'],
    ['useParams', 'react-router'],
    ['AskedView', '../../components/asked-view.js'],
    ['NotFound', '../../components/asked-view.js'],
    ['instant', '../../components/format.js'],
    ['KindList', '../../components/lists/kind-list.js'],
    ['StateTag', '../../components/state-tag.js'],
    ['SubjectPage', '../../components/subject-page.js'],
    ...[`${capital(list)}Document`, `${name}Document`].map((one) => [one, GENERATED] as const),
    [`type ${name}Query`, GENERATED],
  ];
  const lines = [...own, ...importsOfFields(fields), ...(creation ? importsOfForm(name, module, creation) : [])];
  const whats = (place: string) => new Set(lines.filter(([, from]) => from === place).map(([what]) => what));
  return [...new Set(lines.map(([, from]) => from))]
    .map((from) => `import { ${[...whats(from)].join(', ')} } from '${from}';\n`)
    .join('');
}

const GENERATED = '../../generated/graphql.js';

function importsOfForm(name: string, module: string, { move, asks, origin }: Creation): ImportLine[] {
  return [
    ...(origin ? [] : [['Button', 'antd'] as const]),
    ['Card', 'antd'],
    ['Form', 'antd'],
    ['useNavigate', 'react-router'],
    ['inputOf', '../../../../schema/kernel/derive/inputs.js'],
    [name, `../../../../schema/${module}/${kebab(name)}.js`],
    ['CommandForm', '../../components/command-form.js'],
    ['PageTitle', '../../components/page-title.js'],
    ['useCommand', '../../components/use-command.js'],
    [`${capital(move)}Document`, GENERATED],
    ...importsOfInputs(asks, name),
  ];
}

function formText({ name, short, address }: NewPage, { move, asks, origin }: Creation): string {
  const items = asks.map(
    ([field, data]) => `          <Form.Item name="${field}" label={t('field.${name}.${field}')}>
            ${inputText(`${name}.moves.${move}.asks.${field}`, data)}
          </Form.Item>
`,
  );
  return `${choicesText(asks, name)}
interface Asked {
${asks.map(([field]) => `  readonly ${field}: string;\n`).join('')}}

/** The form of a new one. */
export function ${capital(move)}Page() {
  const { t } = useTranslation();
${
  origin
    ? `  const { id: ${origin.field} = '' } = useParams();
`
    : ''
}  const navigate = useNavigate();
  const [form] = Form.useForm<Asked>();
  const { run, busy } = useCommand(${capital(move)}Document);
  return (
    <>
      <PageTitle title={t('move.${move}')} />
      <Card style={{ maxWidth: 640 }}>
        <CommandForm
          draft=${origin ? `{\`${short}:\${${origin.field}}\`}` : `"${short}:new"`}
          form={form}
          initialValues={{}}
          schema={inputOf(${name}, '${move}')}
          toInput={(values: Asked) => ({ ...values${origin ? `, ${origin.field}` : ''} })}
          run={run}
          busy={busy}
          submit={t('move.${move}')}
          onDone={({ id }: { readonly id: string }) => void navigate(\`/${address}/\${id}\`)}
        >
${items.join('')}        </CommandForm>
      </Card>
    </>
  );
}
`;
}
