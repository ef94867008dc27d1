import { Lexer, Source, TokenKind } from 'graphql';

/** Most tokens in a question. The longest of our pages has 386; the rule that compares fields with each other takes quadratic time. */
export const MOST_TOKENS = 2_000;
/** Deepest nesting of brackets of any kind: 12 levels of fields and the values in them. */
const DEEPEST = 64;
/** The parser does not count comments as tokens, but they cost as much. */
const MOST_COMMENTS = 1_000;

/** A question as it came in. */
export interface Question {
  readonly query?: unknown;
  readonly variables?: unknown;
}

/**
 * Why a question is looked at no further, or null. This runs before the parser, which recurses for every bracket, as much that follows
 * does; nothing here recurses. Text with NUL or with half of a surrogate pair is refused here for all of them: databases and logs each
 * treat it in another way.
 */
export function faultOfQuestion({ query, variables }: Question): string | null {
  return (typeof query === 'string' ? faultOfText(query) : null) ?? faultOfVariables(variables);
}

function faultOfText(query: string): string | null {
  if (query.split('#', MOST_COMMENTS + 2).length > MOST_COMMENTS + 1) return `more comments than ${MOST_COMMENTS}`;
  const lexer = new Lexer(new Source(query));
  let depth = 0;
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) {
      const { kind, value } = lexer.token;
      if (count >= MOST_TOKENS) return `more tokens than ${MOST_TOKENS}`;
      depth += OPENING.has(kind) ? 1 : CLOSING.has(kind) ? -1 : 0;
      if (depth > DEEPEST) return `nested deeper than ${DEEPEST}`;
      if (isText(kind) && BROKEN_TEXT.test(value)) return 'a text in it holds NUL or half of a character';
    }
  } catch {
    // Not JSON or no question: the parser reports where it fails, and goes no deeper than this.
  }
  return null;
}

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
const isText = (kind: TokenKind) => kind === TokenKind.STRING || kind === TokenKind.BLOCK_STRING;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const BROKEN_TEXT = /[\u0000\p{Surrogate}]/u;

function faultOfVariables(variables: unknown): string | null {
  const left: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
    { value: variables, path: 'variables', depth: 0 },
  ];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string' && BROKEN_TEXT.test(value)) return `${path} holds NUL or half of a character`;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return `variables nested deeper than ${DEEPEST}`;
    for (const [name, part] of Object.entries(value))
      left.push({ value: part, path: depth < 4 ? `${path}.${name.slice(0, 50)}` : path, depth: depth + 1 });
  }
  return null;
}
