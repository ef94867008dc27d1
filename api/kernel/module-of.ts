import type { SubjectName } from '../../schema/common/ids.js';
import type { AccessTable } from '../../schema/kernel/access.js';
import { accessOf } from '../../schema/kernel/derive/access.js';
import { stagesOf } from '../../schema/kernel/derive/documents.js';
import { queryOf } from '../../schema/kernel/derive/query-of.js';
import { shownFields, shownName, shownPartsIn } from '../../schema/kernel/derive/shown-fields.js';
import type { FieldData, FieldTable } from '../../schema/kernel/field.js';
import type { AnySubject, InputOf, MoveOf } from '../../schema/kernel/subject.js';
import type { AnyCommand, Command } from './command.js';
import type { Context } from './context.js';
import { execute } from './execute.js';
import { factsOf, lineTableOf } from './facts-of.js';
import { filingAct } from './files/filing-act.js';
import { lineSummaryOf } from './line-summary.js';
import { listResolver } from './lists.js';
import { mergeTables } from './merge-tables.js';
import type { FieldResolver, Module, TypeResolvers } from './module.js';
import type { Row } from './row.js';
import { type FoundBy, settingAct } from './rule.js';
import { type ShownByHand, storedAs } from './stored.js';
import { defineSubject } from './subjects.js';

// biome-ignore lint/suspicious/noExplicitAny: each rule looks up facts of its own type
type RuleOf<S extends AnySubject, Name extends MoveOf<S>> = Command<FoundBy<S, Name>, InputOf<S, Name>, any, any>;

/** The acts of a kind by name: moves that somebody may ask for. Those that `sets`, and those of `files`, need no rule. */
type ActOf<S extends AnySubject> = {
  [Name in MoveOf<S>]: S['moves'][Name]['by'] extends readonly [] ? never : Name;
}[MoveOf<S>];
type SettingOf<S extends AnySubject> = {
  [Name in ActOf<S>]: S['moves'][Name] extends { readonly sets: object } | { readonly files: string } ? Name : never;
}[ActOf<S>];

/** The rules of a kind: one for each act whose declaration has neither `sets` nor `files`. */
export type RulesOf<S extends AnySubject> = {
  readonly [Name in Exclude<ActOf<S>, SettingOf<S>>]: RuleOf<S, Name>;
};

/** A kind as its module serves it. */
export interface Served<S extends AnySubject, Rules> {
  readonly name: string;
  readonly resolvers: Module['resolvers'];
  readonly access: AccessTable;
  readonly commands: Rules & {
    readonly [Name in SettingOf<S>]: Command<FoundBy<S, Name>, InputOf<S, Name>, null, null>;
  };
}

/**
 * Serves a declared kind: storage, commands, resolvers and access. Of `declineOrder: { …, sets: { remark: { input: 'reason' } } }`
 * it makes the command and the mutation; of `contractId: ref('Contract')` the resolver `contract`. `byHand` says who sees which
 * rows where the declaration does not.
 */
export function served<S extends AnySubject, const Rules extends RulesOf<S>>(
  subject: S,
  rules: Rules,
  byHand: ShownByHand = {},
): Served<S, Rules> {
  defineSubject(storedAs(subject, byHand));
  const commands = commandsOf(subject, rules);
  return {
    name: subject.name,
    resolvers: resolversOf(subject, commands),
    access: accessOf(subject),
    commands: commands as Served<S, Rules>['commands'],
  };
}

/** The commands of all acts; throws where an act has none of a rule, `sets` and `files`, or several. */
function commandsOf(subject: AnySubject, rules: object): Record<string, AnyCommand> {
  const acts = Object.entries(subject.moves).filter(([, { by }]) => by.length > 0);
  const commands = acts.map(([name, move]) => {
    const rule = Reflect.get(rules, name) as AnyCommand | undefined;
    if ([rule, move.sets, move.files].filter((one) => one !== undefined).length !== 1)
      throw new Error(`${subject.name}.${name} needs either \`sets\` or \`files\` in its declaration or a rule`);
    if (move.files) return [name, filingAct(subject, name, move.files)] as const;
    return [name, rule ?? (settingAct(subject, name, move) as unknown as AnyCommand)] as const;
  });
  return Object.fromEntries(commands);
}

function resolversOf(subject: AnySubject, commands: Record<string, AnyCommand>): Module['resolvers'] {
  const { name, fields, list, lines, moves, facts } = subject;
  const asked = Object.keys(commands).filter((move) => moves[move]?.by.some((role) => role !== 'SYSTEM'));
  const mutations = asked.flatMap((move) => {
    const command = commands[move];
    return command
      ? [[move, (_: unknown, { input }: { input: unknown }, ctx: Context) => execute(command, input, ctx)]]
      : [];
  });
  const query = queryOf(subject);
  const one =
    query === null ? {} : { [query]: (_: unknown, { id }: { id: string }, ctx: Context) => ctx.load(name, id) };
  const references = Object.fromEntries(referencesOf(name, fields));
  return {
    ...references,
    [name]: {
      ...references[name],
      ...(facts && documentResolvers(subject)),
      ...(lines !== undefined && {
        lineSummary: ({ _id }: Row, _: unknown, ctx: Context) => lineSummaryOf(subject, _id, ctx),
      }),
    },
    Query: { ...one, ...(list && { [list.name]: listResolver(subject) }) },
    Mutation: Object.fromEntries(mutations),
  };
}

/** The facts that a document of a purchase tells of itself. */
function documentResolvers(subject: AnySubject): TypeResolvers {
  const stages = stagesOf(subject);
  return {
    stateName: ({ state }: Row) => state,
    stages: () => stages,
    facts: (row: Row, _args, ctx) => factsOf(subject, row, ctx),
    lineTable: (row: Row, _args, ctx) => lineTableOf(subject, row, ctx),
  };
}

/** By type, a resolver for each field that refers to another subject. */
function referencesOf(type: string, fields: FieldTable): [string, TypeResolvers][] {
  const own = shownFields(fields).flatMap(([name, data]) => {
    const resolve = referenceOf(name, data);
    return resolve ? [[shownName(name, data), resolve] as const] : [];
  });
  const parts = shownPartsIn(fields);
  return [
    ...(own.length > 0 ? [[type, Object.fromEntries(own)] as [string, TypeResolvers]] : []),
    ...parts.flatMap((part) => referencesOf(part.name, part.fields)),
  ];
}

/** How to find the subject that a field refers to, or those of a list that the reader sees; null for other fields. */
function referenceOf(name: string, { target, element }: FieldData): FieldResolver | null {
  if (target) return (row, _, ctx) => ctx.load(target, Reflect.get(row, name));
  const of = element?.target;
  return of ? (row, _, ctx) => loadAll(of, Reflect.get(row, name), ctx) : null;
}

/** The rows of those ids that the reader may see. */
async function loadAll(name: SubjectName, ids: readonly string[], ctx: Context): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => ctx.load(name, id)));
  return rows.filter((row) => row !== null);
}

/** A module of declared kinds, with its hand-written parts; throws where both define the same field. */
export function moduleOf(
  name: string,
  kinds: readonly Pick<Served<AnySubject, object>, 'name' | 'resolvers' | 'access'>[],
  byHand: Partial<Pick<Module, 'resolvers' | 'access'>> = {},
): Module {
  const all = [...kinds, { resolvers: {}, access: {}, ...byHand, name: 'what is by hand' }];
  return {
    name,
    resolvers: mergeTables(all.map(({ name: by, resolvers }) => ({ by, says: resolvers }))),
    access: mergeTables(all.map(({ name: by, access }) => ({ by, says: access }))),
  };
}
