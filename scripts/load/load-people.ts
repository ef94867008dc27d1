import {
  choosePassword,
  createAccount,
  foundAccount,
  grantRole,
  issueCode,
  unitCommands,
} from '../../api/identity/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { PEOPLE, UNITS } from '../demo/index.js';
import type { Stage } from './stage.js';

/** Everybody's password in the demonstration. It protects nothing: it is shown to whoever starts the platform. */
export const DEMO_PASSWORD = 'qingcai-demo-2026';

/** Roles whose holders head their units. */
const HEADS: readonly string[] = ['CATEGORY_MANAGER', 'UNIT_HEAD'];

/** Opens the units and accounts of the enterprise, by its two administrators. */
export async function loadPeople(stage: Stage): Promise<void> {
  const [systemAdmin, securityAdmin] = [await found('SYSTEM_ADMIN', stage), await found('SECURITY_ADMIN', stage)];
  const units = new Map<string, string>();
  for (const { code, name, nameEn, parent } of UNITS) {
    const parentId = parent === null ? null : (units.get(parent) ?? null);
    const unit = await stage.act(unitCommands.createUnit, `unit:${code}`, systemAdmin, {
      code,
      name,
      nameEn,
      parentId,
    });
    units.set(code, unit._id);
  }
  for (const { login, personnelNumber, name, unit, roles, post } of PEOPLE) {
    if (login === systemAdmin.login || login === securityAdmin.login) continue;
    const content = { login, personnelNumber, name, language: 'zh', unitId: units.get(unit) };
    const account = await stage.act(createAccount, `account:${login}`, systemAdmin, content);
    const on = { accountId: account._id };
    await stage.move(issueCode, securityAdmin, on, { reason: post });
    const newcomer = { ...(await stage.person(login)), roles: ['NEWCOMER' as const] };
    await stage.move(choosePassword, newcomer, on, { newPassword: DEMO_PASSWORD });
    for (const role of roles) await stage.move(grantRole, securityAdmin, on, { role, reason: post });
    // The head of a unit hands over what its people own when they have left.
    const heads = roles.some((role) => HEADS.includes(role)) && units.get(unit);
    if (heads) await stage.move(unitCommands.nameUnitHead, systemAdmin, { unitId: heads }, { accountId: account._id });
  }
}

async function found(role: 'SYSTEM_ADMIN' | 'SECURITY_ADMIN', stage: Stage) {
  const first = PEOPLE.find(({ roles }) => roles.includes(role));
  if (!first) throw new Error(`Nobody is ${role}`);
  const { login, personnelNumber, name } = first;
  const content = { login, personnelNumber, name, language: 'zh', password: DEMO_PASSWORD, role };
  await stage.act(foundAccount, `found:${role}`, SYSTEM_ACTOR, content);
  return { ...(await stage.person(login)), login };
}
