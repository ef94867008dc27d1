import type { Role } from '../../schema/common/roles.js';
import { type App, type Person, personnelNumber } from '../kit/app.js';

/** One of several accounts of a person, with changing posts. */
export interface Login extends Person {
  /** Holds only this post from now on; the person's other account holds at most the same. */
  become(role: Role): Promise<void>;
}

let people = 0;

/** A person with two accounts. Both begin as experts, a post that goes together with any other of purchasing. */
export async function onePerson(app: App): Promise<readonly [Login, Login]> {
  const whose = { personnelNumber: personnelNumber() };
  const nth = ++people;
  const one = await holderOf(app, await app.hire(['EXPERT'], `person${nth}.a`, whose));
  const other = await holderOf(app, await app.hire(['EXPERT'], `person${nth}.b`, whose));
  const only = (own: Holder, left: Holder): Login => ({
    ...own.person,
    become: async (role) => {
      if (left.held() !== role) await left.hold(null);
      await own.hold(role);
    },
  });
  return [only(one, other), only(other, one)];
}

interface Holder {
  readonly person: Person;
  held(): Role | null;
  hold(role: Role | null): Promise<void>;
}

async function holderOf(app: App, person: Person): Promise<Holder> {
  let now: Role | null = 'EXPERT';
  const { data } = await (await app.as('SECURITY_ADMIN')).ask(`{ account(id: "${person.accountId}") { rev } }`);
  let { rev } = data.account;
  const change = async (move: 'grantRole' | 'revokeRole', role: Role) => {
    const input = { accountId: person.accountId, rev, role, reason: 'for a while' };
    const done = await (await app.as('SECURITY_ADMIN')).act(move, input, 'rev');
    if (typeof done.rev !== 'number') throw new Error(`${move} ${role}: ${JSON.stringify(done)}`);
    rev = done.rev;
  };
  return {
    person,
    held: () => now,
    hold: async (role) => {
      if (role === now) return;
      if (now !== null) await change('revokeRole', now);
      if (role !== null) await change('grantRole', role);
      now = role;
    },
  };
}
