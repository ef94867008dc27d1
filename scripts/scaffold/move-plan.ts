import { STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { NewMove } from './asked-move.js';
import { intoObject, withImport } from './insert.js';
import { declaredMoveText, ruleTestText, ruleText } from './move-texts.js';
import { type Plan, Refused, textOf, withMessages } from './plan.js';
import { kebab } from './words.js';

const POSTS: ReadonlySet<string> = new Set([...STAFF_ROLES, ...SUPPLIER_ROLES, 'SYSTEM']);

/**
 * The edits of a new move and, if it needs a rule, its file and test. What is particular to the move is left open, and tests fail until it
 * is filled in.
 */
export function planMove(root: string, asked: NewMove): Plan {
  const { module, move, subject } = asked;
  if (!/^[a-z][A-Za-z]*$/.test(move)) throw new Refused('A move is a verb in camel case, for example openBids');
  const kinds = SUBJECTS.filter((one) => one.module === module);
  const names = kinds.map(({ name }) => name).join(', ');
  if (kinds.length === 0) throw new Refused(`There is no module ${module} with a kind of subject`);
  const [kind, ...more] = kinds.filter(({ name }) => subject === null || name === subject);
  if (!kind || more.length > 0) throw new Refused(`Say of which subject of ${module}: --subject ${names}`);
  refuseTakenName(move);
  refuseUnknownNames(kind, asked);
  return planFor(root, kind, asked);
}

/** Throws Refused where a life cycle has a move of this name: names of moves are unique across all life cycles. */
export function refuseTakenName(move: string): void {
  const known = Object.values(LIFECYCLES).find(({ moves }) => move in moves);
  if (known) throw new Refused(`${known.subject} already has a move ${move}`);
}

/** The states of a move that its kind does not have yet. */
function newStatesOf({ states }: AnySubject, { to = [] }: NewMove): string[] {
  return to.filter((state) => state !== 'SAME' && !(state in states));
}

function refuseUnknownNames(kind: AnySubject, asked: NewMove): void {
  const { from = [], by = [], tells } = asked;
  const { name, states, visible } = kind;
  const gone = from.find((state) => !(state in states));
  if (gone !== undefined) throw new Refused(`${name} has no state ${gone}: ${Object.keys(states).join(', ')}`);
  const odd = newStatesOf(kind, asked).find((state) => !/^[A-Z][A-Z_]*$/.test(state));
  if (odd !== undefined) throw new Refused(`A state is a word in capitals, for example ON_HOLD, not ${odd}`);
  const nobody = by.find((post) => !POSTS.has(post));
  if (nobody !== undefined) throw new Refused(`There is no post ${nobody}`);
  if (tells && typeof visible.SUPPLIER !== 'object') throw new Refused(`No supplier sees ${name}, so none is told`);
}

function planFor(root: string, subject: AnySubject, asked: NewMove): Plan {
  const { move, creates, rule } = asked;
  const { module, name } = subject;
  const declaration = `schema/${module}/${kebab(name)}.ts`;
  const states = newStatesOf(subject, asked);
  const keys = [
    `move.${move}`,
    ...(asked.toDo ? [`toDo.${move}`] : []),
    ...(asked.by?.length ? [`${module}.${move}`] : []),
    ...states.map((state) => `state.${name}.${state}`),
  ];
  const texts = ['zh', 'en'].map((language) => `schema/${module}/messages.${language}.json`);
  const edit = {
    [declaration]: declarationWith(textOf(root, declaration), subject, asked),
    ...Object.fromEntries(texts.map((path) => [path, withMessages(root, path, keys)])),
  };
  if (!rule) return { create: {}, edit };
  const file = `api/${module}/rules/${kebab(move)}`;
  const index = `api/${module}/index.ts`;
  const part = { module, name, move, creates, file: kebab(name) };
  return {
    create: {
      [`${file}.ts`]: ruleText(part),
      [`${file}.test.ts`]: ruleTestText(part, asked.reason === true),
    },
    edit: { ...edit, [index]: indexWith(textOf(root, index), name, move) },
  };
}

/** The declaration with the move, and with the states that it brings, behind those from which they are reached. */
function declarationWith(text: string, subject: AnySubject, asked: NewMove): string {
  const { name } = subject;
  const whole = newStatesOf(subject, asked).reduce(
    (before, state) => intoObject(before, [name, 'states'], `    ${state}: {}`, asked.from?.at(-1) ?? null),
    text,
  );
  const moved = intoObject(whole, [name, 'moves'], declaredMoveText(subject, asked));
  const lacks = [
    [/\bOWNERS\b/, "import { OWNERS } from '../kernel/lifecycle.js';"],
    [/\btext\b/, "import { text } from '../kernel/fields.js';"],
  ] as const;
  return lacks.reduce(
    (before, [word, line]) => (word.test(moved) && !word.test(text) ? withImport(before, line) : before),
    moved,
  );
}

/** The index.ts with one more rule passed to `served`. */
function indexWith(text: string, name: string, move: string): string {
  const served = new RegExp(`served\\(${name}, \\{([^}]*)\\}`).exec(text);
  if (!served) throw new Refused(`The module does not serve ${name}`);
  const rules = (served[1] ?? '').split(',').map((one) => one.trim());
  const all = [...rules, move].filter((one) => one !== '');
  const whole = text.replace(served[0], `served(${name}, { ${all.join(', ')} }`);
  return withImport(whole, `import { ${move} } from './rules/${kebab(move)}.js';`);
}
