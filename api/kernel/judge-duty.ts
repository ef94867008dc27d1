import type { ClientSession } from 'mongodb';
import type { SubjectName } from '../../schema/common/ids.js';
import { type OpposedMove, opposedTo } from '../../schema/duty-conflicts.js';
import type { Duty } from '../../schema/kernel/duties.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { dutiesOfOwner } from '../../schema/ownership.js';
import type { Actor } from './actor.js';
import { documentOf } from './document-of.js';
import { type OpposingDocument, opposingActs } from './opposing-acts.js';
import { type Owning, ownersAt } from './owners/owned-row.js';
import { type Acted, type PersonRefs, personRefs, tookMove } from './person-refs.js';
import { type Refusal, refuse } from './refusal.js';
import { type Place, type Wholes, wholesOf } from './wholes-of.js';

/** The result of judging a duty at a place. */
export interface Judgement {
  /** Why these people may not have it; null where nothing stands against it. */
  readonly refusal: Refusal | null;
  /** Ids of rows that the act has to write, so that the slower of two opposed concurrent acts is judged again. */
  readonly fences: readonly string[];
}

/**
 * Whether people may have duties at places. They may not where one of them, by whichever account, took a move with a duty that the table
 * opposes to it: on the subject itself, or on another of the same purchase or supplier. Nor may they where one of them owns such a document
 * or acts for its owner, since the owner's duties come with that before anything is done. Judged by what documents record of who acted on
 * them and who owns them; nothing is looked up where the table opposes nothing.
 */
export async function judgeDuty(
  duties: readonly Duty[],
  places: readonly Place[],
  people: readonly string[],
  { now, session }: { readonly now: Date; readonly session: ClientSession | null },
): Promise<Judgement[]> {
  const opposed = duties.flatMap(opposedTo);
  if (opposed.length === 0 || people.length === 0 || places.length === 0)
    return places.map(() => ({ refusal: null, fences: [] }));
  const refs = await personRefs(people, session);
  const wholes = await wholesOf(places, new Set(opposed.map(({ pair }) => pair.within)), session);
  const found = await opposingActs(opposed, wholes, refs, session);
  return places.map((place, at) => {
    const of = wholes[at] ?? { PURCHASE: [], SUPPLIER: [], parts: [] };
    const around = found.filter(({ within, key }) => of[within].includes(key) || of.parts.includes(key));
    const stands = ownActs(place, opposed, refs) ?? actsAround(around, opposed, refs);
    const refusal = stands ? refusalOf(stands) : ownersDuty(place, around, opposed, { refs, now });
    return { refusal, fences: fencesOf(of, people) };
  });
}

/**
 * The people by whose duties an act is judged, as pseudonyms: whoever acts, and the owner in whose place they act. Jobs, visitors and
 * suppliers have none.
 */
export function peopleBehind({ audience, ref }: Actor, behalf: string | null): readonly string[] {
  if (audience !== 'STAFF') return [];
  return behalf === null ? [ref] : [ref, behalf];
}

/** A move that somebody took, on which document, and why it conflicts with the duty. */
interface Stands {
  readonly move: string;
  readonly subject: SubjectName;
  readonly number: unknown;
  readonly why: string;
}

function ownActs({ lifecycle, row, creates }: Place, opposed: readonly OpposedMove[], refs: PersonRefs): Stands | null {
  if (creates) return null;
  const { subject } = lifecycle;
  const taken = opposed.find((one) => one.subject === subject && tookMove(actedOn(row), one.move, refs));
  return taken ? { move: taken.move, subject, number: row.number, why: taken.pair.why } : null;
}

function actsAround(
  found: readonly OpposingDocument[],
  opposed: readonly OpposedMove[],
  refs: PersonRefs,
): Stands | null {
  for (const document of found) {
    const { subject, within, number } = document;
    const taken = opposed.find(
      ({ pair, subject: of, move }) => pair.within === within && of === subject && tookMove(document, move, refs),
    );
    if (taken) return { move: taken.move, subject, number, why: taken.pair.why };
  }
  return null;
}

/** The refusal where these people own the place or a document around it, and therefore have an opposed duty. */
function ownersDuty(
  { lifecycle, row, creates }: Place,
  found: readonly OpposingDocument[],
  opposed: readonly OpposedMove[],
  { refs, now }: { readonly refs: PersonRefs; readonly now: Date },
): Refusal | null {
  // `asRow` returns rows from the database as this type and knows no more of them.
  const own = creates
    ? []
    : [{ ...(row as unknown as Partial<Owning>), subject: lifecycle.subject, number: row.number }];
  for (const { subject: kind, number, ownerId, standIn = null, deputy = null } of [...own, ...found]) {
    if (ownerId === undefined) continue;
    if (!ownersAt({ ownerId, standIn, deputy }, now).some((id) => refs.accountIds.includes(id))) continue;
    const duties = dutiesOfOwner(LIFECYCLES[kind]);
    const held = opposed.find(({ duty }) => duties.includes(duty));
    if (held)
      return refuse('FORBIDDEN', 'owner.separateDuties', [], {
        kind,
        document: documentOf({ number }),
        why: held.pair.why,
      });
  }
  return null;
}

function actedOn(row: Place['row']): Acted {
  // `asRow` returns rows from the database as this type and knows no more of them.
  return row as unknown as Acted;
}

function refusalOf({ move, subject, number, why }: Stands): Refusal {
  return refuse('FORBIDDEN', 'kernel.separateDuties', [], {
    move,
    kind: subject,
    document: documentOf({ number }),
    why,
  });
}

function fencesOf({ PURCHASE, SUPPLIER }: Wholes, people: readonly string[]): string[] {
  return [...new Set([...PURCHASE, ...SUPPLIER])].flatMap((whole) => people.map((ref) => `duty:${whole}:${ref}`));
}
