import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import en from '../../schema/trail/verifier.en.json' with { type: 'json' };
import zh from '../../schema/trail/verifier.zh.json' with { type: 'json' };

/** Folders of the verifier's core and of everything that shows what it says. */
const FOLDERS = ['schema/trail', 'cli', 'web/src', 'witness', 'api/trail'];
/** Errors for callers that produce something, and answers between programs: a verification never says them. */
const NEVER_TOLD = [
  'bundle of entries that is cut off',
  'cosignatures are made by cosign',
  'not a key for cosignatures',
  'not an origin',
  'not the text of a note',
  'proof of more than {} hashes',
  'request does not start with an old size',
  'request without an empty line before the checkpoint',
  'root is no hash',
];

const texts: Readonly<Record<string, string>> = en;
const chinese: Readonly<Record<string, string>> = zh;
const placesOf = (text = '') => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|^generated|example|naive/.test(name))
    .map((name) => join(folder, name)),
).map((file) => ({
  file,
  source: ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
}));

/** A text in the source with {} for each value put in; null where it is no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

function nodesOf(node: ts.Node): ts.Node[] {
  const own: ts.Node[] = [node];
  ts.forEachChild(node, (child) => void own.push(...nodesOf(child)));
  return own;
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === name;
}

const nodes = files.flatMap(({ file, source }) => nodesOf(source).map((node) => ({ file, node })));

test('both languages have the same keys, each with the same places, and say something', () => {
  expect(Object.keys(en)).toEqual([...Object.keys(en)].sort());
  expect(Object.keys(zh)).toEqual(Object.keys(en));
  for (const key of Object.keys(en)) expect([key, placesOf(chinese[key])]).toEqual([key, placesOf(texts[key])]);
  const words = Object.keys(en).filter((key) => /[A-Za-z]/.test(texts[key]?.replace(/\{\w+\}/g, '') ?? ''));
  const untranslated = words.filter((key) => !/\p{Script=Han}/u.test(chinese[key] ?? ''));
  expect({ untranslated, hint: 'say it in verifier.zh.json' }).toMatchObject({ untranslated: [] });
  expect(Object.keys(en).filter((key) => /\p{Script=Han}/u.test(texts[key] ?? ''))).toEqual([]);
});

test('every key is used somewhere', () => {
  const written = new Set(nodes.map(({ node }) => textOf(node)));
  const families = [...written].flatMap((text) => /^([\w/]+\/)\{\}$/.exec(text ?? '')?.[1] ?? []);
  const unsaid = Object.keys(en).filter(
    (key) => !written.has(key) && !families.some((family) => key.startsWith(family)),
  );
  expect({ unsaid, hint: 'take it out of both catalogues' }).toMatchObject({ unsaid: [] });
});

test('each use gives exactly the parameters of its text', () => {
  let uses = 0;
  for (const { file, node } of nodes) {
    if (!isCallOf(node, 'said')) continue;
    const [first, params] = node.arguments;
    const key = (first && textOf(first)) ?? '';
    if (!first || key.includes('{}') || !(key in texts)) continue;
    uses += 1;
    // Parameters that are built elsewhere are checked by the tests that use them.
    if (params && !ts.isObjectLiteralExpression(params)) continue;
    const fields = params?.properties ?? [];
    if (fields.some(ts.isSpreadAssignment)) continue;
    const given = fields.map(({ name }) => name?.getText() ?? '').sort();
    expect([file, key, given]).toEqual([file, key, placesOf(texts[key])]);
  }
  expect(uses).toBeGreaterThan(250);
});

test('the core has no sentences of its own: it refuses with keys', () => {
  // The declarations of the trail's own kinds describe these for the API.
  const declarations = nodes.flatMap(({ file, node }) => (isCallOf(node, 'defineSubject') ? [file] : []));
  const sentences = nodes.flatMap(({ file, node }) => {
    const text = textOf(node);
    if (!file.startsWith('schema/trail') || declarations.includes(file)) return [];
    if (text === null || !/[a-z]+ [a-z]+ [a-z]+/.test(text)) return [];
    if (isOfFault(node) || ts.isLiteralTypeNode(node.parent) || `why/${text}` in texts) return [];
    // Texts of formats, the fields of an entry, and the names of rules.
    if (text.includes('\n') || text.startsWith('v log id at') || /^zip [a-z ]+$/.test(text)) return [];
    return [`${file}: ${text}`];
  });
  expect({ sentences, hint: 'give it a key in both catalogues' }).toMatchObject({ sentences: [] });
  const told = nodes.flatMap(({ file, node }) => {
    if (!file.startsWith('schema/trail') || !ts.isNewExpression(node)) return [];
    const [first] = node.arguments ?? [];
    const text = node.expression.getText() === 'TypeError' && first ? textOf(first) : null;
    return text === null || NEVER_TOLD.includes(text) ? [] : [`${file}: ${text}`];
  });
  expect({ told, hint: 'throw Unreadable with a key' }).toMatchObject({ told: [] });
});

/** Whether a text is the message of a programming error, which goes into logs and is shown to nobody else. */
function isOfFault(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isNewExpression(parent)) return ts.isConditionalExpression(parent) && isOfFault(parent);
  return ['RangeError', 'TypeError'].includes(parent.expression.getText());
}

test('nothing is recognised by its text: no pattern is matched against what the verifier says', () => {
  const matching = nodes.filter(({ node }) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { expression: of, name } = node.expression;
    return (
      ['match', 'includes', 'startsWith', 'endsWith', 'search'].includes(name.text) &&
      /\binLanguage\(/.test(of.getText())
    );
  });
  expect(matching.map(({ file, node }) => `${file}: ${node.getText()}`)).toEqual([]);
});
