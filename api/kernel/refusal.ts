/** Why a command was not carried out; a value, never thrown (DESIGN §1.8). */
export type RefusalCode =
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'WRONG_STATE'
  | 'RULE'
  | 'CONFLICT'
  | 'UNAUTHENTICATED'
  | 'RATE_LIMITED';

/** Values put into a message: text, or an amount or time already written out. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** One fault of an input. */
export interface RefusalIssue {
  readonly path: readonly string[];
  readonly key: string;
  readonly params: MessageParams;
}

/** A refusal: code, message key and the path of the field; the text is written from `key` when it is answered. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly key: string;
  readonly path: readonly string[];
  readonly params: MessageParams;
  readonly issues: readonly RefusalIssue[];
}

/** Makes a refusal. `key` names a message of schema/<module>/messages.{zh,en}.json. */
export function refuse(
  code: RefusalCode,
  key: string,
  path: readonly (string | number)[],
  params: MessageParams = {},
): Refusal {
  return { refused: true, code, key, path: path.map(String), params, issues: [] };
}

/** Makes a refusal that lists several faults of an input; its own path is that of the first. */
export function refuseInput(issues: readonly RefusalIssue[]): Refusal {
  const first = issues[0];
  return {
    refused: true,
    code: 'BAD_USER_INPUT',
    key: first?.key ?? 'kernel.badInput',
    path: first?.path ?? [],
    params: first?.params ?? {},
    issues,
  };
}

/** Whether a result is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true;
}
