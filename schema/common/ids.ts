/** The table of id prefixes: an id is `<prefix>_<UUIDv7 without dashes>`, so that it shows the kind of its subject. */
export const ID_PREFIX = {
  Unit: 'unt',
  Account: 'acc',
  AccountMeasure: 'acm',
  Supplier: 'sup',
  Category: 'cat',
  Part: 'prt',
  ImportRun: 'imp',
  Requisition: 'req',
  Purchase: 'pur',
  SourcingEvent: 'evt',
  Bid: 'bid',
  InvitationDecline: 'idc',
  InterestDeclaration: 'dcl',
  Evaluation: 'evl',
  Award: 'awd',
  DirectPurchase: 'dir',
  Contract: 'ctr',
  PurchaseOrder: 'ord',
  GoodsReceipt: 'grn',
  Invoice: 'inv',
  Payment: 'pay',
  GoodsReturn: 'rtn',
  MatchTolerance: 'tol',
  TaxRate: 'txr',
  DirectLimit: 'dlm',
  Alert: 'alr',
  Reading: 'read',
  Attempt: 'att',
  LogKey: 'lky',
  TrailAnchor: 'anc',
  Census: 'cns',
  Cover: 'cov',
  EventLog: 'elg',
  MirroredCase: 'mca',
  Erasure: 'ers',
  LegalHold: 'hold',
} as const;

/** Prefixes of ids of things without a life cycle, which must not look like ids of subjects. */
export const OPERATIONAL_PREFIX = {
  OutboxMail: 'mail',
  PurchaseExport: 'exp',
  StagedFile: 'fil',
  AttachedFile: 'file',
} as const;

/** A kind of subject: everything that has a life cycle and a trail. */
export type SubjectName = keyof typeof ID_PREFIX;

/** Every kind of subject, in the order of the table. */
export const SUBJECT_NAMES: readonly SubjectName[] = Object.keys(ID_PREFIX).filter(isSubjectName);

const PATTERN = /^([a-z]{3,4})_[0-9a-f]{32}$/;

/** The kind of subject of an id; null where the text is no id of ours. */
export function subjectOfId(id: string): SubjectName | null {
  const prefix = PATTERN.exec(id)?.[1];
  if (prefix === undefined) return null;
  return SUBJECT_NAMES.find((name) => ID_PREFIX[name] === prefix) ?? null;
}

function isSubjectName(name: string): name is SubjectName {
  return Object.hasOwn(ID_PREFIX, name);
}
