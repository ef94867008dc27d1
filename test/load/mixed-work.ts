import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { print } from 'graphql';
import { z } from 'zod';
import {
  OrdersDocument,
  PurchaseCountsDocument,
  PurchaseDocument,
  PurchasesDocument,
  RequisitionsDocument,
  SearchPartsDocument,
  SearchTrailDocument,
} from '../../web/src/generated/graphql.js';
import type { Ask, Outcome } from './ask.js';
import type { Person } from './people.js';

/** A question that somebody may ask at any time. */
export type Question = readonly [query: string, variables: Readonly<Record<string, unknown>>];

/** An act that was acknowledged, and must never be lost. */
export interface Done {
  readonly kind: 'requisition' | 'unit';
  readonly id: string;
}

/** The outcome of a phase of work. */
export interface Work {
  readonly reads: number[];
  readonly writes: number[];
  /** How often there was no answer, by status and code. */
  readonly refused: Map<string, number>;
}

const doneShape = z.object({ done: z.object({ __typename: z.enum(['Requisition', 'Unit']), id: z.string() }) });
const listShape = z.object({
  purchases: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
});
const partShape = z.object({ parts: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }) });

/** The queries of the pages, for the existing purchases. */
export async function questionsOf({ ask }: Person): Promise<Question[]> {
  const { data } = await ask('{ purchases(first: 20) { edges { node { id } } } }');
  const ids = listShape.parse(data).purchases.edges.map(({ node }) => node.id);
  const texts = ['泵', 'GB', '合同', '发动机', '10'];
  return [
    [print(PurchasesDocument), { first: 20 }],
    [print(RequisitionsDocument), { first: 50 }],
    [print(OrdersDocument), { first: 50 }],
    ...ids.map((id): Question => [print(PurchaseDocument), { id }]),
    ...ids.map((id): Question => [print(PurchaseCountsDocument), { id }]),
    ...texts.map((text): Question => [print(SearchPartsDocument), { text, first: 20 }]),
    ...texts.map((text): Question => [print(SearchTrailDocument), { text }]),
  ];
}

/** Makes an act for somebody's post, with its input; null for people who have none here. */
export function actOf(person: Person, partIds: readonly string[]): (() => { query: string; input: object }) | null {
  const line = (n: number) => ({ partId: partIds[n % partIds.length], quantity: '10', neededOn: '2030-03-01' });
  if (person.role === 'BUYER')
    return () => ({
      query: `mutation($input: CreateRequisitionInput!) { done: createRequisition(input: $input) { __typename ... on Requisition { id } ... on Refused { key } } }`,
      input: { title: `备件 ${randomBytes(4).toString('hex')}`, currency: 'CNY', lines: [line(1), line(2), line(3)] },
    });
  if (person.role === 'SYSTEM_ADMIN')
    return () => ({
      query: `mutation($input: CreateUnitInput!) { done: createUnit(input: $input) { __typename ... on Unit { id } ... on Refused { key } } }`,
      input: { code: `U${randomBytes(8).toString('hex').toUpperCase()}`, name: '车间' },
    });
  return null;
}

/** Some parts to request. */
export async function somePartIds({ ask }: Person): Promise<string[]> {
  const { data } = await ask('{ parts(first: 50, state: ACTIVE) { edges { node { id } } } }');
  return partShape.parse(data).parts.edges.map(({ node }) => node.id);
}

/** Takes an act, repeating it with the same key as long as its outcome is unknown, as a page does; at most `tries` times. */
export async function insist(ask: Ask, query: string, input: object, tries: number): Promise<Outcome> {
  const whole = { key: randomUUID(), ...input };
  for (let n = 1; ; n++) {
    const outcome = await ask(query, { input: whole });
    if (outcome.data?.done !== undefined || n >= tries) return outcome;
    await pause(150 + 250 * Math.random());
  }
}

/** One act, and what is known about it afterwards. */
export async function actOnce(
  ask: Ask,
  act: { query: string; input: object },
  done: Done[],
  tries: number,
): Promise<Outcome> {
  const outcome = await insist(ask, act.query, act.input, tries);
  const known = doneShape.safeParse(outcome.data);
  if (known.success)
    done.push({ kind: known.data.done.__typename === 'Unit' ? 'unit' : 'requisition', id: known.data.done.id });
  return outcome;
}

/** People at work for some seconds, each with a moment to think between two steps. */
export async function mixedWork(
  people: readonly Person[],
  seconds: number,
  { questions, partIds, done }: { questions: readonly Question[]; partIds: readonly string[]; done: Done[] },
): Promise<Work> {
  const work: Work = { reads: [], writes: [], refused: new Map() };
  const until = performance.now() + seconds * 1_000;
  const live = async (person: Person) => {
    const act = actOf(person, partIds);
    while (performance.now() < until) {
      await pause(-Math.log(1 - Math.random()) * 1_500);
      const writes = act !== null && Math.random() < 0.4;
      const outcome = writes ? await actOnce(person.ask, act(), done, 1) : await asked(person, questions);
      if (outcome.status !== 200 || (outcome.code !== null && outcome.code !== 'FORBIDDEN'))
        count(work.refused, outcome);
      else (writes ? work.writes : work.reads).push(outcome.ms);
    }
  };
  await Promise.all(people.map(live));
  return work;
}

/** Asks one of the questions, chosen at random. */
export function asked({ ask }: Person, questions: readonly Question[]): Promise<Outcome> {
  const [query, variables] = questions[Math.floor(Math.random() * questions.length)] ?? ['{ serverTime }', {}];
  return ask(query, variables);
}

/** Counts a request without an answer. */
export function count(counts: Map<string, number>, { status, code }: Outcome): void {
  const key = `${status} ${code ?? ''}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
