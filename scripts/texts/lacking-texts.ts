import type { FieldTable } from '../../schema/kernel/field.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { allTexts, LANGUAGES, type TextFiles } from './all-texts.js';
import { familyKeys } from './families.js';
import { type NamedKey, namedKeys } from './named-keys.js';

/** Strings that look like keys of texts but are not: paths into stored entries, names of files, reasons for programs, an example's act. */
const NO_KEYS = new Set([
  ...['subject.id', 'subject.rev', 'subject.type', 'sourcing.act', 'trail.census'],
  ...['receipt.key', 'receipt.txt', 'entry.json', 'entry.tlog-proof', 'parts.csv'],
  ...['time.behind', 'time.jumped', 'time.unvouched'],
]);
/** Keys that are looked up only after `exists`: without such a text the value itself is shown. */
const LOOKED_UP = ['entry.field.*', 'entry.value.*', 'exports.item.*'];

const lifecycles = Object.values(LIFECYCLES);
const acts = new Set(lifecycles.flatMap(({ module, moves }) => Object.keys(moves).map((move) => `${module}.${move}`)));

/** A text that is needed and not there. */
export interface LackingText {
  readonly key: string;
  readonly languages: readonly ('zh' | 'en')[];
  /** What needs it: a file with its line, null where every kind, state, act and so on has such a text. */
  readonly at: string | null;
  /** The files in which it belongs, as `schema/orders/messages.{zh,en}.json`. */
  readonly home: string;
}

/** The texts of all files, and what they lack for keys that somebody names. */
export class Texts {
  readonly all = allTexts();
  readonly #keys = { zh: this.#keysIn('zh'), en: this.#keysIn('en') };
  readonly #every = new Set([...this.#keys.zh, ...this.#keys.en]);
  /** What every kind of subject, state, act, post, stage, method and field needs. */
  readonly family = [...familyKeys(), ...this.#stateTables()];

  /** Every key that sources name. Compiles them, which takes a while. */
  named(): NamedKey[] {
    return namedKeys(new Set([...this.#every].map((key) => key.split('.')[0] ?? '')));
  }

  /** Which of these keys, and of those that every kind needs, have no text. */
  lacking(named: readonly NamedKey[]): LackingText[] {
    const found = new Map<string, LackingText>();
    const add = (key: string, at: string | null) => {
      const languages = this.#lacking(key);
      if (languages.length > 0 && !found.has(key))
        found.set(key, { key, languages, at, home: this.#homeOf(key, at ?? 'schema/common') });
    };
    for (const key of this.family) add(key, null);
    for (const { pattern, at, shown } of named)
      if (!pattern.includes('*') && (shown || !this.#isNoKey(pattern))) add(pattern, at);
    return [...found.values()];
  }

  /** Whether a key with parts that nothing in its types limits can still only become keys that have a text. */
  isBounded(pattern: string): boolean {
    if (!pattern.includes('*') || LOOKED_UP.includes(pattern)) return true;
    const like = matcher(pattern);
    return this.family.some((key) => like.test(key));
  }

  #keysIn(language: 'zh' | 'en'): Set<string> {
    return new Set(this.all.flatMap((one) => Object.keys(one[language])));
  }

  /**
   * Where one state of a kind has a text in an area, every state needs one: the keys that `portalState.Invoice.PAID` implies for all states
   * of an invoice.
   */
  #stateTables(): string[] {
    return [...this.#every].flatMap((key) => {
      const [area = '', kind = '', state = ''] = key.split('.');
      const states = lifecycles.find(({ subject }) => subject === kind)?.states ?? [];
      return states.includes(state) ? states.map((other) => `${area}.${kind}.${other}`) : [];
    });
  }

  /** A text with a count has one entry for each plural form. */
  #lacking(key: string): ('zh' | 'en')[] {
    return LANGUAGES.filter((language) => {
      const keys = this.#keys[language];
      return !keys.has(key) && !(keys.has(`${key}_one`) && keys.has(`${key}_other`));
    });
  }

  /** No key of a text, or the first words of keys, to which a state or a kind is appended. */
  #isNoKey(key: string): boolean {
    return NO_KEYS.has(key) || acts.has(key) || [...this.#every].some((other) => other.startsWith(`${key}.`));
  }

  /** The files in which a text belongs: those of its family or area, otherwise those of the module or feature that names it. */
  #homeOf(key: string, at: string): string {
    const [area = '', kind = ''] = key.split('.');
    // Moves have unique names, so their texts belong to the module of the one kind that has such a move.
    const moved = ['move', 'toDo'].includes(area) ? lifecycles.find(({ moves }) => kind in moves) : undefined;
    const worded = area === 'word' ? SUBJECTS.find((subject) => isWordOf(subject, kind)) : undefined;
    const own = moved ?? worded;
    if (own) return `schema/${own.module}/messages.{zh,en}.json`;
    const declaredIn = /^schema\/([^/]+)\/[^/]+\.ts/.exec(at)?.[1];
    if (declaredIn && area !== 'notice') return `schema/${declaredIn}/messages.{zh,en}.json`;
    for (const beginning of [`${area}.${kind}.`, `${area}.`]) {
      const count = ({ zh }: TextFiles) => Object.keys(zh).filter((other) => other.startsWith(beginning)).length;
      const [best] = this.all.toSorted((one, other) => count(other) - count(one));
      if (best && count(best) > 0) return best.files;
    }
    const feature = /^web\/src\/features\/([^/]+)\//.exec(at)?.[1];
    if (feature) return `web/src/features/${feature}/texts.{zh,en}.json`;
    return at.startsWith('web/') ? 'web/src/i18n/{zh,en}.json' : `schema/${at.split('/')[1]}/messages.{zh,en}.json`;
  }
}

/** Whether words of this name are declared by a kind itself, in its fields or in what its moves ask. */
function isWordOf({ fields, moves }: AnySubject, name: string): boolean {
  const holds = (table: FieldTable): boolean =>
    Object.values(table).some(
      ({ words, part }) => (words?.name === name && !words.isShared) || (part !== null && holds(part.fields)),
    );
  return holds(fields) || Object.values(moves).some(({ asks = {} }) => holds(asks));
}

/** What finds keys of this form. */
export function matcher(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);
}
