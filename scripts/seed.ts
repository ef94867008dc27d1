import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../api/modules.js';
import { connect, disconnect } from '../api/kernel/database.js';
import { readEnv } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { beginDemonstration, endDemonstration } from '../jobs/demonstration.js';
import { SUPPLIER_ROLES } from '../schema/common/roles.js';
import { FULL_SIZE, generateEnterprise, instantOf, PEOPLE } from './demo/index.js';
import { loadCatalogue } from './load/load-catalogue.js';
import { DEMO_PASSWORD, loadPeople } from './load/load-people.js';
import { loadPurchases } from './load/load-purchases.js';
import { loadSuppliers } from './load/load-suppliers.js';
import { openStage } from './load/stage.js';

// Loads the demonstration enterprise by commands, as its people would. Keys are fixed, so that an interrupted load continues where it
// stopped.

const SEED = 7;
const BEFORE_FIRST_PURCHASE_DAYS = 30;

const began = performance.now();
const say = (line: string) => console.log(`  ${((performance.now() - began) / 1000).toFixed(0)} s  ${line}`);
const env = readEnv();
if (!env.mongodbUri) throw new Error('MONGODB_URI is not set; npm start sets it');
if (!env.origin.startsWith('demo/'))
  throw new Error('The demonstration is loaded only into a log whose origin starts with demo/');
await connect(env.mongodbUri);
await migrate();
await beginDemonstration();
const now = platformClock.now();
const { categories, parts, suppliers, purchases } = generateEnterprise(SEED, FULL_SIZE);
const firstDay = Math.max(...purchases.map(({ startDaysAgo }) => startDaysAgo)) + BEFORE_FIRST_PURCHASE_DAYS;
const stage = await openStage(env.origin, instantOf(now, { daysAgo: firstDay, minuteOfDay: 540 }), now);
const holder = (role: string) => PEOPLE.find(({ roles }) => roles.some((held) => held === role))?.login ?? '';

await loadPeople(stage);
say(`${PEOPLE.length} people`);
await loadCatalogue(stage, holder('CATEGORY_MANAGER'), categories, parts, say);
say(`${parts.length} parts`);
const reviewers = { buyer: holder('BUYER'), manager: holder('CATEGORY_MANAGER'), approver: holder('APPROVER') };
const supplierIds = await loadSuppliers(stage, suppliers, reviewers);
say(`${supplierIds.length} suppliers`);
const known = suppliers.map(({ loginPrefix }, index) => ({ id: supplierIds[index] ?? '', login: loginPrefix }));
await loadPurchases(stage, purchases, known);
say(`${purchases.length} purchases`);

await endDemonstration();

const common = { password: DEMO_PASSWORD };
const staff = PEOPLE.map(({ login, name, roles }) => ({
  role: roles[0],
  login,
  ...common,
  name,
  endpoint: '/graphql',
}));
const selling = suppliers
  .slice(0, 3)
  .flatMap(({ loginPrefix: login, name }) =>
    SUPPLIER_ROLES.map((role) => ({ role, login, ...common, name, endpoint: '/supplier/graphql' })),
  );
writeFileSync(join(env.dataFolder, 'demo-accounts.json'), `${JSON.stringify([...staff, ...selling], null, 2)}\n`);
await disconnect();
