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

/** What a duty's being taken at a place comes to. */
export interface Judgement {
  /** Why these people may not; null where nothing stands against it. */
  readonly refusal: Refusal | null;
  /** Ids of rows that the act has to write, so that of two opposed acts at once the slower is judged anew. */
  readonly fences: readonly string[];
}

/**
 * Whether people may have duties at places: not where one of them, by whichever account, took a move with a
 * duty that the table opposes to it, on the subject itself, on another of the same purchase or of the same supplier, nor where one
 * of them owns such a document or acts for its owner, which comes with the owner's duties before anything is done. Judged
 * by what documents say of who acted on them and whose they are; nothing is asked where the table opposes nothing.
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

/** Whose duties an act is judged by, as pseudonyms: of whoever acts, and of the owner in whose place. Jobs, visitors and suppliers have none. */
export function peopleBehind({ audience, ref }: Actor, behalf: string | null): readonly string[] {
  if (audience !== 'STAFF') return [];
  return behalf === null ? [ref] : [ref, behalf];
}

/** A move that somebody took, on which document, and why it stands against the duty. */
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

/** The refusal where the place or a document around it is these people's, so that they have a duty that is opposed. */
function ownersDuty(
  { lifecycle, row, creates }: Place,
  found: readonly OpposingDocument[],
  opposed: readonly OpposedMove[],
  { refs, now }: { readonly refs: PersonRefs; readonly now: Date },
): Refusal | null {
  // A row comes from the database by asRow, which knows no more of it than this.
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
  // A row comes from the database by asRow, which knows no more of it than this.
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
