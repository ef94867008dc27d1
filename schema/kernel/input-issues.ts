import type { z } from 'zod';

/** One fault of an input: its path, and the key of the message that says what is wrong. */
export interface InputIssue {
  readonly path: readonly string[];
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The faults of an input that does not parse, one each; the server's refusal and the form's hints are made from them. */
export function issuesOf(error: z.ZodError): readonly InputIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String),
    key: /^[a-z]+\.[A-Za-z0-9]+$/.test(issue.message) ? issue.message : `input.${issue.code}`,
    params: 'maximum' in issue ? { maximum: String(issue.maximum) } : {},
  }));
}
