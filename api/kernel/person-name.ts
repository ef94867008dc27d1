import type { LanguageCode } from './actor.js';
import { say } from './messages.js';

/** What is needed of an account to say whose it is. */
export interface NamedPerson {
  readonly state: string;
  readonly name: string;
}

/** The name of a person as it is shown: of one whose personal values are erased, that it is erased. */
export function personName({ state, name }: NamedPerson, language: LanguageCode): string {
  return state === 'ERASED' ? say(language, 'person.erased') : name;
}
