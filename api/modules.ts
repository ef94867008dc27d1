import { accessesModule } from './accesses/index.js';
import { anchorsModule } from './anchors/index.js';
import { catalogueModule } from './catalogue/index.js';
import { contractsModule } from './contracts/index.js';
import { deliveryModule } from './delivery/index.js';
import { demandModule } from './demand/index.js';
import { directModule } from './direct/index.js';
import { exportsModule } from './exports/index.js';
import { historyModule } from './history/index.js';
import { identityModule } from './identity/index.js';
import type { Module } from './kernel/module.js';
import { logKeysModule } from './logkeys/index.js';
import { mailsModule } from './mails/index.js';
import { noticesModule } from './notices/index.js';
import { ordersModule } from './orders/index.js';
import { paymentModule } from './payment/index.js';
import { pricesModule } from './prices/index.js';
import { processModule } from './process/index.js';
import { purchasesModule } from './purchases/index.js';
import { recordsModule } from './records/index.js';
import { riskModule } from './risk/index.js';
import { sourcingModule } from './sourcing/index.js';
import { suppliersModule } from './suppliers/index.js';
import { trailModule } from './trail/index.js';

/** The deciding modules, in the order of a purchase: each may import those before it (.dependency-cruiser.cjs reads both lists). */
const DECIDING: readonly Module[] = [
  mailsModule,
  identityModule,
  suppliersModule,
  catalogueModule,
  demandModule,
  sourcingModule,
  directModule,
  contractsModule,
  ordersModule,
  deliveryModule,
  paymentModule,
  accessesModule,
  logKeysModule,
  anchorsModule,
  recordsModule,
  riskModule,
];

/** The reading modules, which show what others decided: they stand on top, and no other module imports them. */
const READING: readonly Module[] = [
  purchasesModule,
  pricesModule,
  historyModule,
  processModule,
  exportsModule,
  noticesModule,
];

/** The modules of the platform. */
export const MODULES: readonly Module[] = [...DECIDING, ...READING, trailModule];
