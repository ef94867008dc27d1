import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../../api/kernel/env.js';

/** An address in a page. */
export interface PageLink {
  readonly at: string;
  /** With `x` in place of every value. */
  readonly address: string;
  /** That it stands for all addresses that begin like this, as in an entry of the menu. */
  readonly isBeginning: boolean;
}

/** Every address in the pages, as a text or a template: links, menu entries, calls of the server. */
export function linksOfPages(): PageLink[] {
  const root = join(PROJECT_ROOT, 'web/src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated/'))
    .flatMap((file) => linksOf(`web/src/${file}`));
}

function linksOf(path: string): PageLink[] {
  const file = ts.createSourceFile(path, readFileSync(join(PROJECT_ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: PageLink[] = [];
  const visit = (node: ts.Node): void => {
    const address = addressOf(node);
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (address !== null && /^\/[a-z]/.test(address) && !isCompared(node))
      found.push({ at: `${path}:${line}`, address, isBeginning: belongsToMenu(node) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function addressOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.templateSpans.reduce((start, { literal }) => `${start}x${literal.text}`, node.head.text);
}

/** Whether the text is compared with a path inside an entry, which looks like an address but is none. */
function isCompared({ parent }: ts.Node): boolean {
  if (ts.isCallExpression(parent)) return /\.(startsWith|endsWith|split|includes)$/.test(parent.expression.getText());
  return ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText());
}

function belongsToMenu({ parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent.parent) && parent.parent.name.getText() === 'also';
}
