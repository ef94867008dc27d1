import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Role } from '../../schema/common/roles.js';
import type { AccessRule, AccessTable } from '../../schema/kernel/access.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { allows } from '../kernel/allows.js';
import type { Context } from '../kernel/context.js';
import { checkTime } from '../kernel/deadline.js';

/** The rule for a field: its own, the type's `*`, or for a mutation the life cycle's `by`; null where there is none. */
export function ruleOf(access: AccessTable, type: string, field: string): AccessRule | null {
  const own = access[type]?.[field] ?? access[type]?.['*'];
  if (own !== undefined) return own;
  if (type !== 'Mutation') return null;
  const by = rolesOfMove(field);
  if (by.length === 0) return null;
  return by.includes('VISITOR') ? 'PUBLIC' : by;
}

/** The rule for an argument of a field; null where whoever may ask for the field may give it. */
export function ruleOfArgument(access: AccessTable, type: string, field: string, argument: string): AccessRule | null {
  return access[`${type}.${field}`]?.[argument] ?? null;
}

function rolesOfMove(name: string): readonly Role[] {
  return Object.values(LIFECYCLES).flatMap((lifecycle) => lifecycle.moves[name]?.by ?? []);
}

/** Checks the table before every resolver of a schema: a field without a rule is closed. */
export function guard(schema: GraphQLSchema, access: AccessTable): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__')) guardType(type, access, roots.includes(type));
}

function guardType(type: GraphQLObjectType, access: AccessTable, isRoot: boolean): void {
  for (const field of Object.values(type.getFields())) {
    const rule = ruleOf(access, type.name, field.name);
    if (rule === 'PUBLIC') {
      field.extensions = { ...field.extensions, works: field.resolve !== undefined };
      continue;
    }
    const isMove = type.name === 'Mutation' && access.Mutation?.[field.name] === undefined;
    const resolve = field.resolve ?? defaultFieldResolver;
    const subscribe = field.subscribe;
    const works = field.resolve !== undefined;
    const check = (parent: unknown, ctx: Context): boolean => {
      if (isRoot && ctx.actor.audience === 'VISITOR') throw denied('UNAUTHENTICATED', 'Sign in first');
      // A move is refused by execute, with the reason as a value.
      if (isMove || allows(rule, ctx.actor, parent)) return true;
      if (isRoot || isNonNullType(field.type))
        throw denied('FORBIDDEN', `${type.name}.${field.name} is not open to you`);
      return false;
    };
    // Lists read whole rows where they cannot tell what a resolver looks at (docs/decisions/0042).
    field.extensions = { ...field.extensions, works };
    const given = field.args.flatMap(({ name }) => {
      const own = ruleOfArgument(access, type.name, field.name, name);
      return own === null ? [] : [[name, own] as const];
    });
    field.resolve = (parent, args, ctx, info) => {
      if (!check(parent, ctx)) return null;
      for (const [name, own] of given)
        if ((args[name] ?? null) !== null && !allows(own, ctx.actor, null))
          throw denied('FORBIDDEN', `${type.name}.${field.name}(${name}:) is not open to you`);
      if (works) checkTime(ctx.deadline);
      return resolve(parent, args, ctx, info);
    };
    if (subscribe)
      field.subscribe = (parent, args, ctx, info) => check(parent, ctx) && subscribe(parent, args, ctx, info);
  }
}

function denied(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
