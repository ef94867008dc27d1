/** Why a command was not carried out; a value, never thrown. */
export type RefusalCode =
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'WRONG_STATE'
  | 'RULE'
  | 'CONFLICT'
  | 'UNAUTHENTICATED'
  | 'RATE_LIMITED';

/** Values put into a message: text, or an amount or time that is already formatted. */
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

/**
 * Several refusals as one, so that whoever typed twenty lines learns of all faults at once: it is the first refusal, and lists each with
 * its path. Null where there is none.
 */
export function refuseTogether(refusals: readonly (Refusal | null)[]): Refusal | null {
  const found = refusals.filter((one) => one !== null);
  const [first] = found;
  if (!first || found.length === 1) return first ?? null;
  const issues = found.flatMap(({ path, key, params, issues: own }) =>
    own.length > 0 ? own : [{ path, key, params }],
  );
  return { ...first, issues };
}

/** Whether a result is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true;
}
