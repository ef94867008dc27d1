import ts from 'typescript';

/** Stands in a pattern for a word that the compiler does not know. */
export const ANY = '*';
/** Where a type has more values than this, it does not mean each of them. */
const MOST = 2_000;

/** The texts that an expression can have: each value where its type says so, with `*` for every part that can be anything. */
export function valuesOf(node: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  // Asked for the type of a whole template, the compiler first resolves the call in which it stands.
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return written(node, checker) ?? [ANY];
  const typed = textsOf(checker.getTypeAtLocation(node), checker);
  return typed.some((value) => value.includes(ANY)) ? (written(node, checker) ?? typed) : typed;
}

/** The same, from the expression itself where its type says less: a choice, a template, a constant. */
function written(node: ts.Expression, checker: ts.TypeChecker): readonly string[] | null {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return valuesOf(node.expression, checker);
  if (ts.isConditionalExpression(node))
    return unique([...valuesOf(node.whenTrue, checker), ...valuesOf(node.whenFalse, checker)]);
  if (ts.isBinaryExpression(node) && CHOICES.includes(node.operatorToken.kind))
    return unique([...valuesOf(node.left, checker), ...valuesOf(node.right, checker)]);
  if (ts.isTemplateExpression(node)) return templateValues(node, checker);
  if (!ts.isIdentifier(node)) return null;
  const declared = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!declared) return null;
  if (ts.isParameter(declared)) return valuesHandedTo(declared, checker);
  if (ts.isBindingElement(declared)) return valuesOfProperty(declared, checker);
  const constant = initializerOf(declared);
  return constant && valuesOf(constant, checker);
}

const CHOICES: readonly ts.SyntaxKind[] = [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken];

/** The value to which a constant is set. */
function initializerOf(declared: ts.Declaration): ts.Expression | null {
  if (!ts.isVariableDeclaration(declared) || !ts.isVariableDeclarationList(declared.parent)) return null;
  return declared.parent.flags & ts.NodeFlags.Const ? (declared.initializer ?? null) : null;
}

/** The arguments with which a function used only in its own file is called: `label('name')` where `label` shows `field.Part.${name}`. */
function valuesHandedTo(parameter: ts.ParameterDeclaration, checker: ts.TypeChecker): readonly string[] | null {
  const own = ownName(parameter.parent, checker);
  const place = parameter.parent.parameters.indexOf(parameter);
  const calls = (node: ts.Node) =>
    ts.isCallExpression(node) && checker.getSymbolAtLocation(node.expression) === own
      ? node.arguments.slice(place, place + 1)
      : [];
  return own ? allValues(parameter.getSourceFile(), calls, checker) : null;
}

/** The same for a property of a component: `<Field name="creditCode">` where `Field` shows `field.Supplier.${name}`. */
function valuesOfProperty(element: ts.BindingElement, checker: ts.TypeChecker): readonly string[] | null {
  const parameter = element.parent.parent;
  const own = ts.isParameter(parameter) ? ownName(parameter.parent, checker) : null;
  const name = element.name.getText();
  const elements = (node: ts.Node): readonly ts.Expression[] => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return [];
    if (checker.getSymbolAtLocation(node.tagName) !== own) return [];
    return node.attributes.properties
      .filter(ts.isJsxAttribute)
      .flatMap((one) => (one.name.getText() === name ? given(one) : []));
  };
  return own ? allValues(element.getSourceFile(), elements, checker) : null;
}

function given({ initializer }: ts.JsxAttribute): readonly ts.Expression[] {
  if (!initializer) return [];
  if (ts.isStringLiteral(initializer)) return [initializer];
  return ts.isJsxExpression(initializer) && initializer.expression ? [initializer.expression] : [];
}

/** The name of a function, where no other file uses it. */
function ownName(made: ts.SignatureDeclaration, checker: ts.TypeChecker): ts.Symbol | null {
  if (ts.getCombinedModifierFlags(made) & ts.ModifierFlags.Export) return null;
  const name = ts.isFunctionDeclaration(made)
    ? made.name
    : ts.isVariableDeclaration(made.parent)
      ? made.parent.name
      : null;
  return (name && checker.getSymbolAtLocation(name)) ?? null;
}

/** The values of all expressions found in a file; null where there are none. */
function allValues(
  file: ts.SourceFile,
  find: (node: ts.Node) => readonly ts.Expression[],
  checker: ts.TypeChecker,
): readonly string[] | null {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...find(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.length > 0 ? unique(found.flatMap((one) => valuesOf(one, checker))) : null;
}

/** Every text that a template can give. */
export function templateValues(node: ts.TemplateExpression, checker: ts.TypeChecker): readonly string[] {
  return node.templateSpans.reduce<readonly string[]>(
    (starts, { expression, literal }) => joined(starts, valuesOf(expression, checker), literal.text),
    [node.head.text],
  );
}

function joined(starts: readonly string[], middles: readonly string[], end: string): readonly string[] {
  const few = starts.length * middles.length > MOST ? [ANY] : middles;
  return starts.flatMap((start) => few.map((middle) => `${start}${middle}${end}`));
}

/** The texts that a type consists of. */
function textsOf(type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  if (type.isUnion()) return unique(type.types.flatMap((one) => textsOf(one, checker)));
  if (type.isStringLiteral() || type.isNumberLiteral()) return [String(type.value)];
  if (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never)) return [];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type)];
  if (isTemplate(type))
    return type.types.reduce<readonly string[]>(
      (starts, part, place) => joined(starts, textsOf(part, checker), type.texts[place + 1] ?? ''),
      [type.texts[0] ?? ''],
    );
  const constraint = type.flags & ts.TypeFlags.Instantiable ? checker.getBaseConstraintOfType(type) : undefined;
  return constraint && constraint !== type ? textsOf(constraint, checker) : [ANY];
}

function isTemplate(type: ts.Type): type is ts.TemplateLiteralType {
  return (type.flags & ts.TypeFlags.TemplateLiteral) !== 0;
}

const unique = (values: readonly string[]) => [...new Set(values)];
