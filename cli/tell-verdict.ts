import { type Command, Option } from 'commander';
import type { Headline } from '../schema/trail/headline.js';
import { FAILURE_CODES, type Failure } from '../schema/trail/index.js';
import { inWords, sayFailure, sayHeadline, type VerifierLanguage } from '../schema/trail/say-verdict.js';

/** What all commands take that verify something. */
export interface VerifyOptions {
  readonly policy?: string;
  readonly json?: boolean;
  readonly lang: VerifierLanguage;
  readonly uncountedOk?: boolean;
}

/** What a verification came to, as it is told. */
export interface Told {
  readonly failures: readonly Failure[];
  readonly notes?: readonly string[];
  /** What it comes to, said before all else. */
  readonly headline?: Headline;
  /** Lines of what was found, failed or not, English and Chinese. */
  readonly lines?: readonly Sentence[];
  /** What is said where nothing failed. */
  readonly verified: Sentence;
  /** Beside `ok` and `failures` in the answer as JSON. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One thing in both languages. */
export type Sentence = Readonly<Record<VerifierLanguage, string>>;

/** Adds the options that all commands take that verify something. */
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

/** Adds the option of those commands that ask whether something was left out. */
export function withUncounted(command: Command): Command {
  return command.option('--uncounted-ok', 'be content where nobody can say whether there are other entries (code 25)');
}

/** Tells a verdict and sets the exit code: 0, or that of the first failure's class. */
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
    const told = { ok: !first, class: class_, ...(headline ? { headline } : {}), failure: first ?? null, ...facts };
    console.log(JSON.stringify({ ...told, failures, accepted, notes }));
    return;
  }
  if (headline) console.log(sayHeadline(headline, lang));
  for (const failure of failures) console.log(`${lang === 'zh' ? '未通过 ' : 'FAILED '}${sayFailure(failure, lang)}`);
  for (const line of lines) console.log(line[lang]);
  for (const one of accepted) console.log(`${lang === 'zh' ? '注' : 'note'}: ${sayFailure(one, lang)}`);
  for (const note of notes) console.log(`${lang === 'zh' ? '注' : 'note'}: ${inWords(note, lang)}`);
  if (!first) console.log(lang === 'zh' ? `核验通过：${verified.zh}` : `verified: ${verified.en}`);
  else console.log(lang === 'zh' ? `未通过核验：${first.class}` : `not verified: ${first.class}`);
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
