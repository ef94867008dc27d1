import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import type { DeclaredMove } from '../../schema/kernel/declared-move.js';
import { narrowingsOf, ownedThrough, sortsOf } from '../../schema/kernel/derive/lists.js';
import { textsOfKind } from '../../schema/kernel/derive/texts-of-kind.js';
import type { FieldTable } from '../../schema/kernel/field.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { isShown } from './field-texts.js';
import { documentsText, type NewPage, pageText, routesText } from './page-texts.js';
import { type Plan, Refused, textOf, withJustMessages } from './plan.js';
import { storyText, withStep } from './story-texts.js';
import { kebab } from './words.js';

/** Creates a subject of every kind for the tests. */
export const WHOLE_PURCHASE = 'test/kit/whole-purchase.ts';

/**
 * The files of a list, a page and, where a creation needs one, a form of a declared kind of subject, with the beginning of its story. The
 * messages of its module get the keys that the declaration needs, the whole purchase of the tests one subject of the kind, and the
 * changelog a line.
 */
export function planPage(root: string, kind: string): Plan {
  const subject = SUBJECTS.find(({ name }) => name === kind);
  if (!subject) throw new Refused(`There is no kind of subject ${kind}`);
  if (!subject.list) throw new Refused(`${kind} has no list: say its name in the declaration, \`list: { name: … }\``);
  const page = wordsOf(subject, subject.list.name);
  const folder = `web/src/features/${subject.module}`;
  return {
    create: {
      [`${folder}/routes.ts`]: routesText(page),
      [`${folder}/${page.file}.tsx`]: pageText(page),
      [`${folder}/${page.address}.staff.graphql`]: documentsText(page),
      [`test/flows/${page.address}.test.ts`]: storyText(subject),
    },
    edit: {
      ...Object.fromEntries(
        ['zh', 'en']
          .map((language) => `schema/${subject.module}/messages.${language}.json`)
          .map((path) => [path, withJustMessages(root, path, [`list.${kind}`, ...textsOfKind(subject)])]),
      ),
      [WHOLE_PURCHASE]: withStep(textOf(root, WHOLE_PURCHASE), subject),
      'CHANGELOG.md': textOf(root, 'CHANGELOG.md').replace('\n', `\n- Say what users can do with it: ${kind}.\n`),
    },
  };
}

function wordsOf(subject: AnySubject, list: string): NewPage {
  const { name, short, module, fields, moves, shows } = subject;
  const sorts = sortsOf(subject);
  const sorted = [
    { name: 'sort', type: `${name}Sort` },
    { name: 'descending', type: 'Boolean' },
  ];
  const address = kebab(list);
  const creation = Object.entries(moves).find(([, move]) => move.from === null && isAskedInFull(move.asks ?? {}));
  return {
    ...{ name, short, list, module, address, file: `${address}-page` },
    fields: Object.entries(fields).filter(([, data]) => isShown(data)),
    narrowedBy: [...narrowingsOf(subject), ...(sorts.length > 0 ? sorted : [])],
    sorts: Object.fromEntries(sorts.map(({ field, name: sort }) => [field, sort])),
    isOwned: ownedThrough(subject) !== null,
    hasTrail: shows.includes('entries'),
    creation: creation ? creationOf(...creation) : null,
  };
}

/** The form of a creation asks what the page of its origin does not already provide. */
function creationOf(move: string, { asks = {}, startsFrom }: DeclaredMove): NewPage['creation'] {
  const all = Object.entries(asks);
  const from = startsFrom && SUBJECTS.find(({ name }) => name === startsFrom.subject);
  const field = from && all.find(([, { target }]) => target === from.name)?.[0];
  const origin = from?.list && field ? { field, address: addressOf(from.name) ?? kebab(from.list.name) } : null;
  return { move, asks: all.filter(([name]) => name !== origin?.field), origin };
}

/** The first part of the addresses of a kind's pages, as its feature says; null where it has no page. */
function addressOf(kind: string): string | null {
  const features = join(PROJECT_ROOT, 'web/src/features');
  const place = new RegExp(`\\b${kind}: \\(\\w+: string\\) => \`/([a-z-]+)/`);
  for (const feature of readdirSync(features)) {
    const file = join(features, feature, 'routes.ts');
    const found = existsSync(file) && place.exec(readFileSync(file, 'utf8'));
    if (found) return found[1] ?? null;
  }
  return null;
}

/** Whether a creation needs a form, since it asks more than the subject and reason that a button can send. */
function isAskedInFull(asks: FieldTable): boolean {
  return Object.keys(asks).some((name) => !name.endsWith('Id') && name !== 'reason' && name !== 'note');
}
