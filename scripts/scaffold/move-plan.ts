import type { AnySubject } from '../../schema/kernel/subject.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { intoObject, withImport } from './insert.js';
import { ruleTestText, ruleText } from './move-texts.js';
import { type Plan, Refused, textOf, withMessages } from './plan.js';
import { kebab } from './words.js';

/** What `npm run new:move` was asked for. */
export interface NewMove {
  readonly module: string;
  readonly move: string;
  /** The kind of subject; needed where the module has several. */
  readonly subject: string | null;
  /** Whether it creates the subject. */
  readonly creates: boolean;
  /** Whether it needs a rule; otherwise `sets` in its declaration says what it does. */
  readonly rule: boolean;
}

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
  return planFor(root, kind, asked);
}

/** Throws Refused where a life cycle has a move of this name: names of moves are unique across all life cycles. */
export function refuseTakenName(move: string): void {
  const known = Object.values(LIFECYCLES).find(({ moves }) => move in moves);
  if (known) throw new Refused(`${known.subject} already has a move ${move}`);
}

function planFor(root: string, subject: AnySubject, { move, creates, rule }: NewMove): Plan {
  const { module, name, states } = subject;
  const declaration = `schema/${module}/${kebab(name)}.ts`;
  const [first = ''] = Object.keys(states);
  const way = creates ? `from: null, to: '${first}'` : `from: ['${first}'], to: 'SAME'`;
  const property = `    ${move}: { ${way}, by: []${rule ? '' : ', sets: {}'} }`;
  const texts = ['zh', 'en'].map((language) => `schema/${module}/messages.${language}.json`);
  const edit = {
    [declaration]: intoObject(textOf(root, declaration), [name, 'moves'], property),
    ...Object.fromEntries(texts.map((path) => [path, withMessages(root, path, [`move.${move}`])])),
  };
  if (!rule) return { create: {}, edit };
  const file = `api/${module}/rules/${kebab(move)}`;
  const index = `api/${module}/index.ts`;
  return {
    create: {
      [`${file}.ts`]: ruleText({ module, name, move, creates, file: kebab(name) }),
      [`${file}.test.ts`]: ruleTestText({ move, file: kebab(move) }),
    },
    edit: { ...edit, [index]: indexWith(textOf(root, index), name, move) },
  };
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
