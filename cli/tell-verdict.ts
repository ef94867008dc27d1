import { type Command, Option } from 'commander';
import type { Headline } from '../schema/trail/headline.js';
import { inLanguage, isSaid } from '../schema/trail/in-language.js';
import {
  FAILURE_CODES,
  type Failure,
  type Said,
  said,
  tellFailure,
  tellHeadline,
  type VerifierLanguage,
} from '../schema/trail/index.js';

/** The options of all commands that verify something. */
export interface VerifyOptions {
  readonly policy?: string;
  readonly json?: boolean;
  readonly lang: VerifierLanguage;
  readonly uncountedOk?: boolean;
}

/** The result of a verification, as it is printed. */
export interface Told {
  readonly failures: readonly Failure[];
  readonly notes?: readonly Said[];
  /** The overall result, printed first. */
  readonly headline?: Headline;
  /** Further findings as lines, whether failures or not. */
  readonly lines?: readonly Said[];
  /** Printed where nothing failed; null where something has. */
  readonly verified: Said | null;
  /** Added to `ok` and `failures` in the answer as JSON. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Adds the options of all commands that verify something. */
export function withVerifyOptions(command: Command): Command {
  // Node takes the locale from the environment (LC_ALL, LC_MESSAGES, LANG).
  const system = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en';
  return command
    .option('--policy <file>', 'policy file with the pinned keys; policy.json of the data folder otherwise')
    .option('--json', 'answer as JSON')
    .addOption(
      new Option('--lang <language>', "language of the answer; the system's otherwise")
        .choices(['zh', 'en'])
        .default(system),
    );
}

/** Adds the option of those commands that check whether something was left out. */
export function withUncounted(command: Command): Command {
  return command.option('--uncounted-ok', 'be content where nobody can say whether there are other entries (code 25)');
}

/** Prints a verdict and sets the exit code: 0, or that of the class of the first failure. */
export function tellVerdict(
  { failures: found, notes = [], headline, lines = [], verified, facts }: Told,
  { json, lang, uncountedOk }: VerifyOptions,
): void {
  const failures = found.filter(({ class: of }) => !uncountedOk || of !== 'uncounted');
  const accepted = found.filter((failure) => !failures.includes(failure));
  const [first] = failures;
  process.exitCode = first ? FAILURE_CODES[first.class] : 0;
  if (json) {
    const class_ = first?.class ?? null;
    const head = headline && { headline: { ...headline, text: inLanguage(tellHeadline(headline), lang) } };
    const told = { ok: !first, class: class_, ...head, failure: first ?? null, ...facts, failures, accepted, notes };
    console.log(JSON.stringify(told, withText(lang)));
    return;
  }
  const told = [
    ...(headline ? [tellHeadline(headline)] : []),
    ...failures.map((failure) => said('told/failed', { what: tellFailure(failure) })),
    ...lines,
    ...accepted.map((failure) => said('told/note', { what: tellFailure(failure) })),
    ...notes.map((what) => said('told/note', { what })),
    ...(first ? [said('told/notVerified', { class: first.class })] : []),
    ...(!first && verified ? [said('told/verified', { what: verified })] : []),
  ];
  for (const line of told) console.log(inLanguage(line, lang));
}

/** Adds its text to everything that is said, for readers of the JSON answer. */
function withText(language: VerifierLanguage) {
  return (_: string, value: unknown): unknown =>
    isSaid(value) ? { ...value, text: inLanguage(value, language) } : value;
}

/** The exit codes as the help shows them. */
export function exitCodes(): string {
  const table = Object.entries(FAILURE_CODES).map(([name, code]) => `  ${code}  ${name}`);
  return `
Exit codes:
  0   verified
  1   something else went wrong
  2   called wrongly, or on what is not there
Not verified, by the class of the first failure (also in the last line, and as "class" with --json):
${table.join('\n')}`;
}
