import type { SubjectName } from '../common/ids.js';
import type { VisibilityClass } from '../trail/entry.js';
import type { AccessRule } from './access.js';
import type { NORMALISERS } from './normalisers.js';

/** What a field holds. */
export type FieldKind =
  | 'text'
  | 'email'
  | 'password'
  | 'currency'
  | 'longText'
  | 'key'
  | 'ref'
  | 'word'
  | 'count'
  | 'flag'
  | 'decimal'
  | 'money'
  | 'day'
  | 'instant'
  | 'list'
  | 'one'
  | 'json';

/** The name of a normaliser that text goes through before it is stored. */
export type NormaliserName = keyof typeof NORMALISERS;

/** What an input has to satisfy, as data; the texts are message keys. */
export interface Check {
  /** Most characters, counted as typed. */
  readonly max?: number;
  /** Patterns that it has to match once it is normalised. */
  readonly like?: readonly { readonly pattern: RegExp; readonly key: string }[];
  readonly normalised?: NormaliserName;
  /** That text is taken as it is, with whatever characters: it is not trimmed, and may be empty. */
  readonly asIs?: true;
  /** Most places after the point. */
  readonly places?: number;
  readonly aboveZero?: true;
  readonly atMost?: { readonly most: number; readonly key: string };
  /** The smallest number; a smaller one is reported as missing. */
  readonly least?: number;
  readonly range?: { readonly least: number; readonly most: number; readonly key: string };
  /** For a word of a list that many share: those that are taken here. A rule refuses the others, since the list in the SDL has them all. */
  readonly only?: readonly string[];
  /** The message for a word that is none of the words. */
  readonly other?: string;
  /** The message for an empty list. */
  readonly none?: string;
  readonly most?: readonly [number, string];
  /** The message for a list in which a value stands twice. */
  readonly twice?: string;
}

/** The cost of asking for a field (`@cost` of the SDL). */
export interface Cost {
  readonly weight?: number;
  readonly length?: number;
  readonly by?: string;
}

/** Who may read a field: whoever reads its subject, nobody through the API, or whom a rule names. */
export type Readers = 'ALL' | 'NOBODY' | AccessRule;

/** A field as engines read it. */
export interface FieldData {
  readonly kind: FieldKind;
  readonly isOptional: boolean;
  readonly visibility: VisibilityClass;
  readonly readers: Readers;
  /** Its name in the SDL, where that does not follow from the field's name. */
  readonly alias: string | null;
  /** That the API may answer null whatever is stored, since not everybody who reads its subject may read it. */
  readonly isWithheld: boolean;
  /** Its description in the SDL. */
  readonly doc: string | null;
  readonly cost: Cost | null;
  readonly check: Check;
  /** That it is a price for one unit: shown with the places of its currency's minor unit, and with more where it has more. */
  readonly isPrice: boolean;
  /** For a reference: the kind it refers to. */
  readonly target: SubjectName | null;
  /** For a list of plain values or references: the field of one element. */
  readonly element: FieldData | null;
  /** For a part, or a list of parts: the part. */
  readonly part: AnyPart | null;
  /** The part shown in place of the one that is stored; its resolver is written by hand. */
  readonly shownPart: AnyPart | null;
  readonly words: Words | null;
  /** That it is a number or name from somebody else's paper, compared by its key (folded-key.ts). */
  readonly folded: Folded | null;
}

/** How a number or name from somebody else's paper is compared with those that are there. */
export interface Folded {
  /** The field of the row within whose rows it is compared, as `supplierId`; by default within all rows of the kind. */
  readonly within?: string;
  /**
   * What becomes of one that stands on another row already: it is REFUSED, the input has to give a REASON, or it is only SHOWN to those who
   * look at either.
   */
  readonly twice: 'REFUSED' | 'REASON' | 'SHOWN';
  /** The message that asks for the reason, where the usual one does not fit. */
  readonly asking?: string;
  /** States in which the other row does not count. */
  readonly unless?: readonly string[];
  /**
   * That those who look at it are shown keys that are a slip away from it, too; `DIGITS_TOO` where one digit for another is a slip as well, and not the
   * next number of a series.
   */
  readonly near?: true | 'DIGITS_TOO';
  /** What it is, where it is no number: words count without punctuation, a telephone number by its digits. */
  readonly as?: 'WORDS' | 'PHONE';
  /** Other fields of the kind that it is compared with, too, as an account that shall take the place of another. */
  readonly with?: readonly string[];
  /** That it says little alone, as the name of a person: another row is shown only where a second field of it is the same. */
  readonly weak?: true;
  /** That not more than its last four characters are shown. */
  readonly masked?: true;
}

/** The values that a word can have. */
export interface Words {
  /** The name of its enum in the SDL; null where it is plain text there. */
  readonly name: string | null;
  readonly values: readonly string[];
  /** What those values mean that need explaining; their descriptions in the SDL. */
  readonly meanings: Readonly<Partial<Record<string, string>>>;
  /** That kinds of several modules use it: its enum is written by hand then, once. */
  readonly isShared: boolean;
}

declare const value: unique symbol;

/** A field of a declaration; `Value` is what a row and a parsed input hold. */
export interface Field<Value> extends FieldData {
  readonly [value]: Value;
  /** The field may be null; in an input it may be left out too. */
  optional(): Field<Value | null>;
  commercial(): Field<Value>;
  personal(): Field<Value>;
  /** The field is in no type of the API. */
  hidden(): Field<Value>;
  /** Only these posts read the field, or whoever else the rule names. */
  for(readers: AccessRule): Field<Value>;
  /** The field is never null in the row, but the API answers null to some who read its subject. */
  withheld(): Field<Value>;
  /** The name of the field in the SDL. */
  shownAs(name: string): Field<Value>;
  about(doc: string): Field<Value>;
  /** For a word: what some of its values mean. */
  meaning(meanings: Readonly<Partial<Record<Value & string, string>>>): Field<Value>;
  /** The field is shown as another part than the stored one. */
  as(part: AnyPart): Field<Value>;
  costs(cost: Cost): Field<Value>;
  /** In an input: matches this pattern. Called twice, it has to match both. */
  like(pattern: RegExp, key: string): Field<Value>;
  /** In an input: is normalised this way before it is compared with anything, and stored like that. */
  normalised(by: NormaliserName): Field<Value>;
  /** The field holds a number or name from somebody else's paper; the row keeps it as it was typed. */
  foldedKey(folded: Folded): Field<Value>;
  /** In an input: at most so many places after the point. */
  places(most: number): Field<Value>;
  /** In an input: at most this whole number; `key` is the message for a larger one. */
  atMost(most: number, key: string): Field<Value>;
}

/** Fields by name. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** What fields hold, by name. */
export type Values<Fields extends FieldTable> = { readonly [Name in keyof Fields]: Fields[Name][typeof value] };

/** What a field holds. */
export type ValueOf<One extends Field<unknown>> = One[typeof value];

/** The words of a field that holds one of some, as a form offers them. */
export function wordsOf<Value>({ words }: Field<Value>): readonly (Value & string)[] {
  return (words?.values ?? []) as readonly (Value & string)[];
}

/** Fields that belong together inside of a subject or an input. */
export interface Part<Fields extends FieldTable> {
  /** Its name in the SDL. */
  readonly name: string;
  readonly fields: Fields;
  readonly doc: string | null;
  /** That kinds of several modules use it: type, access and resolvers are written by hand then, once. */
  readonly isShared: boolean;
}

/** A part whose fields are not known to the compiler. */
export type AnyPart = Part<FieldTable>;

/** What a part holds. */
export type PartOf<One extends AnyPart> = Values<One['fields']>;

/** The part that holds exactly these values; checks a part against the named type of its row. */
export type PartFor<Element> = Part<{ readonly [Name in keyof Element]: Field<Element[Name]> }>;

const BARE = {
  isOptional: false,
  visibility: 'open',
  readers: 'ALL',
  alias: null,
  isWithheld: false,
  doc: null,
  cost: null,
  check: {},
  isPrice: false,
  target: null,
  element: null,
  part: null,
  shownPart: null,
  words: null,
  folded: null,
} as const;

/** A field with this data, and its modifiers. */
export function field<Value>(data: Partial<FieldData> & Pick<FieldData, 'kind'>): Field<Value> {
  const whole: FieldData = { ...BARE, ...data };
  const but = <Other = Value>(change: Partial<FieldData>) => field<Other>({ ...whole, ...change });
  const checked = (check: Check) => but({ check: { ...whole.check, ...check } });
  return {
    ...whole,
    optional: () => but<Value | null>({ isOptional: true }),
    commercial: () => but({ visibility: 'commercial' }),
    personal: () => but({ visibility: 'personal' }),
    hidden: () => but({ readers: 'NOBODY' }),
    for: (readers) => but({ readers }),
    withheld: () => but({ isWithheld: true }),
    shownAs: (alias) => but({ alias }),
    about: (doc) => but({ doc }),
    meaning: (meanings) => but({ words: whole.words && { ...whole.words, meanings } }),
    as: (shownPart) => but({ shownPart }),
    costs: (cost) => but({ cost }),
    like: (pattern, key) => checked({ like: [...(whole.check.like ?? []), { pattern, key }] }),
    normalised: (normalised) => checked({ normalised }),
    foldedKey: (folded) => but({ folded }),
    places: (places) => checked({ places }),
    atMost: (most, key) => checked({ atMost: { most, key } }),
  } as Field<Value>;
}
