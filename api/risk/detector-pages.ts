import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogued, DETECTORS, PAGES, textsOfPage } from '../../detectors/index.js';
import type { LanguageCode } from '../kernel/actor.js';
import { PROJECT_ROOT } from '../kernel/env.js';

/** The page of a detector in a language, as Markdown. */
export function pageOf({ folder }: Pick<Catalogued, 'folder'>, language: LanguageCode): string {
  return readFileSync(join(PROJECT_ROOT, 'detectors', folder, PAGES[language]), 'utf8');
}

/** The texts of the alerts of all detectors in a language, by key; they are taken from the detectors' pages. */
export function detectorTexts(language: LanguageCode): Record<string, string> {
  return Object.assign({}, ...DETECTORS.map((detector) => textsOfPage(pageOf(detector, language), language)));
}
