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

/** How text is written before it is stored. */
export type NormaliserName = keyof typeof NORMALISERS;

/** What an input must be like, as data; the texts are message keys. */
export interface Check {
  /** The most characters, as they are typed. */
  readonly max?: number;
  /** What it looks like, once it is normalised. */
  readonly like?: readonly { readonly pattern: RegExp; readonly key: string }[];
  readonly normalised?: NormaliserName;
  /** That text is taken as it is, whatever characters it has, neither trimmed nor empty refused. */
  readonly asIs?: true;
  /** The most places after the point. */
  readonly places?: number;
  readonly aboveZero?: true;
  readonly atMost?: { readonly most: number; readonly key: string };
  /** The least number; what is below is said to be missing. */
  readonly least?: number;
  readonly range?: { readonly least: number; readonly most: number; readonly key: string };
  /** What is said of a word that is none of the words. */
  readonly other?: string;
  /** What is said of an empty list. */
  readonly none?: string;
  readonly most?: readonly [number, string];
  /** What is said of a list in which a value stands twice. */
  readonly twice?: string;
}

/** What a field takes when it is asked for (`@cost` of the SDL). */
export interface Cost {
  readonly weight?: number;
  readonly length?: number;
  readonly by?: string;
}

/** Who may read a field: whoever reads its subject, nobody by the API, or whom a rule names. */
export type Readers = 'ALL' | 'NOBODY' | AccessRule;

/** A field as engines read it. */
export interface FieldData {
  readonly kind: FieldKind;
  readonly isOptional: boolean;
  readonly visibility: VisibilityClass;
  readonly readers: Readers;
  /** Its name in the SDL, where that does not follow from its own. */
  readonly alias: string | null;
  /** That the API may answer null whatever is stored: not everybody who reads its subject may read it. */
  readonly isWithheld: boolean;
  /** Its description in the SDL. */
  readonly doc: string | null;
  readonly cost: Cost | null;
  readonly check: Check;
  /** Of a reference. */
  readonly target: SubjectName | null;
  /** Of a list of plain values or references: one of them. */
  readonly element: FieldData | null;
  /** Of a list of parts, or of a part. */
  readonly part: AnyPart | null;
  /** What is shown instead of the part that is stored; its resolver is written by hand. */
  readonly shownPart: AnyPart | null;
  readonly words: Words | null;
}

/** What a word can be. */
export interface Words {
  /** The name of its enum in the SDL; null where it is plain text there. */
  readonly name: string | null;
  readonly values: readonly string[];
  /** What values mean that do not say it themselves; their descriptions in the SDL. */
  readonly meanings: Readonly<Partial<Record<string, string>>>;
  /** That kinds of several modules have it: its enum is then written by hand, once. */
  readonly isShared: boolean;
}

declare const value: unique symbol;

/** A field of a declaration; `Value` is what a row and a parsed input hold. */
export interface Field<Value> extends FieldData {
  readonly [value]: Value;
  /** May be null; in an input it may be left out too. */
  optional(): Field<Value | null>;
  commercial(): Field<Value>;
  personal(): Field<Value>;
  /** Is in no type of the API. */
  hidden(): Field<Value>;
  /** Is read by these posts alone, or by whom else the rule names. */
  for(readers: AccessRule): Field<Value>;
  /** Is null in the API to some who read its subject, though it never is in the row. */
  withheld(): Field<Value>;
  /** Has this name in the SDL. */
  shownAs(name: string): Field<Value>;
  about(doc: string): Field<Value>;
  /** Of a word: what some of its values mean. */
  meaning(meanings: Readonly<Partial<Record<Value & string, string>>>): Field<Value>;
  /** Is shown as another part than it is stored. */
  as(part: AnyPart): Field<Value>;
  costs(cost: Cost): Field<Value>;
  /** In an input: looks like this; said twice, like both. */
  like(pattern: RegExp, key: string): Field<Value>;
  /** In an input: is written this way before it is compared with anything, and so it is stored. */
  normalised(by: NormaliserName): Field<Value>;
  /** In an input: at most so many places after the point. */
  places(most: number): Field<Value>;
  /** In an input: no more than this whole number; `key` is what is said of more. */
  atMost(most: number, key: string): Field<Value>;
}

/** Fields by name. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** What fields hold, by name. */
export type Values<Fields extends FieldTable> = { readonly [Name in keyof Fields]: Fields[Name][typeof value] };

/** What a field holds. */
export type ValueOf<One extends Field<unknown>> = One[typeof value];

/** Fields that stand together inside of a subject or an input. */
export interface Part<Fields extends FieldTable> {
  /** Its name in the SDL. */
  readonly name: string;
  readonly fields: Fields;
  readonly doc: string | null;
  /** That kinds of several modules have it: type, access and resolvers are then written by hand, once. */
  readonly isShared: boolean;
}

/** A part whose fields are not known any more. */
export type AnyPart = Part<FieldTable>;

/** What a part holds. */
export type PartOf<One extends AnyPart> = Values<One['fields']>;

/** The part that holds just these values: what a named row of a part is checked by. */
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
  target: null,
  element: null,
  part: null,
  shownPart: null,
  words: null,
} as const;

/** A field of this data, with its modifiers. */
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
    places: (places) => checked({ places }),
    atMost: (most, key) => checked({ atMost: { most, key } }),
  } as Field<Value>;
}
