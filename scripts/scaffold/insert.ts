import ts from 'typescript';
import { Refused } from './plan.js';

/**
 * The text with one more property of an object, which is found by a path of names, starting with that of a variable: behind another property
 * if one is named, otherwise at the end.
 */
export function intoObject(
  text: string,
  path: readonly string[],
  property: string,
  behind: string | null = null,
): string {
  const found = objectAt(text, path);
  if (!found) throw new Refused(`No object ${path.join('.')}`);
  const place = found.properties.findIndex((one) => one.name?.getText() === behind);
  const next = place < 0 ? undefined : found.properties[place + 1];
  if (next) return `${text.slice(0, next.getFullStart())}\n${property},${text.slice(next.getFullStart())}`;
  return behindLast(text, found.properties, found.getEnd() - 1, property);
}

/** The text with one more element in the list that a variable holds: after another element if one is named, otherwise at the end. */
export function intoList(text: string, variable: string, element: string, behind: string | null = null): string {
  const value = heldBy(text, variable);
  if (!value || !ts.isArrayLiteralExpression(value)) throw new Refused(`No list ${variable}`);
  const place = value.elements.findIndex((one) => one.getText() === behind);
  if (behind === null || place === value.elements.length - 1)
    return behindLast(text, value.elements, value.getEnd() - 1, element);
  const next = value.elements[place + 1];
  if (place < 0 || !next) throw new Refused(`No ${behind} in ${variable}`);
  return `${text.slice(0, next.getStart())}${element},\n${text.slice(next.getStart())}`;
}

/** The text with an import line before its other imports, which the formatter then sorts. Unchanged where it has the line already. */
export function withImport(text: string, line: string): string {
  return text.includes(line) ? text : `${line}\n${text}`;
}

function behindLast(text: string, items: ts.NodeArray<ts.Node>, end: number, item: string): string {
  const last = items.at(-1);
  const at = last ? last.getEnd() : end;
  const rest = text.slice(at).replace(/^,/, '');
  return `${text.slice(0, at)}${last ? ',\n' : ''}${item},${rest}`;
}

function objectAt(text: string, [variable = '', ...path]: readonly string[]): ts.ObjectLiteralExpression | null {
  let value = heldBy(text, variable);
  for (const name of path) value = value && ts.isObjectLiteralExpression(value) ? propertyOf(value, name) : null;
  return value && ts.isObjectLiteralExpression(value) ? value : null;
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  const found = object.properties.find((property) => property.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : null;
}

/** The first argument of a call, or the value in front of a type. */
function bare(value: ts.Expression): ts.Expression | null {
  if (ts.isCallExpression(value)) return value.arguments[0] ?? null;
  return ts.isAsExpression(value) || ts.isSatisfiesExpression(value) ? value.expression : value;
}

/** The value of a variable in a file; for a call, its first argument. */
function heldBy(text: string, variable: string): ts.Expression | null {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (name.getText() === variable && initializer) return bare(initializer);
  return null;
}
