import type { Role } from '../../schema/common/roles.js';
import type { Person } from '../kit/app.js';
import type { Platform } from '../kit/browser.js';
import { approvedFirm } from '../kit/suppliers.js';
import { until } from '../kit/until.js';

/** An approved supplier, with its own person. */
export interface KnownFirm {
  readonly supplierId: string;
  readonly name: string;
  readonly login: string;
  readonly person: Person;
}

/** What the stories start with. */
export interface Given {
  readonly categoryId: string;
  readonly partIds: readonly string[];
  readonly firms: readonly KnownFirm[];
}

const NAMES: Readonly<Partial<Record<Role, string>>> = {
  BUYER: '林晓芸',
  CATEGORY_MANAGER: '郑国涛',
  APPROVER: '何文远',
  EXPERT: '苏建明',
  LEGAL: '戴思敏',
  RECEIVER: '曹大勇',
  INSPECTOR: '谢静文',
  FINANCE: '范丽娟',
  DISCIPLINE_OFFICER: '秦正言',
  INTERNAL_AUDITOR: '白俊毅',
};
const PARTS = [
  ['QT-17-301', '后制动蹄总成', '件'],
  ['QT-17-302', '制动鼓', '件'],
] as const;
const FIRMS = [
  ['lanting', '澜汀擎岳制动系统有限公司', '91350211M000100Y46'],
  ['shuoquan', '朔泉骁栎摩擦材料有限公司', '91350211MA31XK2P8J'],
  ['yaochuan', '曜川铎鸣制动件有限公司', '91350211MA31XK5T0X'],
] as const;

/** Hires the people whom a story needs, one for each post; the login is the name of the post in lower case. */
export async function hireAll(platform: Platform, roles: readonly Role[]): Promise<void> {
  for (const role of roles)
    await platform.hire([role], role.toLowerCase(), { name: NAMES[role] ?? role, language: 'zh' });
}

/** Parts that the search finds and suppliers that may be invited, created by acts of the people hired. */
export async function given(platform: Platform, logins: readonly string[]): Promise<Given> {
  const manager = await platform.signIn('/graphql', 'category_manager');
  const category = await manager.act('createCategory', { code: '17', name: '制动零件' }, 'id');
  const partIds: string[] = [];
  for (const [number, name, unit] of PARTS) {
    const part = await manager.act('createPart', { number, name, categoryId: category.id, unit }, 'id');
    partIds.push(part.id);
  }
  const found = '{ searchParts(text: "QT-17", first: 5) { id } }';
  await until(
    async () => (await manager.ask(found)).data.searchParts.length,
    (count) => count === PARTS.length,
  );
  const firms: KnownFirm[] = [];
  for (const firm of FIRMS.filter(([login]) => logins.includes(login)))
    firms.push(await knownFirm(platform, firm, category.id));
  return { categoryId: category.id, partIds, firms };
}

/** The platform on which the holder of a post is the person hired for it. */
export function hired(platform: Platform): Platform {
  return { ...platform, as: (role) => platform.signIn('/graphql', role.toLowerCase()) };
}

async function knownFirm(
  platform: Platform,
  [login, name, creditCode]: (typeof FIRMS)[number],
  categoryId: string,
): Promise<KnownFirm> {
  const contact = { contactName: '张伟' };
  const bank = { bankName: '中国银行厦门分行', bankAccount: '6222000000000000' };
  const profile = { legalRepresentative: '张伟', taxpayer: 'GENERAL', address: '福建省厦门市集美区', ...bank };
  const firm = { login, name, creditCode, categoryId, contact, profile };
  return { ...(await approvedFirm(hired(platform), { ...firm, language: 'zh' })), name, login };
}
