import { attempt, reading } from './accesses/lifecycle.js';
import { trailAnchor } from './anchors/lifecycle.js';
import { category, importRun, part } from './catalogue/lifecycle.js';
import type { SubjectName } from './common/ids.js';
import { contract } from './contracts/lifecycle.js';
import { goodsReceipt } from './delivery/lifecycle.js';
import { requisition } from './demand/lifecycle.js';
import { account, unit } from './identity/lifecycle.js';
import { accountMeasure } from './identity/measure-lifecycle.js';
import type { Lifecycle } from './kernel/lifecycle.js';
import { logKey } from './logkeys/lifecycle.js';
import { purchaseOrder } from './orders/lifecycle.js';
import { invoice, payment } from './payment/lifecycle.js';
import { eventLog, mirroredCase } from './process/lifecycle.js';
import { purchase } from './purchases/lifecycle.js';
import { erasure, legalHold } from './records/lifecycle.js';
import { alert } from './risk/lifecycle.js';
import { award, bid, evaluation, sourcingEvent } from './sourcing/lifecycle.js';
import { supplier } from './suppliers/lifecycle.js';
import { census, cover } from './trail/lifecycle.js';

/** Every life cycle of the platform, by the kind of its subject. */
export const LIFECYCLES: Readonly<Record<SubjectName, Lifecycle>> = {
  Unit: unit,
  Account: account,
  AccountMeasure: accountMeasure,
  Supplier: supplier,
  Category: category,
  Part: part,
  ImportRun: importRun,
  Requisition: requisition,
  Purchase: purchase,
  SourcingEvent: sourcingEvent,
  Bid: bid,
  Evaluation: evaluation,
  Award: award,
  Contract: contract,
  PurchaseOrder: purchaseOrder,
  GoodsReceipt: goodsReceipt,
  Invoice: invoice,
  Payment: payment,
  Alert: alert,
  Reading: reading,
  Attempt: attempt,
  LogKey: logKey,
  TrailAnchor: trailAnchor,
  Census: census,
  Cover: cover,
  EventLog: eventLog,
  MirroredCase: mirroredCase,
  Erasure: erasure,
  LegalHold: legalHold,
};
