import type { DeclaredMove } from '../../schema/kernel/declared-move.js';
import type { FieldTable } from '../../schema/kernel/field.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { documentsText, type NewPage, pageText, placesText, routesText } from './page-texts.js';
import { type Plan, Refused } from './plan.js';
import { kebab } from './words.js';

/**
 * The files of a list, a page and, where a creation needs one, a form of a declared kind of subject. Their texts are in the messages of its
 * module.
 */
export function planPage(kind: string): Plan {
  const subject = SUBJECTS.find(({ name }) => name === kind);
  if (!subject) throw new Refused(`There is no kind of subject ${kind}`);
  if (!subject.list) throw new Refused(`${kind} has no list: say its name in the declaration, \`list: { name: … }\``);
  const page = wordsOf(subject, subject.list.name);
  const folder = `web/src/features/${subject.module}`;
  return {
    create: {
      [`${folder}/routes.ts`]: routesText(page),
      [`${folder}/places.ts`]: placesText(page),
      [`${folder}/${page.file}.tsx`]: pageText(page),
      [`${folder}/${page.address}.staff.graphql`]: documentsText(page),
    },
    edit: {},
  };
}

function wordsOf({ name, short, module, fields, moves, shows }: AnySubject, list: string): NewPage {
  const address = kebab(list);
  const creation = Object.entries(moves).find(([, move]) => move.from === null && isAskedInFull(move.asks ?? {}));
  return {
    ...{ name, short, list, module, address, file: `${address}-page` },
    fields: Object.entries(fields).filter(([, { readers, kind }]) => readers !== 'NOBODY' && isPlain(kind)),
    hasTrail: shows.includes('entries'),
    creation: creation ? creationOf(...creation) : null,
  };
}

/** The form of a creation asks what the page of its origin does not already provide. */
function creationOf(move: string, { asks = {}, startsFrom }: DeclaredMove): NewPage['creation'] {
  const all = Object.entries(asks);
  const from = startsFrom && SUBJECTS.find(({ name }) => name === startsFrom.subject);
  const field = from && all.find(([, { target }]) => target === from.name)?.[0];
  const origin = from?.list && field ? { field, address: kebab(from.list.name) } : null;
  return { move, asks: all.filter(([name]) => name !== origin?.field), origin };
}

/** Whether a column or a fact can show this kind of field as it is. */
function isPlain(kind: string): boolean {
  return ['text', 'longText', 'day', 'instant', 'decimal', 'count', 'money', 'currency'].includes(kind);
}

/** Whether a creation needs a form, since it asks more than the subject and reason that a button can send. */
function isAskedInFull(asks: FieldTable): boolean {
  return Object.keys(asks).some((name) => !name.endsWith('Id') && name !== 'reason' && name !== 'note');
}
