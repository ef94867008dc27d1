import { findLifecycle, type MovePart, refuseKnownMove } from './find-lifecycle.js';
import { hasObject, intoObject, withImport, withNames } from './insert.js';
import { commandTestText, commandText } from './move-texts.js';
import { type Plan, Refused, textIfAny, textOf, withMessages } from './plan.js';

/** What `npm run new:move` was asked for. */
export interface NewMove {
  readonly module: string;
  readonly move: string;
  /** Needed where the module has several life cycles. */
  readonly subject: string | null;
  /** Whether it creates the subject. */
  readonly creates: boolean;
}

/** The files and edits of a new move (STYLE §2); what is particular is left open, and tests fail until it is filled in. */
export function planMove(root: string, { module, move, subject, creates }: NewMove): Plan {
  if (!/^[a-z][A-Za-z]*$/.test(move)) throw new Refused('A move is a verb in camel case, for example openBids');
  const lifecycle = findLifecycle(root, module, subject);
  refuseKnownMove(root, module, move);
  const schema = `schema/${module}`;
  const file = `api/${module}/commands/${move.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const part = { ...lifecycle, move, creates };
  return {
    create: { [`${file}.ts`]: commandText(part), [`${file}.test.ts`]: commandTestText(part) },
    edit: {
      [`${schema}/lifecycle.ts`]: lifecycleWith(textOf(root, `${schema}/lifecycle.ts`), part),
      [`${schema}/${module}.graphql`]: sdlWith(textOf(root, `${schema}/${module}.graphql`), part),
      [`${schema}/inputs.ts`]: inputsWith(textIfAny(root, `${schema}/inputs.ts`) ?? '', part),
      [`${schema}/messages.zh.json`]: withMessages(root, `${schema}/messages.zh.json`, [`move.${move}`]),
      [`${schema}/messages.en.json`]: withMessages(root, `${schema}/messages.en.json`, [`move.${move}`]),
      [`api/${module}/resolvers.ts`]: resolversWith(textOf(root, `api/${module}/resolvers.ts`), part, file),
    },
  };
}

function lifecycleWith(text: string, { name, move, firstState, creates }: MovePart): string {
  const way = creates ? `from: null, to: '${firstState}'` : `from: ['${firstState}'], to: 'SAME'`;
  return intoObject(text, [name, 'moves'], `    ${move}: { ${way}, by: [] }`);
}

function sdlWith(text: string, { move, subject, idField, creates }: MovePart): string {
  const type = move.charAt(0).toUpperCase() + move.slice(1);
  const fields = creates ? ['key: ID!'] : ['key: ID!', 'rev: Int!', `${idField}: ID!`];
  const input = `input ${type}Input {\n${fields.map((field) => `  ${field}\n`).join('')}}\n`;
  const line = `  ${move}(input: ${type}Input!): ${type}Result!\n`;
  const union = `union ${type}Result = ${subject} | Refused\n`;
  const mutation = /^extend type Mutation \{\n(?: .*\n)+/m.exec(text)?.[0];
  const served = mutation ? text.replace(mutation, mutation + line) : `${text}\nextend type Mutation {\n${line}}\n`;
  const last = [...served.matchAll(/^union \w+Result = .*\n/gm)].at(-1)?.[0];
  const answered = last
    ? served.replace(last, last + union)
    : served.replace(/^extend type /m, `${union}\nextend type `);
  return answered.replace(/^extend type /m, `${input}\nextend type `);
}

function inputsWith(text: string, { move, idField, creates }: MovePart): string {
  const fields = creates ? '' : ` rev, ${idField}: id `;
  const names = creates ? ['command'] : ['command', 'id', 'rev'];
  const own = `\n/** What \`${move}\` takes. */\nexport const ${move}Input = command({${fields}});\n`;
  return withNames(text, '../kernel/inputs.js', names) + own;
}

function resolversWith(text: string, { module, move }: MovePart, file: string): string {
  const line = `    ${move}: (_parent, { input }, ctx) => execute(${move}, input, ctx)`;
  const variable = [`${module}Resolvers`, `${module}Module`].find((name) => hasObject(text, [name]));
  if (!variable) throw new Refused(`api/${module}/resolvers.ts has no ${module}Resolvers`);
  const path = variable.endsWith('Module') ? [variable, 'resolvers'] : [variable];
  const own = `import { ${move} } from './${file.split('/').slice(2).join('/')}.js';`;
  const imported = withImport(withNames(text, '../kernel/execute.js', ['execute']), own);
  if (hasObject(imported, [...path, 'Mutation'])) return intoObject(imported, [...path, 'Mutation'], line);
  return intoObject(imported, path, `  Mutation: {\n${line},\n  }`);
}
