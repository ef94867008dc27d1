import { ID_PREFIX, OPERATIONAL_PREFIX, SUBJECT_NAMES } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { intoList, intoObject, withImport } from './insert.js';
import { declarationText, type NewKind, servingText } from './module-texts.js';
import { refuseTakenName } from './move-plan.js';
import { type Plan, Refused, textOf, withMessages } from './plan.js';
import { kebab, small } from './words.js';

/** What `npm run new:module` was asked for. */
export interface NewModule {
  readonly module: string;
  /** Its first kind of subject. */
  readonly kind: string;
  /** Prefix of the kind's ids; null for the first letters of its name. */
  readonly prefix: string | null;
  /** The module after which it comes: it may import that one and all before it. */
  readonly behind: string;
  /** The kind that a subject of it starts from; null for none. */
  readonly from?: string | null;
  /** The names of the move that creates it and of the one that ends it; null for `open` and `close`. */
  readonly moves?: readonly string[] | null;
  /** What its numbers begin with; null for the prefix of its ids. */
  readonly number?: string | null;
}

/**
 * The files and edits of a module with one kind of subject, with two states and two moves without a rule. It is served without further
 * changes; its names in both languages are left open, and tests fail until they are filled in.
 */
export function planModule(root: string, asked: NewModule): Plan {
  const { module, kind, behind, from = null } = asked;
  if (!/^[a-z]+$/.test(module)) throw new Refused('A module has one word in small letters, for example claims');
  if (!/^[A-Z][A-Za-z]+$/.test(kind)) throw new Refused('A kind of subject begins with a capital, for example Claim');
  if (Object.values(LIFECYCLES).some((one) => one.module === module)) throw new Refused(`There is a module ${module}`);
  if (SUBJECT_NAMES.some((name) => name === kind)) throw new Refused(`There is a kind of subject ${kind}`);
  const origin = SUBJECTS.find(({ name }) => name === from) ?? null;
  if (from !== null && !origin) throw new Refused(`There is no kind of subject ${from}`);
  const [opens, closes] = movesOf(asked);
  const prefix = prefixOf(kind, asked.prefix);
  const number = numberOf(asked.number ?? prefix.toUpperCase());
  const own: NewKind = { origin, module, kind, opens, closes, prefix, number };
  for (const move of [own.opens, own.closes]) refuseTakenName(move);
  const declaration = `schema/${module}/${kebab(kind)}.ts`;
  const keys = [
    ...[`subject.${kind}`, `list.${kind}`, `move.${own.opens}`, `move.${own.closes}`],
    ...['OPEN', 'CLOSED'].map((state) => `state.${kind}.${state}`),
    ...['state', 'number', 'title', 'remark'].map((field) => `field.${kind}.${field}`),
    `${module}.${own.closes}`,
  ];
  const texts = ['zh', 'en'].map((language) => `schema/${module}/messages.${language}.json`);
  return {
    create: {
      [declaration]: declarationText(own),
      ...Object.fromEntries(texts.map((path) => [path, withMessages(root, path, keys)])),
      [`api/${module}/index.ts`]: servingText(own),
    },
    edit: {
      'schema/common/ids.ts': intoObject(
        textOf(root, 'schema/common/ids.ts'),
        ['ID_PREFIX'],
        `${kind}: '${own.prefix}'`,
      ),
      'api/modules.ts': modulesWith(textOf(root, 'api/modules.ts'), module, behind),
    },
  };
}

/** `raise`, `settle` of a Claim -> `raiseClaim`, `settleClaim`. */
function movesOf({ kind, moves }: NewModule): [string, string] {
  const [opens, closes, ...more] = moves ?? ['open', 'close'];
  if (!opens || !closes || more.length > 0 || ![opens, closes].every((move) => /^[a-z][A-Za-z]*$/.test(move)))
    throw new Refused('The moves are two verbs, the first of which creates it: --moves raise,settle');
  const whole = (move: string) => (/[A-Z]/.test(move) ? move : `${move}${kind}`);
  return [whole(opens), whole(closes)];
}

/** What numbers begin with; whether another kind has it, test/contract/unique says. */
function numberOf(number: string): string {
  if (!/^[A-Z]{2,4}$/.test(number)) throw new Refused('Numbers begin with two to four capitals: --number SP');
  return number;
}

/** Refuses a prefix that is taken already, since an id tells its kind by it. */
function prefixOf(kind: string, asked: string | null): string {
  const prefix = asked ?? kind.slice(0, 3).toLowerCase();
  if (!/^[a-z]{3,4}$/.test(prefix)) throw new Refused('A prefix has three or four small letters: --prefix clm');
  const taken = [...Object.entries(ID_PREFIX), ...Object.entries(OPERATIONAL_PREFIX)].find(([, one]) => one === prefix);
  if (taken) throw new Refused(`Ids of ${taken[0]} begin with ${prefix}; name another: --prefix clm`);
  return prefix;
}

function modulesWith(text: string, module: string, behind: string): string {
  const served = new RegExp(`import \\{ (\\w+) \\} from '\\./${behind}/index\\.js';`).exec(text)?.[1];
  if (!served) throw new Refused(`There is no module ${behind}: --behind payment`);
  const name = `${small(module)}Module`;
  return withImport(intoList(text, 'DECIDING', name, served), `import { ${name} } from './${module}/index.js';`);
}
