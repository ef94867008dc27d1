import { relative } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { keyProgram } from './key-program.js';
import { templateValues, valuesOf } from './values-of.js';

/** A text key that a source names. */
export interface NamedKey {
  /** File and line. */
  readonly at: string;
  /** The key, with `*` where any word can stand. */
  readonly pattern: string;
  /** The source text of it. */
  readonly written: string;
  /** Whether it is shown or used in a refusal there, so that it must be a key whatever it begins with. */
  readonly shown: boolean;
}

const KEY = /^[a-z][A-Za-z]*(\.[A-Za-z0-9_*-]+)+$/;

/**
 * Every key that the sources name, as a text or as a template with each value that its types allow: those of known areas, and everything
 * that is shown.
 */
export function namedKeys(areas: ReadonlySet<string>): NamedKey[] {
  const { files, checker } = keyProgram();
  const found: NamedKey[] = [];
  for (const file of files) {
    const add = (node: ts.Node, patterns: readonly string[], shown: boolean) => {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const at = `${relative(PROJECT_ROOT, file.fileName)}:${line}`;
      for (const pattern of patterns) found.push({ at, pattern, written: node.getText(file), shown });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
      const asked = shownBy(node, checker);
      if (asked)
        add(
          asked,
          valuesOf(asked, checker).filter((value) => value !== '*'),
          true,
        );
      else if (ts.isStringLiteralLike(node))
        add(
          node,
          [node.text].filter((text) => isKey(text, areas)),
          false,
        );
      else if (ts.isTemplateExpression(node) && areas.has(areaOf(node.head.text)))
        add(
          node,
          templateValues(node, checker).filter((text) => isKey(text, areas)),
          false,
        );
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** Functions that show a text or refuse with one, and the position of the key among their arguments. */
const ASKING: Readonly<Record<string, number>> = { say: 1, sayNamed: 1, refuse: 1 };

/** The key passed to `t` in the pages, or to a function of the server that shows a text, unless it was checked with `exists` before. */
function shownBy(node: ts.Node, checker: ts.TypeChecker): ts.Expression | null {
  if (!ts.isCallExpression(node)) return null;
  const { expression, arguments: given } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  if (Object.hasOwn(ASKING, name)) return given[ASKING[name] ?? 0] ?? null;
  if (name !== 't' || !checker.typeToString(checker.getTypeAtLocation(expression)).startsWith('TFunction')) return null;
  const [key] = given;
  return key && !wasLookedUp(node, key) ? key : null;
}

/** Matches `i18n.exists(key) ? t(key) : other`. */
function wasLookedUp({ parent }: ts.CallExpression, key: ts.Expression): boolean {
  if (!ts.isConditionalExpression(parent) || !ts.isCallExpression(parent.condition)) return false;
  const { expression, arguments: given } = parent.condition;
  return expression.getText().endsWith('.exists') && given[0]?.getText() === key.getText();
}

const isKey = (text: string, areas: ReadonlySet<string>) => KEY.test(text) && areas.has(areaOf(text));
const areaOf = (text: string) => text.slice(0, Math.max(text.indexOf('.'), 0));
