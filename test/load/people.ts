import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Ask, asker } from './ask.js';

/** A person who is signed in. */
export interface Person {
  readonly login: string;
  readonly role: string;
  readonly ask: Ask;
}

/** A supplier's person. */
export interface Bidder extends Person {
  readonly supplierId: string;
}

const accountsShape = z.array(
  z.object({ role: z.string(), login: z.string(), password: z.string(), endpoint: z.string() }),
);
const sessionShape = z.object({ signIn: z.object({ accessToken: z.string() }) });
const ownShape = z.object({ mySupplier: z.object({ id: z.string(), state: z.string() }) });
const loginsShape = z.object({
  accounts: z.object({ edges: z.array(z.object({ node: z.object({ login: z.string(), audience: z.string() }) })) }),
});
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';

/** Signs in all people of the demonstration, and all suppliers that may bid. */
export async function signInAll(base: string, folder: string) {
  const listed = accountsShape.parse(JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')));
  const staff: Person[] = [];
  let place = 0;
  const enter = async (login: string, password: string, path: string) => {
    const address = `10.1.${place >> 8}.${place++ & 255}`;
    const { data } = await asker(base, path, null, address)(SIGN_IN, { input: { login, password } });
    const session = sessionShape.safeParse(data);
    return session.success ? asker(base, path, session.data.signIn.accessToken, address) : null;
  };
  const password = listed[0]?.password ?? '';
  for (const { role, login, endpoint } of listed)
    if (endpoint === '/graphql') {
      const ask = await enter(login, password, endpoint);
      if (!ask) throw new Error(`${login} cannot sign in`);
      staff.push({ role, login, ask });
    }
  const bidders: Bidder[] = [];
  for (const login of await supplierLogins(staff)) {
    const ask = await enter(login, password, '/supplier/graphql');
    // A supplier that never confirmed its address, or submitted nothing for long, can no longer sign in.
    if (!ask) continue;
    const own = ownShape.safeParse((await ask('{ mySupplier { id state } }')).data);
    if (own.success && own.data.mySupplier.state === 'ACTIVE')
      bidders.push({ role: 'SUPPLIER', login, ask, supplierId: own.data.mySupplier.id });
  }
  return { staff, bidders };
}

async function supplierLogins(staff: readonly Person[]): Promise<string[]> {
  const { data } = await personOf(staff, 'SYSTEM_ADMIN').ask(
    '{ accounts(first: 200) { edges { node { login audience } } } }',
  );
  const { edges } = loginsShape.parse(data).accounts;
  return edges.filter(({ node }) => node.audience === 'SUPPLIER').map(({ node }) => node.login);
}

/** The `n`th person with a role. */
export function personOf(staff: readonly Person[], role: string, n = 0): Person {
  const found = staff.filter((person) => person.role === role)[n];
  if (!found) throw new Error(`The demonstration has no ${role}`);
  return found;
}
