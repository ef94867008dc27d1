import subjects from '../generated/subjects.json';

/** What pages know of a kind of subject. */
export interface SubjectFacts {
  readonly module: string;
  /** Its short name: the part before `Id` in inputs. */
  readonly short: string;
  /** The name of the list of words of each field that has one: `word.<name>.<value>` is a value's text. */
  readonly words: Readonly<Record<string, string>>;
  /** Its states, with the tone of each for the staff and for suppliers, and in which it is over: it has ended, or is done as far as it is due. */
  readonly states: Readonly<
    Record<string, { readonly tone: string; readonly toneForSupplier: string; readonly over?: boolean }>
  >;
  /**
   * Its moves: who takes them, which stage they bring forward, whether a move can be taken only once for what it starts from, whether it decides on
   * what somebody else has prepared, which kinds of files it attaches or removes.
   */
  readonly moves: Readonly<
    Record<
      string,
      {
        readonly by: readonly string[];
        readonly forward?: string;
        readonly once?: boolean;
        readonly decides?: boolean;
        readonly files?: readonly string[];
        readonly removes?: readonly string[];
      }
    >
  >;
}

const COLOURS: Readonly<Record<string, string>> = { good: 'green', bad: 'orange', waits: 'blue', plain: 'default' };

/** The colour of a tone; plain where there is none. */
export function colourOf(tone: string | undefined): string {
  return COLOURS[tone ?? 'plain'] ?? 'default';
}

/** Every kind of subject by name; generated from the declarations. */
export const SUBJECT_FACTS: Readonly<Record<string, SubjectFacts>> = subjects;

/** Whether a subject in this state still has something to come: it has not ended, and is not done as far as it is due. */
export function isOpen(kind: keyof typeof subjects, state: string): boolean {
  return SUBJECT_FACTS[kind]?.states[state]?.over !== true;
}

/** Whether a move decides on what somebody else has prepared. */
export function isDecision(kind: string, move: string): boolean {
  return SUBJECT_FACTS[kind]?.moves[move]?.decides === true;
}

/** Whether anything of a kind is decided by somebody else than those who prepare it. */
export function isDecidedOn(kind: string): boolean {
  return Object.values(SUBJECT_FACTS[kind]?.moves ?? {}).some(({ decides }) => decides);
}

/** The states of a kind, in the order of its life cycle. */
export function statesOf(kind: keyof typeof subjects): readonly string[] {
  return Object.keys(subjects[kind].states);
}
