/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
export type AccountMeasureState =
  | 'CONFIRMED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'PROPOSED'
  | 'WITHDRAWN';

export type AccountState =
  | 'ACTIVE'
  | 'DISABLED'
  | 'ERASED';

export type AlertState =
  | 'CONFIRMED'
  | 'DISMISSED'
  | 'OPEN'
  | 'TAKEN';

export type AnnounceDeliveryInput = {
  key: string;
  lines: Array<ExpectedLineInput>;
  orderId: string;
  reason?: string | null | undefined;
  rev: number;
};

export type AnnounceLogKeyInput = {
  key: string;
  reason: string;
  vkey: string;
};

export type AnswerEventLogInput = {
  encoding?: string | null | undefined;
  eventLogId: string;
  key: string;
  leavesOut?: boolean | null | undefined;
  rev: number;
  timeFormat?: string | null | undefined;
};

export type AppointPurchaseDeputyInput = {
  accountId: string;
  /** From when on; at once where it is left out. */
  from?: string | null | undefined;
  key: string;
  purchaseId: string;
  reason?: string | null | undefined;
  rev: number;
  /** Until when, at most 90 days later. */
  until: string;
};

export type AppointRequisitionDeputyInput = {
  accountId: string;
  /** From when on; at once where it is left out. */
  from?: string | null | undefined;
  key: string;
  reason?: string | null | undefined;
  requisitionId: string;
  rev: number;
  /** Until when, at most 90 days later. */
  until: string;
};

export type AskExportInput = {
  kind: ExportKind;
  purchaseId: string;
};

export type AskSupplierChangeInput = {
  bankAccount: string;
  bankName: string;
  key: string;
  legalRepresentative: string;
  /** Whether what is due meanwhile may be paid to the present account; else it waits. */
  oldAccountPayable: boolean;
  rev: number;
  supplierId: string;
  /** What it is now where nothing is said. */
  taxpayer?: Taxpayer | null | undefined;
};

export type AttachedFileInput = {
  fileId: string;
  kind: FileKind;
  note?: string | null | undefined;
  validUntil?: string | null | undefined;
};

export type Audience =
  | 'STAFF'
  | 'SUPPLIER';

export type AuditStateInput = {
  key: string;
  purchaseId: string;
};

export type AwardState =
  | 'APPROVED'
  | 'RECOMMENDED'
  | 'RETURNED'
  | 'REVOKED'
  | 'WITHDRAWN';

export type BidContentInput = {
  /** Sealed uploads by their tokens; of a bid that is replaced, files that stay by their ids. */
  files?: Array<AttachedFileInput> | null | undefined;
  lines: Array<BidLineInput>;
  note?: string | null | undefined;
  /** What the prices contain, said for certainty: refused where it is not the event's basis. */
  priceBasis?: PriceBasis | null | undefined;
  /** In per cent, of all lines that say no other. */
  taxRate?: string | null | undefined;
};

export type BidLineInput = {
  leadTimeDays: number;
  lineId: string;
  /** The rate of this line, in per cent, where it is not the bid's. */
  taxRate?: string | null | undefined;
  unitPrice: string;
};

export type BidScoreInput = {
  bidId: string;
  comment?: string | null | undefined;
  /** One for each criterion of the event. */
  points?: Array<CriterionPointsInput> | null | undefined;
  /** The points of an event that has one criterion; 0 to 100, at most two places. */
  technical?: string | null | undefined;
};

export type BidState =
  | 'AWARDED'
  /** Its event was cancelled after the opening. */
  | 'ENDED'
  /** Its award was revoked. */
  | 'FORFEITED'
  | 'NOT_AWARDED'
  | 'OPENED'
  | 'SUBMITTED'
  /** Withdrawn before the opening, and made known by it: without what it said. */
  | 'WITHDRAWAL_DISCLOSED'
  | 'WITHDRAWN';

export type ChangeContactInput = {
  address: string;
  contactEmail?: string | null | undefined;
  contactName: string;
  contactPhone: string;
  key: string;
  rev: number;
  supplierId: string;
};

export type ChangePasswordInput = {
  accountId: string;
  currentPassword: string;
  key: string;
  newPassword: string;
  rev: number;
};

export type ChooseLanguageInput = {
  accountId: string;
  key: string;
  language: Language;
  rev: number;
};

export type ChoosePasswordInput = {
  accountId: string;
  key: string;
  newPassword: string;
  rev: number;
};

export type ConfirmLogKeyInput = {
  key: string;
  logKeyId: string;
  /** The opinion of whoever decides; it stands in the entry of the act. */
  note?: string | null | undefined;
  rev: number;
  /** The key once more, as the signing machine shows it. */
  vkey: string;
};

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type ContractSort =
  | 'NUMBER'
  | 'TOTAL'
  | 'VALID_TO';

export type ContractState =
  | 'ACTIVE'
  /** Not signed: its award was revoked. */
  | 'CANCELLED'
  | 'DRAFT'
  | 'ENDED'
  | 'RETURNED'
  | 'REVIEWED';

export type CorrectInvoiceInput = {
  /** 发票代码, where it has one. */
  invoiceCode?: string | null | undefined;
  invoiceId: string;
  invoiceNumber: string;
  /** 开票日期. */
  issuedOn: string;
  key: string;
  kind: InvoiceKind;
  lines: Array<InvoiceLineInput>;
  /** What its unit prices contain; as the order's where nothing is said. */
  priceBasis?: PriceBasis | null | undefined;
  rev: number;
  total: string;
};

export type CorrectPersonnelNumberInput = {
  accountId: string;
  key: string;
  personnelNumber: string;
  reason: string;
  rev: number;
};

export type CounterProposalInput = {
  deliverTo: string;
  key: string;
  lines: Array<OrderChangeLineInput>;
  orderId: string;
  reason: string;
  rev: number;
};

export type CreateAccountInput = {
  /** Where the person of the account is mailed a one-time code. */
  email?: string | null | undefined;
  key: string;
  language: Language;
  login: string;
  name: string;
  /** Accounts with the same number are the same person's. */
  personnelNumber: string;
  unitId: string;
};

export type CreateCategoryInput = {
  code: string;
  key: string;
  name: string;
  nameEn?: string | null | undefined;
  parentId?: string | null | undefined;
};

export type CreateEventInput = {
  closesAt: string;
  /** On which basis bids are compared; without tax where nothing is said, of an edited event as it says already. */
  compareBasis?: PriceBasis | null | undefined;
  /** One, the technical part as a whole, where nothing is said; of an event that is edited what it says already. */
  criteria?: Array<CriterionInput> | null | undefined;
  expertIds: Array<string>;
  /** Whether experts score without knowing whose bid is whose; no where nothing is said. */
  hidesBidders?: boolean | null | undefined;
  invitedIds: Array<string>;
  key: string;
  method: PurchaseMethod;
  priceWeight: number;
  /** On which basis unit prices are quoted; with tax where nothing is said, of an edited event as it says already. */
  quoteBasis?: PriceBasis | null | undefined;
  requisitionIds: Array<string>;
  terms?: string | null | undefined;
  /** The lower total where nothing is said; of an event that is edited what it says already. */
  tieBreaks?: Array<TieBreak> | null | undefined;
  title: string;
};

export type CreateOrderInput = {
  contractId: string;
  deliverTo: string;
  key: string;
  lines: Array<OrderLineInput>;
  requisitionId?: string | null | undefined;
};

export type CreatePartInput = {
  categoryId: string;
  description?: string | null | undefined;
  drawing?: string | null | undefined;
  drawingVersion?: string | null | undefined;
  key: string;
  manufacturer?: string | null | undefined;
  manufacturerPart?: string | null | undefined;
  material?: string | null | undefined;
  monitoredClass?: string | null | undefined;
  name: string;
  nameEn?: string | null | undefined;
  number: string;
  /** Why it is another part than the one whose number is spelled alike. */
  reason?: string | null | undefined;
  unit: string;
};

export type CreateRequisitionInput = {
  currency: string;
  deliverTo?: string | null | undefined;
  key: string;
  lines: Array<RequisitionLineInput>;
  purpose?: string | null | undefined;
  title: string;
};

export type CreateUnitInput = {
  code: string;
  key: string;
  name: string;
  nameEn?: string | null | undefined;
  parentId?: string | null | undefined;
};

export type CreditReturnInput = {
  creditNote: string;
  goodsReturnId: string;
  key: string;
  rev: number;
};

export type CriterionInput = {
  basis?: string | null | undefined;
  name: string;
  /** Per cent, at most two places. */
  weight: string;
};

export type CriterionPointsInput = {
  criterionId: string;
  /** 0 to 100, at most two places. */
  points: string;
};

export type DeclineInvitationInput = {
  eventId: string;
  key: string;
  why?: DeclineReason | null | undefined;
  words?: string | null | undefined;
};

export type DeclineReason =
  /** It seems to be decided already. */
  | 'DECIDED_ALREADY'
  /** The specification fits one supplier only. */
  | 'FITS_ONE_ONLY'
  | 'NOT_OUR_GOODS'
  | 'NO_CAPACITY'
  | 'OTHER'
  | 'PAYMENT_TERMS'
  | 'TOO_LITTLE_TIME';

export type DifferenceKind =
  /** All that is invoiced under the contract differs from its prices by more than it may. */
  | 'CONTRACT'
  /** The invoice differs from the prices by more than an invoice may. */
  | 'INVOICE'
  /** All invoices of the line differ from its price by more than a line may. */
  | 'LINE'
  /** All that is invoiced of the order differs from its prices by more than it may. */
  | 'ORDER'
  /** The unit price, taken to the order's basis at the order's rate, is not the order's. */
  | 'PRICE'
  | 'QUANTITY'
  /** The tax rate is not the order's, and no change of the law says why. */
  | 'RATE';

export type DirectGround =
  /** The amount stays below the limits that are in force. */
  | 'BELOW_LIMIT'
  /** It has to fit what was bought from this supplier before. */
  | 'FOLLOW_ON'
  /** Only this supplier can deliver it: a patent, a monopoly, a technology that nobody else has. */
  | 'SOLE_SOURCE'
  /** An emergency that could not be foreseen leaves no time for a comparison. */
  | 'URGENT';

export type DirectLimitState =
  | 'CONFIRMED'
  | 'PROPOSED'
  | 'REFUSED'
  | 'WITHDRAWN';

export type DirectPurchaseLineInput = {
  requisitionId: string;
  requisitionLineId: string;
  taxRate: string;
  unitPrice: string;
};

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type DirectPurchaseSort =
  | 'NUMBER'
  | 'TOTAL';

export type DirectPurchaseState =
  | 'APPROVED'
  | 'CANCELLED'
  | 'PROPOSED'
  | 'RETURNED';

export type DraftContractInput = {
  awardId: string;
  deliveryTerms: string;
  key: string;
  paymentDays: number;
  validFrom: string;
  validTo: string;
};

export type DraftDirectContractInput = {
  deliveryTerms: string;
  directPurchaseId: string;
  key: string;
  paymentDays: number;
  validFrom: string;
  validTo: string;
};

export type DutyScope =
  | 'PURCHASE'
  | 'SUBJECT'
  | 'SUPPLIER';

export type EditContractInput = {
  contractId: string;
  deliveryTerms: string;
  key: string;
  paymentDays: number;
  rev: number;
  validFrom: string;
  validTo: string;
};

export type EditEventInput = {
  closesAt: string;
  /** On which basis bids are compared; without tax where nothing is said, of an edited event as it says already. */
  compareBasis?: PriceBasis | null | undefined;
  /** One, the technical part as a whole, where nothing is said; of an event that is edited what it says already. */
  criteria?: Array<CriterionInput> | null | undefined;
  eventId: string;
  expertIds: Array<string>;
  /** Whether experts score without knowing whose bid is whose; no where nothing is said. */
  hidesBidders?: boolean | null | undefined;
  invitedIds: Array<string>;
  key: string;
  priceWeight: number;
  /** On which basis unit prices are quoted; with tax where nothing is said, of an edited event as it says already. */
  quoteBasis?: PriceBasis | null | undefined;
  rev: number;
  terms?: string | null | undefined;
  /** The lower total where nothing is said; of an event that is edited what it says already. */
  tieBreaks?: Array<TieBreak> | null | undefined;
  title: string;
};

export type EditRequisitionInput = {
  currency: string;
  deliverTo?: string | null | undefined;
  key: string;
  lines: Array<RequisitionLineInput>;
  purpose?: string | null | undefined;
  requisitionId: string;
  rev: number;
  title: string;
};

export type EditSupplierProfileInput = {
  address: string;
  bankAccount: string;
  bankName: string;
  categoryIds: Array<string>;
  contactEmail?: string | null | undefined;
  contactName: string;
  contactPhone: string;
  foundedOn?: string | null | undefined;
  key: string;
  legalRepresentative: string;
  nameEn?: string | null | undefined;
  rev: number;
  supplierId: string;
  taxpayer: Taxpayer;
};

/** Where an entry stands: committed with its act, given an index in the log, or co-signed by a witness. */
export type EntryState =
  | 'LOGGED'
  | 'PENDING'
  | 'WITNESSED';

export type ErasureState =
  | 'APPROVED'
  | 'ERASED'
  | 'ERASING'
  | 'REFUSED'
  | 'REQUESTED'
  | 'WITHDRAWN';

export type EventLogState =
  | 'ASKED'
  | 'CANCELLED'
  | 'DONE'
  | 'REFUSED'
  | 'RUNNING'
  | 'STAGED';

export type EvidenceClass =
  | 'MEDIUM'
  | 'STRONG'
  | 'WEAK';

export type ExpectedLineInput = {
  /** Null: nothing is said of this line. */
  expectedOn?: string | null | undefined;
  /** Id of the order's line. */
  lineId: string;
};

/** How a purchase is taken out: as a file for people (PDF), or as a bundle that a verifier checks (zip), without or with the attached files. */
export type ExportKind =
  | 'BUNDLE'
  | 'BUNDLE_WITH_FILES'
  | 'FILE';

export type ExportListInput = {
  address: string;
  key: string;
  list: string;
};

export type ExportState =
  | 'DONE'
  | 'FAILED'
  | 'RUNNING'
  | 'WAITING';

export type ExtendDeadlineInput = {
  closesAt: string;
  eventId: string;
  key: string;
  reason: string;
  rev: number;
};

/** What a file is to its subject. */
export type FileKind =
  | 'CERTIFICATE'
  | 'CONTRACT_TEXT'
  | 'DELIVERY_NOTE'
  | 'DRAWING'
  | 'EVENT_DOCUMENT'
  | 'INVOICE'
  | 'LICENCE'
  | 'OTHER'
  | 'PHOTO'
  | 'QUOTE'
  | 'SIGNED_COPY'
  | 'TEST_REPORT';

/** What a virus scanner has said of a file. Before it says CLEAN, a file that waits for it is not handed out. */
export type FileScan =
  | 'CLEAN'
  | 'INFECTED'
  /** No scanner is set up, or the file came in sealed. */
  | 'NOT_SCANNED'
  | 'WAITING';

export type ForgetViewInput = {
  accountId: string;
  key: string;
  list: string;
  name: string;
  rev: number;
};

export type GapKind =
  /** Bids were opened, and fewer than the method wants suppliers to be invited. */
  | 'FEW_BIDS'
  /** The purchase came to another owner. */
  | 'HANDED_OVER'
  /** Done where the life cycle of its subject does not allow it. */
  | 'MISFIT'
  /** Done before a step that it needs. */
  | 'REORDERED'
  /** Done more than once on the same subject. */
  | 'REPEATED'
  /** Suppliers had fewer than three days between publication and opening. */
  | 'SHORT_NOTICE'
  /** Left out, though what came after needs it. */
  | 'SKIPPED';

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type GoodsReceiptSort =
  | 'NUMBER';

export type GoodsReceiptState =
  | 'INSPECTED'
  | 'RECEIVED'
  | 'REVERSED';

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type GoodsReturnSort =
  | 'NUMBER'
  | 'TOTAL';

export type GoodsReturnState =
  | 'CLOSED'
  | 'CREDITED'
  | 'RETURNED'
  | 'SETTLED';

export type GrantRoleInput = {
  accountId: string;
  key: string;
  reason: string;
  rev: number;
  role: string;
};

export type HandOverPurchaseInput = {
  /** Whose it is to be. */
  accountId: string;
  key: string;
  purchaseId: string;
  reason: string;
  rev: number;
};

export type HandOverRequisitionInput = {
  /** Whose it is to be. */
  accountId: string;
  key: string;
  reason: string;
  requisitionId: string;
  rev: number;
};

export type ImportEventLogInput = {
  activityColumn?: string | null | undefined;
  caseColumn?: string | null | undefined;
  /** How the file is read; it is asked for where the file does not say it for sure. */
  encoding?: string | null | undefined;
  fileId: string;
  key: string;
  /** Whether cases without events, and attributes beyond the limit, are left out and the rest taken. */
  leavesOut?: boolean | null | undefined;
  resourceColumn?: string | null | undefined;
  system: string;
  timeColumn?: string | null | undefined;
  /** How its times are written: day-first, month-first, epoch, epoch-ms, excel, or a pattern such as DD.MM.YYYY HH:mm. */
  timeFormat?: string | null | undefined;
};

export type ImportPartsInput = {
  /** How the file is read; it is asked for where the file does not say it for sure. */
  encoding?: string | null | undefined;
  /** Id given by POST /files. */
  fileId: string;
  key: string;
  reason?: string | null | undefined;
  /** Whether rows that differ from the catalogue revise its parts; that needs a reason. */
  revises?: boolean | null | undefined;
};

export type ImportRunState =
  | 'ASKED'
  | 'CANCELLED'
  | 'DONE'
  | 'REFUSED'
  | 'RUNNING'
  | 'STAGED';

export type InspectReceiptInput = {
  goodsReceiptId: string;
  key: string;
  lines: Array<InspectionLineInput>;
  rev: number;
};

export type InspectionLineInput = {
  accepted: string;
  /** Id of the goods receipt's line. */
  lineId: string;
  rejected: string;
  rejectionReason?: string | null | undefined;
};

export type InterestDeclarationState =
  | 'NO_INTEREST'
  | 'RECUSED';

export type InvitationDeclineState =
  | 'DECLINED';

export type InvoiceKind =
  /** 数电票（普通发票）: 20 digits, no code. */
  | 'E_ORDINARY'
  /** 数电票（增值税专用发票）: 20 digits, no code. */
  | 'E_SPECIAL'
  /** 增值税普通发票, on paper or electronic: 8 digits and a code of 10 or 12. */
  | 'ORDINARY'
  /** No Chinese tax invoice: one from abroad, or a receipt. It has no tax. */
  | 'OTHER'
  /** 增值税专用发票, on paper or electronic: 8 digits and a code of 10 or 12. */
  | 'SPECIAL';

export type InvoiceLineInput = {
  /** The amount without tax as it is printed. */
  net?: string | null | undefined;
  /** The order that the line is of, where that is another one under the same contract. */
  orderId?: string | null | undefined;
  orderLineId: string;
  quantity: string;
  /** The tax as it is printed. */
  tax?: string | null | undefined;
  /** Per cent; the order's where nothing is said. */
  taxRate?: string | null | undefined;
  /** The amount with tax as it is printed. Each of the three may differ by a minor unit from what quantity, price and rate come to, and is computed where it is not given. */
  total?: string | null | undefined;
  unitPrice: string;
};

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type InvoiceSort =
  | 'DUE_ON'
  | 'NUMBER'
  | 'TOTAL';

export type InvoiceState =
  | 'EXCEPTION'
  | 'MATCHED'
  | 'PAID'
  | 'RETURNED'
  | 'SUBMITTED';

export type IssueCodeInput = {
  accountId: string;
  key: string;
  /** Mails the code, which then nobody else sees: the person's address, as whoever issues the code knows it; it must be the one of the account. Null prints a letter. */
  mailTo?: string | null | undefined;
  reason: string;
  rev: number;
};

export type Language =
  | 'en'
  | 'zh';

export type LegalHoldState =
  | 'ACTIVE'
  | 'LIFTED';

export type LogKeyState =
  | 'ANNOUNCED'
  | 'CONFIRMED'
  | 'WITHDRAWN';

export type MailPurpose =
  /** The link that confirms a supplier's address. */
  | 'CONFIRM_ADDRESS'
  /** The link with which somebody who has forgotten the password sets a new one. */
  | 'PASSWORD_LINK'
  /** That somebody tried to register with a credit code or login that is in use. */
  | 'REGISTRATION_TRIED'
  /** The one-time code of an account. */
  | 'STAFF_CODE';

export type MailState =
  | 'ENDED'
  | 'GIVEN_UP'
  | 'HANDED_OVER'
  | 'REFUSED'
  | 'SENDING'
  | 'SENT'
  | 'UNKNOWN'
  | 'WAITING';

export type MatchToleranceState =
  | 'CONFIRMED'
  | 'PROPOSED'
  | 'REFUSED'
  | 'WITHDRAWN';

export type MeasureKind =
  | 'DISABLE'
  | 'NEW_CODE'
  | 'REVOKE';

export type MirroredCaseState =
  | 'MIRRORED';

/** A moment of a purchase: after so many of its entries, or at an instant; now where neither is given. */
export type MomentInput = {
  at?: string | null | undefined;
  place?: number | null | undefined;
};

export type NameExpertInput = {
  eventId: string;
  expertId: string;
  key: string;
  rev: number;
};

export type NameUnitHeadInput = {
  accountId: string;
  key: string;
  rev: number;
  unitId: string;
};

/** A calendar day, as an input that pages can name by one type. */
export type OneDay = {
  day: string;
};

export type OrderChangeLineInput = {
  dueOn: string;
  /** Id of the order's line. */
  lineId: string;
  quantity: string;
};

export type OrderLineInput = {
  contractLineId: string;
  dueOn: string;
  quantity: string;
};

export type OrderProposalKind =
  | 'CHANGE'
  | 'CLOSE';

export type PartState =
  | 'ACTIVE'
  | 'RETIRED';

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type PaymentSort =
  | 'AMOUNT'
  | 'DUE_ON'
  | 'NUMBER';

export type PaymentState =
  | 'APPROVED'
  | 'NOT_CARRIED_OUT'
  | 'PAID'
  | 'REQUESTED'
  | 'RETURNED'
  | 'WITHDRAWN';

export type PlaceHoldInput = {
  accountId?: string | null | undefined;
  key: string;
  purchaseId?: string | null | undefined;
  reason: string;
};

/** Whether prices contain tax. */
export type PriceBasis =
  /** 不含税 */
  | 'WITHOUT_TAX'
  /** 含税 */
  | 'WITH_TAX';

/** Which cases are looked at. */
export type ProcessFilter = {
  buyerId?: string | null | undefined;
  /** Whether an act that is repeated right after itself counts once. */
  folded?: boolean | null | undefined;
  /** Cases that began at or after this moment. */
  from?: string | null | undefined;
  /** An imported log; purchases of this platform where it is left out. */
  logId?: string | null | undefined;
  method?: PurchaseMethod | null | undefined;
  /** For an imported log: the variant that the others are compared with; the most frequent one where it is left out. */
  referenceId?: string | null | undefined;
  /** Cases that began before this moment. */
  to?: string | null | undefined;
  unitId?: string | null | undefined;
};

export type ProposeChangeInput = {
  deliverTo: string;
  key: string;
  lines: Array<OrderChangeLineInput>;
  orderId: string;
  reason: string;
  rev: number;
};

export type ProposeDirectLimitInput = {
  key: string;
  /** The most that one direct purchase may come to, with tax, in CNY. */
  perPurchase: string;
  /** The most that direct purchases on this ground from one supplier may come to in a calendar year. */
  perYear: string;
  reason: string;
};

export type ProposeDirectPurchaseInput = {
  deliveryTerms: string;
  ground: DirectGround;
  key: string;
  lines: Array<DirectPurchaseLineInput>;
  paymentDays: number;
  priceBasis: PriceBasis;
  reason: string;
  requisitionIds: Array<string>;
  supplierId: string;
  title: string;
  validTo: string;
};

export type ProposeOneSidedCloseInput = {
  key: string;
  orderId: string;
  owed: string;
  reason: string;
  rev: number;
};

export type ProposeReopeningInput = {
  /** The present deadline or a later one. */
  closesAt: string;
  eventId: string;
  key: string;
  reason: string;
  rev: number;
};

export type ProposeRevocationInput = {
  awardId: string;
  ground: RevocationGround;
  key: string;
  reason: string;
  rev: number;
};

export type ProposeRevokingInput = {
  accountId: string;
  key: string;
  reason: string;
  role: string;
};

export type ProposeTaxRateInput = {
  /** The act by which it is so. */
  ground: string;
  key: string;
  /** Per cent. */
  rate: string;
  /** The rate that the same goods had before, where the law changes it. */
  replaces?: string | null | undefined;
  taxpayer: Taxpayer;
  validFrom: string;
  /** The last day; null while no end is known. */
  validTo?: string | null | undefined;
};

export type ProposeToleranceInput = {
  /** The most that an invoice may differ by in all; and all that is invoiced of one order, and under one contract. */
  invoiceMost: string;
  key: string;
  /** The most that a line of an order may come to differ by, over all its invoices, in its currency. */
  lineMost: string;
  /** How far a unit price may differ from the order's, in per cent of it. */
  pricePercent: string;
  reason: string;
};

export type ProposeWithholdingInput = {
  key: string;
  reason: string;
  rev: number;
  supplierId: string;
  /** The last day on which nothing is paid. */
  until: string;
};

/** The method of a purchase; a setting, not a kind of event. */
export type PurchaseMethod =
  /** 直接采购, which has no event. */
  | 'DIRECT_PURCHASE'
  /** 询比采购 */
  | 'REQUEST_FOR_QUOTATION';

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type PurchaseOrderSort =
  | 'NUMBER'
  | 'TOTAL';

export type PurchaseOrderState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'CONFIRMED'
  | 'DECLINED'
  | 'DRAFT'
  | 'PARTLY_RECEIVED'
  | 'RECEIVED'
  | 'RELEASED';

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type PurchaseSort =
  | 'NUMBER';

export type PurchaseState =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'COMPLETED';

export type RankedBy =
  | 'EARLIER_SUBMISSION'
  | 'HIGHER_TECHNICAL'
  | 'LOWER_TOTAL'
  | 'SCORE'
  /** Nothing that the event names tells it from the bid before: it shares its place. */
  | 'SHARED'
  | 'SHORTER_LEAD_TIME';

export type ReadPersonDayInput = {
  accountId: string;
  day: string;
  key: string;
  reason: string;
};

export type ReceiptLineInput = {
  orderLineId: string;
  quantity: string;
};

export type RecommendAwardInput = {
  bidId: string;
  eventId: string;
  justification?: string | null | undefined;
  key: string;
};

export type RecordPaymentInput = {
  bankReference: string;
  key: string;
  paidOn: string;
  paymentId: string;
  /** Why the reference stands on another payment, too: a bank may carry out several in one sum. */
  reason?: string | null | undefined;
  rev: number;
};

export type RecordReceiptInput = {
  deliveryNote: string;
  key: string;
  lines: Array<ReceiptLineInput>;
  orderId: string;
  /** Why the delivery note stands on another receipt, too. */
  reason?: string | null | undefined;
};

export type RecordRefundInput = {
  bankReference: string;
  goodsReturnId: string;
  key: string;
  /** Why the reference stands on another refund, too. */
  reason?: string | null | undefined;
  rev: number;
};

export type RefusalCode =
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'RULE'
  | 'UNAUTHENTICATED'
  | 'WRONG_STATE';

/** An account in three minutes: the firm and its first user. Until the address is confirmed its number is what to sign in with. The answer is the same whether or not login or credit code are in use. */
export type RegisterSupplierInput = {
  contactEmail: string;
  contactName: string;
  contactPhone: string;
  creditCode: string;
  key: string;
  language: Language;
  login: string;
  name: string;
  password: string;
};

export type RegistrationTurn =
  | 'BUYER'
  | 'FIRM';

export type ReleaseExpertInput = {
  eventId: string;
  expertId: string;
  key: string;
  reason: string;
  rev: number;
};

export type RenameUnitInput = {
  key: string;
  name: string;
  nameEn?: string | null | undefined;
  rev: number;
  unitId: string;
};

export type ReplaceBidInput = {
  bidId: string;
  content: BidContentInput;
  key: string;
  rev: number;
};

/** How somebody came to do the work of an owner. */
export type RepresentationKind =
  /** It was handed over for good. */
  | 'HANDED_OVER'
  /** The owner appointed a deputy for a time. */
  | 'LENT'
  /** A colleague took over while the owner was absent. */
  | 'TAKEN_OVER';

export type RequestErasureInput = {
  accountId: string;
  key: string;
  reason: string;
};

export type RequisitionLineInput = {
  estimatedPrice?: string | null | undefined;
  neededOn: string;
  partId: string;
  quantity: string;
};

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type RequisitionSort =
  | 'ESTIMATED_TOTAL'
  | 'NUMBER';

export type RequisitionState =
  | 'APPROVED'
  | 'CANCELLED'
  | 'DRAFT'
  | 'FULFILLED'
  | 'ORDERED'
  | 'RETURNED'
  | 'SOURCING'
  | 'SUBMITTED';

export type ReturnGoodsInput = {
  goodsReceiptId: string;
  key: string;
  lines: Array<ReturnLineInput>;
  reason: string;
};

export type ReturnLineInput = {
  /** Id of the goods receipt's line. */
  lineId: string;
  quantity: string;
};

export type RevealBankAccountInput = {
  key: string;
  reason: string;
  supplierId: string;
};

export type RevealMailLinkInput = {
  key: string;
  mailId: string;
  reason: string;
};

export type ReviseDirectPurchaseInput = {
  deliveryTerms: string;
  directPurchaseId: string;
  ground: DirectGround;
  key: string;
  lines: Array<DirectPurchaseLineInput>;
  paymentDays: number;
  priceBasis: PriceBasis;
  reason: string;
  rev: number;
  supplierId: string;
  title: string;
  validTo: string;
};

export type RevisePartInput = {
  description?: string | null | undefined;
  drawing?: string | null | undefined;
  drawingVersion?: string | null | undefined;
  key: string;
  material?: string | null | undefined;
  name: string;
  nameEn?: string | null | undefined;
  partId: string;
  reason: string;
  rev: number;
  unit: string;
};

export type RevocationGround =
  /** It was found to have broken the rules of the event. */
  | 'BREACH'
  /** It cannot deliver what it offered. */
  | 'WINNER_CANNOT'
  /** The winner does not sign. */
  | 'WINNER_REFUSES';

export type RevokeRoleInput = {
  accountId: string;
  key: string;
  reason: string;
  rev: number;
  role: string;
};

export type SaveDraftInput = {
  /** The form's values as JSON text, at most 400,000 bytes. */
  content: string;
  /** Name of the form and the subject, for example `requisition:new`. */
  form: string;
  /** The tab of the browser: two in which the same form is filled in do not write over each other. */
  tab?: string;
};

export type SaveViewInput = {
  accountId: string;
  address: string;
  /** The name that it had; it takes the place of the view with this name. */
  formerName?: string | null | undefined;
  isUsual: boolean;
  key: string;
  list: string;
  name: string;
  rev: number;
};

/** By it the expert declares to have no interest in those who have bid, where that was not declared before. */
export type ScoreBidsInput = {
  eventId: string;
  key: string;
  scores: Array<BidScoreInput>;
};

/** How the content of bids is kept from everybody before opening. */
export type SealLevel =
  /** Hidden by the platform's rules; the operator of the database could read it. */
  | 'POLICY';

export type SendConfirmationInput = {
  key: string;
  rev: number;
  supplierId: string;
};

export type SignInInput = {
  login: string;
  password: string;
};

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type SourcingEventSort =
  | 'CLOSES_AT'
  | 'NUMBER';

export type SourcingEventState =
  | 'AWARDED'
  | 'AWARD_PROPOSED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'DRAFT'
  | 'EVALUATED'
  | 'OPENED'
  | 'PUBLISHED';

/** The stages a purchase passes, in order. */
export type StageName =
  | 'AWARD'
  | 'BIDDING'
  | 'CONTRACT'
  | 'DELIVERY'
  | 'DEMAND'
  | 'EVALUATION'
  | 'INSPECTION'
  | 'INVOICE'
  | 'OPENING'
  | 'ORDER'
  | 'PAYMENT'
  | 'SOURCING';

export type StageState =
  | 'AHEAD'
  | 'DONE'
  | 'RUNNING';

export type SubmitBidInput = {
  content: BidContentInput;
  eventId: string;
  key: string;
};

export type SubmitInvoiceInput = {
  /** 发票代码, where it has one. */
  invoiceCode?: string | null | undefined;
  invoiceNumber: string;
  /** 开票日期. */
  issuedOn: string;
  key: string;
  kind: InvoiceKind;
  lines: Array<InvoiceLineInput>;
  orderId: string;
  /** What its unit prices contain; as the order's where nothing is said. */
  priceBasis?: PriceBasis | null | undefined;
  /** The supplier's own total, with tax; refused where it is not the sum of the lines. */
  total: string;
};

export type SubmitSupplierInput = {
  /** The integrity pledge (廉洁承诺书) is accepted by submitting. */
  acceptPledge: boolean;
  key: string;
  rev: number;
  supplierId: string;
};

/** What a list is sorted by, least first unless `descending` is true; newest first where it is left out. */
export type SupplierSort =
  | 'NAME'
  | 'NUMBER';

export type SupplierState =
  | 'ACTIVE'
  /** Its address was not confirmed in time, or it was never submitted. */
  | 'LAPSED'
  | 'REGISTERED'
  | 'REJECTED'
  | 'RETURNED'
  | 'REVIEWED'
  | 'SUBMITTED'
  | 'SUSPENDED'
  /** Registered, and its address not confirmed yet. */
  | 'UNCONFIRMED';

export type SuspendSupplierInput = {
  /** Whether confirmed orders are not delivered any more either. What was accepted is paid all the same. */
  deliveriesStopped?: boolean | null | undefined;
  key: string;
  reason: string;
  rev: number;
  supplierId: string;
};

export type TaxRateState =
  | 'CONFIRMED'
  | 'PROPOSED'
  | 'REFUSED'
  | 'WITHDRAWN';

/** A kind of taxpayer; it decides which tax rates a firm may state. */
export type Taxpayer =
  /** A firm abroad, which charges no Chinese tax. */
  | 'FOREIGN'
  /** 一般纳税人 */
  | 'GENERAL'
  /** 小规模纳税人 */
  | 'SMALL_SCALE';

export type TellEncodingInput = {
  encoding: string;
  importId: string;
  key: string;
  rev: number;
};

export type TieBreak =
  /** The bid that was submitted before the other, as it stood at opening. */
  | 'EARLIER_SUBMISSION'
  /** The higher technical points, exactly. */
  | 'HIGHER_TECHNICAL'
  | 'LOWER_TOTAL'
  /** The shorter lead time, of each bid's slowest line. */
  | 'SHORTER_LEAD_TIME';

export type TrailAlertKind =
  /** The log did not take an entry that was committed: a replay, a fork, or not an entry. It is set aside. */
  | 'ENTRY_SET_ASIDE'
  /** The log is not what was signed; nothing is signed any more. */
  | 'LOG_TAMPERED'
  /** A key of the log was confirmed that the process that signs does not hold. */
  | 'NEXT_KEY_UNKNOWN'
  /** The database's time lies behind the log or a witness, or has jumped: nothing is accepted meanwhile. */
  | 'TIME_UNCERTAIN'
  /** No witness has confirmed the time since the platform began: nothing is closed or opened. */
  | 'TIME_UNVOUCHED'
  /** The log has grown for 15 minutes without a witness. */
  | 'WITNESS_LATE'
  /** A witness has refused a checkpoint. */
  | 'WITNESS_REFUSED';

/** Which entries of a purchase's trail are asked for; what is left out does not narrow. */
export type TrailFilter = {
  /** Pseudonym of the person who acted. */
  actor?: string | null | undefined;
  /** From the beginning of this day in Asia/Shanghai. */
  from?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  /** Kind of the subject. */
  kind?: string | null | undefined;
  role?: string | null | undefined;
  stage?: StageName | null | undefined;
  subjectId?: string | null | undefined;
  /** To the end of this day in Asia/Shanghai. */
  to?: string | null | undefined;
  /** The act, as `module.move`. */
  type?: string | null | undefined;
};

/** What narrows a search in the trail; what is left out does not. */
export type TrailSearchFilter = {
  /** From the beginning of this day in Asia/Shanghai. */
  from?: string | null | undefined;
  /** The post in which somebody acted. */
  role?: string | null | undefined;
  /** To the end of this day in Asia/Shanghai. */
  to?: string | null | undefined;
  /** The act, as `module.move`. */
  type?: string | null | undefined;
};

export type UnitState =
  | 'ACTIVE'
  | 'CLOSED';

export type UrgeDeliveryInput = {
  key: string;
  lineIds: Array<string>;
  orderId: string;
  reason?: string | null | undefined;
  rev: number;
};

export type UsePasswordLinkInput = {
  newPassword: string;
  /** What stands in the link behind `#`. */
  token: string;
};

/** Whose work is listed. */
export type WorkScope =
  /** All that waits, for the reader too, among what the reader sees. */
  | 'ALL'
  /** What the reader can do now. */
  | 'MINE'
  /** What waits for others in the purchases and requisitions that the reader owns or acts for. */
  | 'OWNED'
  /** What waits for colleagues of the reader's unit. */
  | 'UNIT';

export type QuickNumbersQueryVariables = Exact<{
  search: string;
}>;


export type QuickNumbersQuery = { findNumbers: Array<{ subjectType: string, subjectId: string, number: string, title: string | null, outsideLabel: string | null, outside: string | null, isExact: boolean }> };

export type QuickPurchasesQueryVariables = Exact<{
  search: string;
}>;


export type QuickPurchasesQuery = { purchases: { edges: Array<{ node: { id: string, number: string, title: string } }>, pageInfo: { hasNextPage: boolean } } };

export type QuickSuppliersQueryVariables = Exact<{
  search: string;
}>;


export type QuickSuppliersQuery = { suppliers: { edges: Array<{ node: { id: string, number: string, name: string } }>, pageInfo: { hasNextPage: boolean } } };

export type QuickPartsQueryVariables = Exact<{
  search: string;
}>;


export type QuickPartsQuery = { searchParts: Array<{ id: string, number: string, name: string }> };

export type NextDecisionQueryVariables = Exact<{
  except: string;
}>;


export type NextDecisionQuery = { nextDecision: { subjectId: string, subjectType: string, move: string, label: string, number: string, title: string } | null };

export type AwaitedDecisionsQueryVariables = Exact<{
  subjectId: string;
}>;


export type AwaitedDecisionsQuery = { awaitedDecisions: Array<{ move: string, label: string, since: string, dueAt: string | null, waitsFor: string | null, yours: boolean, isMany: boolean, roles: Array<string>, duty: string, reasons: Array<string>, people: Array<{ name: string, unit: string | null, roles: Array<string> }>, worth: { amount: string, currency: string } | null, facts: Array<{ name: string, label: string, value: string | null }> }> };

export type ActingOnQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ActingOnQuery = { actingOn: Array<{ id: string, rev: number, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }> };

export type ListedSuppliersQueryVariables = Exact<{
  search?: string | null | undefined;
  state?: SupplierState | null | undefined;
}>;


export type ListedSuppliersQuery = { suppliers: { edges: Array<{ node: { id: string, name: string, number: string } }> } };

export type ListedAccountsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ListedAccountsQuery = { accounts: { edges: Array<{ node: { id: string, name: string, login: string } }> } };

export type ListedAccountQueryVariables = Exact<{
  id: string;
}>;


export type ListedAccountQuery = { account: { id: string, name: string } | null };

export type ListedUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListedUnitsQuery = { units: Array<{ id: string, name: string, nameEn: string | null }> };

export type SavedViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedViewsQuery = { viewer: { account: { id: string, rev: number }, savedViews: Array<{ list: string, name: string, address: string, isUsual: boolean }> } | null };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView:
    | { __typename: 'Account', id: string, rev: number }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ForgetViewMutationVariables = Exact<{
  input: ForgetViewInput;
}>;


export type ForgetViewMutation = { forgetView:
    | { __typename: 'Account', id: string, rev: number }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ExportListMutationVariables = Exact<{
  input: ExportListInput;
}>;


export type ExportListMutation = { exportList:
    | { __typename: 'Reading', id: string, rowCount: number | null }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type AlikeFragment = { id: string, label: string, written: string, same: boolean, name: string, stateName: string, createdAt: string, worth: { amount: string, currency: string } | null };

export type ImportRowFragment = { id: string, rev: number, state: ImportRunState, fileName: string, encoding: string | null, rows: number | null, written: number, unchanged: number, revised: number, differing: number, faultCount: number, createdAt: string, finishedAt: string | null };

export type ImportRunsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportRunsQuery = { importRuns: { edges: Array<{ node: { id: string, rev: number, state: ImportRunState, fileName: string, encoding: string | null, rows: number | null, written: number, unchanged: number, revised: number, differing: number, faultCount: number, createdAt: string, finishedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportRunQueryVariables = Exact<{
  id: string;
}>;


export type ImportRunQuery = { importRun: { revises: boolean, reason: string | null, message: string | null, faultFile: string | null, differenceFile: string | null, id: string, rev: number, state: ImportRunState, fileName: string, encoding: string | null, rows: number | null, written: number, unchanged: number, revised: number, differing: number, faultCount: number, createdAt: string, finishedAt: string | null, faults: Array<{ line: number, column: string | null, value: string | null, message: string, count: number }>, encodings: Array<{ encoding: string, samples: Array<{ line: number, text: string }> }>, differences: Array<{ line: number, column: string | null, value: string | null, message: string, count: number }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type ImportPartsMutationVariables = Exact<{
  input: ImportPartsInput;
}>;


export type ImportPartsMutation = { importParts:
    | { __typename: 'ImportRun', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type TellEncodingMutationVariables = Exact<{
  input: TellEncodingInput;
}>;


export type TellEncodingMutation = { tellEncoding:
    | { __typename: 'ImportRun', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type RemarkFieldsFragment = { line: number, column: string | null, value: string | null, message: string, count: number };

export type EncodingFieldsFragment = { encoding: string, samples: Array<{ line: number, text: string }> };

export type PartRowFragment = { id: string, state: PartState, number: string, name: string, nameEn: string | null, unit: string, manufacturer: string | null, category: { id: string, code: string, name: string, nameEn: string | null } | null };

export type PartsFoundQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type PartsFoundQuery = { searchParts: Array<{ id: string, state: PartState, number: string, name: string, nameEn: string | null, unit: string, manufacturer: string | null, category: { id: string, code: string, name: string, nameEn: string | null } | null }> };

export type PartsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  categoryId?: string | null | undefined;
  state?: PartState | null | undefined;
}>;


export type PartsQuery = { parts: { edges: Array<{ node: { id: string, state: PartState, number: string, name: string, nameEn: string | null, unit: string, manufacturer: string | null, category: { id: string, code: string, name: string, nameEn: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PriceKnownFragment = { onOrder: string, lastPaid: { unitPrice: string, currency: string, paidOn: string, supplier: { id: string, name: string } | null, invoice: { id: string, number: string } | null } | null, agreed: Array<{ unitPrice: string, currency: string, validTo: string, whyNot: string | null, supplier: { id: string, name: string } | null, contract: { id: string, number: string } | null }> };

export type PartsPricedQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type PartsPricedQuery = { partsById: Array<{ id: string, onOrder: string, lastPaid: { unitPrice: string, currency: string, paidOn: string, supplier: { id: string, name: string } | null, invoice: { id: string, number: string } | null } | null, agreed: Array<{ unitPrice: string, currency: string, validTo: string, whyNot: string | null, supplier: { id: string, name: string } | null, contract: { id: string, number: string } | null }> }> };

export type PartPricesQueryVariables = Exact<{
  id: string;
}>;


export type PartPricesQuery = { part: { id: string, unit: string, onOrder: string, ordered: Array<{ id: string, unitPrice: string, currency: string, quantity: string, orderedOn: string, supplier: { id: string, name: string } | null, order: { id: string, number: string, state: PurchaseOrderState, purchase: { id: string, number: string, title: string } | null } | null }>, lastPaid: { unitPrice: string, currency: string, paidOn: string, supplier: { id: string, name: string } | null, invoice: { id: string, number: string } | null } | null, agreed: Array<{ unitPrice: string, currency: string, validTo: string, whyNot: string | null, supplier: { id: string, name: string } | null, contract: { id: string, number: string } | null }> } | null };

export type PartQueryVariables = Exact<{
  id: string;
}>;


export type PartQuery = { part: { rev: number, manufacturerPart: string | null, drawing: string | null, drawingVersion: string | null, material: string | null, description: string | null, monitoredClass: string | null, createdAt: string, id: string, state: PartState, number: string, name: string, nameEn: string | null, unit: string, manufacturer: string | null, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, alike: Array<{ id: string, label: string, written: string, same: boolean, name: string, stateName: string, createdAt: string, worth: { amount: string, currency: string } | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, category: { id: string, code: string, name: string, nameEn: string | null } | null } | null };

export type CategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesQuery = { categories: Array<{ id: string, code: string, name: string, nameEn: string | null, parent: { id: string } | null }> };

export type CreatePartMutationVariables = Exact<{
  input: CreatePartInput;
}>;


export type CreatePartMutation = { createPart:
    | { __typename: 'Part', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type RevisePartMutationVariables = Exact<{
  input: RevisePartInput;
}>;


export type RevisePartMutation = { revisePart:
    | { __typename: 'Part', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type CreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type CreateCategoryMutation = { createCategory:
    | { __typename: 'Category', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type SearchPartsQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type SearchPartsQuery = { searchParts: Array<{ id: string, number: string, name: string, unit: string, state: PartState, manufacturer: string | null, category: { id: string, name: string } | null }> };

export type PartsByNumberQueryVariables = Exact<{
  numbers: Array<string> | string;
}>;


export type PartsByNumberQuery = { partsByNumber: Array<{ typed: string, parts: Array<{ id: string, number: string, name: string, unit: string, state: PartState }> }> };

export type ContractTermsFragment = { id: string, rev: number, number: string, title: string, currency: string, priceBasis: PriceBasis, paymentDays: number, deliveryTerms: string, validFrom: string, validTo: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, part: { id: string } | null }> };

export type ContractQueryVariables = Exact<{
  id: string;
}>;


export type ContractQuery = { contract: { state: ContractState, signedAt: string | null, remark: string | null, createdAt: string, id: string, rev: number, number: string, title: string, currency: string, priceBasis: PriceBasis, paymentDays: number, deliveryTerms: string, validFrom: string, validTo: string, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, supplier: { id: string, name: string } | null, award: { id: string, number: string } | null, directPurchase: { id: string, number: string, withinLimit: boolean } | null, purchase: { id: string, number: string, orders: Array<{ id: string, number: string, state: PurchaseOrderState, total: { amount: string, currency: string }, contract: { id: string } | null }>, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, part: { id: string } | null }> } | null };

export type ContractToEditQueryVariables = Exact<{
  id: string;
}>;


export type ContractToEditQuery = { contract: { remark: string | null, id: string, rev: number, number: string, title: string, currency: string, priceBasis: PriceBasis, paymentDays: number, deliveryTerms: string, validFrom: string, validTo: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, part: { id: string } | null }> } | null };

export type AwardToContractQueryVariables = Exact<{
  id: string;
}>;


export type AwardToContractQuery = { award: { id: string, number: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, supplier: { id: string, name: string } | null, event: { id: string, title: string, quoteBasis: PriceBasis, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, part: { id: string, category: { id: string, name: string } | null } | null, requisition: { id: string, number: string } | null }> } | null, bid: { id: string, content: { lines: Array<{ lineId: string, unitPrice: string, taxRate: string, leadTimeDays: number, net: string, tax: string, total: string }> } | null } | null } | null };

export type DraftContractMutationVariables = Exact<{
  input: DraftContractInput;
}>;


export type DraftContractMutation = { draftContract:
    | { __typename: 'Contract', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type EditContractMutationVariables = Exact<{
  input: EditContractInput;
}>;


export type EditContractMutation = { editContract:
    | { __typename: 'Contract', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ContractsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: ContractState | null | undefined;
  supplierId?: string | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  validToFrom?: string | null | undefined;
  validToUntil?: string | null | undefined;
  totalFrom?: string | null | undefined;
  totalUntil?: string | null | undefined;
  sort?: ContractSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type ContractsQuery = { contracts: { ofNewest: number | null, edges: Array<{ node: { id: string, state: ContractState, number: string, title: string, validFrom: string, validTo: string, createdAt: string, supplier: { id: string, name: string } | null, total: { amount: string, currency: string }, purchase: { id: string, number: string, owner: { id: string, name: string } | null } | null } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GoodsReceiptHeadFragment = { id: string, rev: number, state: GoodsReceiptState, number: string, deliveryNote: string, createdAt: string, supplier: { id: string, name: string } | null, order: { id: string, number: string } | null, receivedBy: { id: string, name: string } | null, lines: Array<{ id: string, orderLineId: string, partNumber: string, name: string, unit: string, quantity: string, accepted: string | null, rejected: string | null, rejectionReason: string | null, returned: string | null }> };

export type GoodsReceiptsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: GoodsReceiptState | null | undefined;
  supplierId?: string | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  sort?: GoodsReceiptSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type GoodsReceiptsQuery = { goodsReceipts: { ofNewest: number | null, edges: Array<{ node: { id: string, state: GoodsReceiptState, number: string, deliveryNote: string, createdAt: string, supplier: { id: string, name: string } | null, order: { id: string, number: string } | null, receivedBy: { id: string, name: string } | null, lineSummary: { count: number } } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GoodsReceiptQueryVariables = Exact<{
  id: string;
}>;


export type GoodsReceiptQuery = { goodsReceipt: { inspectedAt: string | null, remark: string | null, id: string, rev: number, state: GoodsReceiptState, number: string, deliveryNote: string, createdAt: string, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, inspectedBy: { id: string, name: string } | null, purchase: { id: string, number: string, title: string } | null, alike: Array<{ id: string, label: string, written: string, same: boolean, name: string, stateName: string, createdAt: string, worth: { amount: string, currency: string } | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, supplier: { id: string, name: string } | null, order: { id: string, number: string } | null, receivedBy: { id: string, name: string } | null, lines: Array<{ id: string, orderLineId: string, partNumber: string, name: string, unit: string, quantity: string, accepted: string | null, rejected: string | null, rejectionReason: string | null, returned: string | null }> } | null };

export type OrderToReceiveQueryVariables = Exact<{
  id: string;
}>;


export type OrderToReceiveQuery = { order: { id: string, rev: number, state: PurchaseOrderState, number: string, deliverTo: string, supplier: { id: string, name: string } | null, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, received: string, unit: string, dueOn: string }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type RecordReceiptMutationVariables = Exact<{
  input: RecordReceiptInput;
}>;


export type RecordReceiptMutation = { recordReceipt:
    | { __typename: 'GoodsReceipt', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type InspectReceiptMutationVariables = Exact<{
  input: InspectReceiptInput;
}>;


export type InspectReceiptMutation = { inspectReceipt:
    | { __typename: 'GoodsReceipt', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type RequisitionHeadFragment = { id: string, rev: number, state: RequisitionState, number: string, title: string, purpose: string | null, deliverTo: string | null, currency: string, remark: string | null, createdAt: string, estimatedTotal: { amount: string, currency: string } | null, requestedBy: { id: string, name: string } | null, unit: { id: string, name: string } | null };

export type RequisitionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: RequisitionState | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  estimatedTotalFrom?: string | null | undefined;
  estimatedTotalUntil?: string | null | undefined;
  sort?: RequisitionSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type RequisitionsQuery = { requisitions: { edges: Array<{ node: { id: string, rev: number, state: RequisitionState, number: string, title: string, purpose: string | null, deliverTo: string | null, currency: string, remark: string | null, createdAt: string, estimatedTotal: { amount: string, currency: string } | null, requestedBy: { id: string, name: string } | null, unit: { id: string, name: string } | null } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RequisitionQueryVariables = Exact<{
  id: string;
}>;


export type RequisitionQuery = { requisition: { id: string, rev: number, state: RequisitionState, number: string, title: string, purpose: string | null, deliverTo: string | null, currency: string, remark: string | null, createdAt: string, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, owner: { id: string, name: string } | null, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, estimatedPrice: string | null, part: { id: string, state: PartState } | null }>, purchase: { id: string, number: string } | null, order: { id: string, number: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, estimatedTotal: { amount: string, currency: string } | null, requestedBy: { id: string, name: string } | null, unit: { id: string, name: string } | null } | null };

export type RequisitionCoverageQueryVariables = Exact<{
  id: string;
}>;


export type RequisitionCoverageQuery = { requisition: { id: string, coverage: Array<{ covered: Array<string>, whole: boolean, contract: { id: string, number: string, title: string, validTo: string, supplier: { id: string, name: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null }> } | null };

export type CreateRequisitionMutationVariables = Exact<{
  input: CreateRequisitionInput;
}>;


export type CreateRequisitionMutation = { createRequisition:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Requisition', id: string }
   };

export type EditRequisitionMutationVariables = Exact<{
  input: EditRequisitionInput;
}>;


export type EditRequisitionMutation = { editRequisition:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Requisition', id: string }
   };

export type DirectPurchaseHeadFragment = { id: string, rev: number, state: DirectPurchaseState, number: string, title: string, ground: DirectGround, withinLimit: boolean, createdAt: string, total: { amount: string, currency: string }, supplier: { id: string, name: string } | null };

export type DirectPurchaseTermsFragment = { reason: string, currency: string, priceBasis: PriceBasis, paymentDays: number, deliveryTerms: string, validTo: string, remark: string | null, id: string, rev: number, state: DirectPurchaseState, number: string, title: string, ground: DirectGround, withinLimit: boolean, createdAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, lines: Array<{ id: string, requisitionLineId: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, requisition: { id: string, number: string } | null, part: { id: string } | null }>, total: { amount: string, currency: string }, supplier: { id: string, name: string } | null };

export type DirectPurchasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: DirectPurchaseState | null | undefined;
  supplierId?: string | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  totalFrom?: string | null | undefined;
  totalUntil?: string | null | undefined;
  sort?: DirectPurchaseSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type DirectPurchasesQuery = { directPurchases: { ofNewest: number | null, edges: Array<{ node: { id: string, rev: number, state: DirectPurchaseState, number: string, title: string, ground: DirectGround, withinLimit: boolean, createdAt: string, total: { amount: string, currency: string }, supplier: { id: string, name: string } | null } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DirectPurchaseQueryVariables = Exact<{
  id: string;
}>;


export type DirectPurchaseQuery = { directPurchase: { approvedAt: string | null, reason: string, currency: string, priceBasis: PriceBasis, paymentDays: number, deliveryTerms: string, validTo: string, remark: string | null, id: string, rev: number, state: DirectPurchaseState, number: string, title: string, ground: DirectGround, withinLimit: boolean, createdAt: string, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, proposedBy: { id: string, name: string } | null, purchase: { id: string, number: string, contracts: Array<{ id: string, number: string, state: ContractState }> } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, lines: Array<{ id: string, requisitionLineId: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, requisition: { id: string, number: string } | null, part: { id: string } | null }>, total: { amount: string, currency: string }, supplier: { id: string, name: string } | null } | null };

export type DirectPurchaseToReviseQueryVariables = Exact<{
  id: string;
}>;


export type DirectPurchaseToReviseQuery = { directPurchase: { reason: string, currency: string, priceBasis: PriceBasis, paymentDays: number, deliveryTerms: string, validTo: string, remark: string | null, id: string, rev: number, state: DirectPurchaseState, number: string, title: string, ground: DirectGround, withinLimit: boolean, createdAt: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, lines: Array<{ id: string, requisitionLineId: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, requisition: { id: string, number: string } | null, part: { id: string } | null }>, total: { amount: string, currency: string }, supplier: { id: string, name: string } | null } | null };

export type DirectPurchaseToContractQueryVariables = Exact<{
  id: string;
}>;


export type DirectPurchaseToContractQuery = { directPurchase: { reason: string, currency: string, priceBasis: PriceBasis, paymentDays: number, deliveryTerms: string, validTo: string, remark: string | null, id: string, rev: number, state: DirectPurchaseState, number: string, title: string, ground: DirectGround, withinLimit: boolean, createdAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, lines: Array<{ id: string, requisitionLineId: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, requisition: { id: string, number: string } | null, part: { id: string } | null }>, total: { amount: string, currency: string }, supplier: { id: string, name: string } | null } | null };

export type RequisitionToBuyQueryVariables = Exact<{
  id: string;
}>;


export type RequisitionToBuyQuery = { requisition: { id: string, number: string, title: string, currency: string, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, estimatedPrice: string | null, part: { id: string } | null }> } | null };

export type SupplierRatesQueryVariables = Exact<{
  id: string;
}>;


export type SupplierRatesQuery = { supplier: { id: string, name: string, taxpayer: Taxpayer | null } | null, taxSpans: Array<{ rate: string, taxpayer: Taxpayer, validFrom: string, validTo: string | null, replaces: string | null, ground: string }> };

export type DirectLimitInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectLimitInForceQuery = { directLimitInForce: { id: string | null, since: string | null, perPurchase: string, perYear: string } };

export type DirectLimitUsedQueryVariables = Exact<{
  supplierId: string;
  without?: string | null | undefined;
}>;


export type DirectLimitUsedQuery = { directLimitInForce: { id: string | null, perPurchase: string, perYear: string, used: string } };

export type DirectLimitHeadFragment = { id: string, rev: number, state: DirectLimitState, perPurchase: string, perYear: string, reason: string, confirmedAt: string | null, remark: string | null, createdAt: string };

export type DirectLimitsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: DirectLimitState | null | undefined;
}>;


export type DirectLimitsQuery = { directLimits: { edges: Array<{ node: { id: string, rev: number, state: DirectLimitState, perPurchase: string, perYear: string, reason: string, confirmedAt: string | null, remark: string | null, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DirectLimitQueryVariables = Exact<{
  id: string;
}>;


export type DirectLimitQuery = { directLimit: { id: string, rev: number, state: DirectLimitState, perPurchase: string, perYear: string, reason: string, confirmedAt: string | null, remark: string | null, createdAt: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }> } | null };

export type ProposeDirectPurchaseMutationVariables = Exact<{
  input: ProposeDirectPurchaseInput;
}>;


export type ProposeDirectPurchaseMutation = { proposeDirectPurchase:
    | { __typename: 'DirectPurchase', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ReviseDirectPurchaseMutationVariables = Exact<{
  input: ReviseDirectPurchaseInput;
}>;


export type ReviseDirectPurchaseMutation = { reviseDirectPurchase:
    | { __typename: 'DirectPurchase', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type DraftDirectContractMutationVariables = Exact<{
  input: DraftDirectContractInput;
}>;


export type DraftDirectContractMutation = { draftDirectContract:
    | { __typename: 'Contract', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ProposeDirectLimitMutationVariables = Exact<{
  input: ProposeDirectLimitInput;
}>;


export type ProposeDirectLimitMutation = { proposeDirectLimit:
    | { __typename: 'DirectLimit', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ExportFieldsFragment = { id: string, kind: ExportKind, state: ExportState, done: number, total: number | null, fileName: string | null, url: string | null, bytes: number | null, sha256: string | null, message: string | null, differences: Array<string>, askedAt: string, expiresAt: string };

export type PurchaseExportsQueryVariables = Exact<{
  purchaseId: string;
}>;


export type PurchaseExportsQuery = { purchaseExports: Array<{ id: string, kind: ExportKind, state: ExportState, done: number, total: number | null, fileName: string | null, url: string | null, bytes: number | null, sha256: string | null, message: string | null, differences: Array<string>, askedAt: string, expiresAt: string }> };

export type AskExportMutationVariables = Exact<{
  input: AskExportInput;
}>;


export type AskExportMutation = { askExport:
    | { __typename: 'PurchaseExport', id: string, kind: ExportKind, state: ExportState, done: number, total: number | null, fileName: string | null, url: string | null, bytes: number | null, sha256: string | null, message: string | null, differences: Array<string>, askedAt: string, expiresAt: string }
    | { __typename: 'Refused', refusal: string }
   | null };

export type SupplierHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type SupplierHistoryQuery = { supplier: { id: string, history: { size: number, edges: Array<{ cursor: string, node: { subjectName: string | null, purchaseNumber: string | null, purchaseTitle: string | null, entry: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DayPartsFragment = { ref: string, personName: string | null, day: string, total: number, hours: Array<number>, acts: { edges: Array<{ cursor: string, node: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MyDayQueryVariables = Exact<{
  of: OneDay;
}>;


export type MyDayQuery = { myDay: { ref: string, personName: string | null, day: string, total: number, hours: Array<number>, acts: { edges: Array<{ cursor: string, node: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type DayOfReadingQueryVariables = Exact<{
  id: string;
}>;


export type DayOfReadingQuery = { reading: { id: string, reason: string | null, day: string | null, createdAt: string, personDay: { ref: string, personName: string | null, day: string, total: number, hours: Array<number>, acts: { edges: Array<{ cursor: string, node: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type DayReadingsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DayReadingsQuery = { dayReadings: { edges: Array<{ node: { id: string, at: string, day: string, readerName: string | null, readerRoles: Array<string>, reason: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadPersonDayMutationVariables = Exact<{
  input: ReadPersonDayInput;
}>;


export type ReadPersonDayMutation = { readPersonDay:
    | { __typename: 'Reading', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type UnusedNumberRowFragment = { act: string | null, personRef: string | null, personName: string | null, at: string | null, why: string, id: string };

export type UnusedNumbersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type UnusedNumbersQuery = { unusedNumbers: { edges: Array<{ node: { act: string | null, personRef: string | null, personName: string | null, at: string | null, why: string, id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchTrailQueryVariables = Exact<{
  text: string;
  after?: string | null | undefined;
  filter?: TrailSearchFilter | null | undefined;
}>;


export type SearchTrailQuery = { searchTrail: { size: number, searchedTo: number | null, edges: Array<{ cursor: string, node: { subjectName: string | null, purchaseNumber: string | null, purchaseTitle: string | null, entry: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RunningPurchasesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RunningPurchasesQuery = { purchases: { edges: Array<{ node: { id: string, rev: number, state: PurchaseState, number: string, title: string, method: PurchaseMethod, currency: string, createdAt: string, value: { amount: string, currency: string } | null, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, stages: Array<{ name: StageName, state: StageState, startedAt: string | null, finishedAt: string | null, entryCount: number, turnedBack: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExpertEventsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExpertEventsQuery = { expertEvents: Array<{ id: string, state: SourcingEventState, number: string, title: string, closesAt: string, scoredBy: Array<{ id: string }> | null }> };

export type ArrivalsQueryVariables = Exact<{
  days: number;
}>;


export type ArrivalsQuery = { arrivals: { isCut: boolean, lines: Array<{ id: string, dueOn: string, partNumber: string, name: string, quantity: string, unit: string, order: { id: string, number: string, deliverTo: string, supplier: { id: string, name: string } | null } }> } };

export type InvoiceExceptionsQueryVariables = Exact<{
  first: number;
}>;


export type InvoiceExceptionsQuery = { invoices: { edges: Array<{ node: { id: string, number: string, dueOn: string | null, supplier: { id: string, name: string } | null, total: { amount: string, currency: string }, differences: Array<{ kind: DifferenceKind }> } }>, pageInfo: { hasNextPage: boolean } } };

export type LatestAttemptsQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestAttemptsQuery = { attempts: { edges: Array<{ node: { id: string, label: string, refusal: string, count: number, lastAt: string, account: { id: string, name: string } | null } }> } };

export type AdministrationHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationHomeQuery = { units: Array<{ id: string, name: string, nameEn: string | null, state: UnitState, head: { id: string } | null }> };

export type MailsHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type MailsHomeQuery = { outbox: { goesOut: boolean, server: { fault: string, failures: number } | null, mails: { edges: Array<{ node: { id: string, state: MailState } }>, pageInfo: { hasNextPage: boolean } } } };

export type AccountHeadFragment = { id: string, rev: number, state: AccountState, audience: Audience, login: string, name: string, language: Language, roles: Array<string>, codeUntil: string | null, hasPassword: boolean, unit: { id: string, name: string } | null };

export type AccountsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  role?: string | null | undefined;
  search?: string | null | undefined;
  audience?: Audience | null | undefined;
}>;


export type AccountsQuery = { accounts: { edges: Array<{ node: { company: string | null, id: string, rev: number, state: AccountState, audience: Audience, login: string, name: string, language: Language, roles: Array<string>, codeUntil: string | null, hasPassword: boolean, unit: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountQueryVariables = Exact<{
  id: string;
}>;


export type AccountQuery = { account: { company: string | null, personnelNumber: string | null, id: string, rev: number, state: AccountState, audience: Audience, login: string, name: string, language: Language, roles: Array<string>, codeUntil: string | null, hasPassword: boolean, otherAccounts: Array<{ id: string, login: string, state: AccountState, roles: Array<string> }> | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, unit: { id: string, name: string } | null } | null };

export type MeasureHeadFragment = { id: string, rev: number, state: AccountMeasureState, accountName: string, what: MeasureKind, role: string | null, reason: string, confirmers: Array<string>, expiresAt: string, createdAt: string };

export type AccountMeasuresQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AccountMeasuresQuery = { accountMeasures: { edges: Array<{ node: { id: string, rev: number, state: AccountMeasureState, accountName: string, what: MeasureKind, role: string | null, reason: string, confirmers: Array<string>, expiresAt: string, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountMeasureQueryVariables = Exact<{
  id: string;
}>;


export type AccountMeasureQuery = { accountMeasure: { id: string, rev: number, state: AccountMeasureState, accountName: string, what: MeasureKind, role: string | null, reason: string, confirmers: Array<string>, expiresAt: string, createdAt: string, account: { id: string, hasPassword: boolean, codeUntil: string | null, login: string, name: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }> } | null };

export type ProposeRevokingMutationVariables = Exact<{
  input: ProposeRevokingInput;
}>;


export type ProposeRevokingMutation = { proposeRevoking:
    | { __typename: 'AccountMeasure', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type NameUnitHeadMutationVariables = Exact<{
  input: NameUnitHeadInput;
}>;


export type NameUnitHeadMutation = { nameUnitHead:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Unit', id: string }
   };

export type CodeLetterQueryVariables = Exact<{
  accountId: string;
}>;


export type CodeLetterQuery = { codeLetter: { code: string, until: string } | null };

export type UnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitsQuery = { units: Array<{ id: string, rev: number, state: UnitState, code: string, name: string, nameEn: string | null, parent: { id: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }> };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount:
    | { __typename: 'Account', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type IssueCodeMutationVariables = Exact<{
  input: IssueCodeInput;
}>;


export type IssueCodeMutation = { issueCode:
    | { __typename: 'Account', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole:
    | { __typename: 'Account', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type CorrectPersonnelNumberMutationVariables = Exact<{
  input: CorrectPersonnelNumberInput;
}>;


export type CorrectPersonnelNumberMutation = { correctPersonnelNumber:
    | { __typename: 'Account', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { revokeRole:
    | { __typename: 'Account', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type CreateUnitMutationVariables = Exact<{
  input: CreateUnitInput;
}>;


export type CreateUnitMutation = { createUnit:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Unit', id: string }
   };

export type RenameUnitMutationVariables = Exact<{
  input: RenameUnitInput;
}>;


export type RenameUnitMutation = { renameUnit:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Unit', id: string }
   };

export type DutyMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type DutyMatrixQuery = { dutyMatrix: { duties: Array<{ name: string, label: string, moves: Array<string>, roles: Array<string> }>, pairs: Array<{ duties: Array<string>, within: DutyScope, posts: boolean, why: string, source: string }>, posts: Array<{ roles: Array<string>, why: string, source: string }>, conflicts: Array<{ roles: Array<string>, why: string, accounts: Array<{ id: string, login: string, name: string, roles: Array<string> }> }> } };

export type OutboxRowFragment = { id: string, purpose: MailPurpose, state: MailState, recipientId: string, recipientName: string, address: string | null, phone: string | null, text: string, until: string | null, createdAt: string, at: string, why: string | null, handledByName: string | null, canReveal: boolean, canSendAgain: boolean, canHandOver: boolean };

export type OutboxQueryVariables = Exact<{
  over: boolean;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type OutboxQuery = { outbox: { goesOut: boolean, server: { fault: string, failures: number, until: string } | null, mails: { edges: Array<{ node: { id: string, purpose: MailPurpose, state: MailState, recipientId: string, recipientName: string, address: string | null, phone: string | null, text: string, until: string | null, createdAt: string, at: string, why: string | null, handledByName: string | null, canReveal: boolean, canSendAgain: boolean, canHandOver: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type SendMailAgainMutationVariables = Exact<{
  id: string;
}>;


export type SendMailAgainMutation = { sendMailAgain:
    | { __typename: 'OutboxMail', id: string, purpose: MailPurpose, state: MailState, recipientId: string, recipientName: string, address: string | null, phone: string | null, text: string, until: string | null, createdAt: string, at: string, why: string | null, handledByName: string | null, canReveal: boolean, canSendAgain: boolean, canHandOver: boolean }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type MarkMailHandedOverMutationVariables = Exact<{
  id: string;
}>;


export type MarkMailHandedOverMutation = { markMailHandedOver:
    | { __typename: 'OutboxMail', id: string, purpose: MailPurpose, state: MailState, recipientId: string, recipientName: string, address: string | null, phone: string | null, text: string, until: string | null, createdAt: string, at: string, why: string | null, handledByName: string | null, canReveal: boolean, canSendAgain: boolean, canHandOver: boolean }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type RevealMailLinkMutationVariables = Exact<{
  input: RevealMailLinkInput;
}>;


export type RevealMailLinkMutation = { revealMailLink:
    | { __typename: 'Reading', id: string, mailLink: string | null }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type OrderHeadFragment = { id: string, rev: number, state: PurchaseOrderState, number: string, currency: string, priceBasis: PriceBasis, deliverTo: string, createdAt: string, supplier: { id: string, name: string } | null, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, received: string, unit: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, dueOn: string, closed: string | null, expectedOn: string | null }> };

export type OrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: PurchaseOrderState | null | undefined;
  contractId?: string | null | undefined;
  supplierId?: string | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  totalFrom?: string | null | undefined;
  totalUntil?: string | null | undefined;
  sort?: PurchaseOrderSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type OrdersQuery = { orders: { ofNewest: number | null, edges: Array<{ node: { id: string, state: PurchaseOrderState, number: string, deliverTo: string, createdAt: string, supplier: { id: string, name: string } | null, net: { amount: string, currency: string }, total: { amount: string, currency: string }, lineSummary: { count: number, toCome: number | null, nextDueOn: string | null }, purchase: { id: string, number: string, owner: { id: string, name: string } | null } | null } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrderQueryVariables = Exact<{
  id: string;
}>;


export type OrderQuery = { order: { remark: string | null, releasedAt: string | null, confirmedAt: string | null, id: string, rev: number, state: PurchaseOrderState, number: string, currency: string, priceBasis: PriceBasis, deliverTo: string, createdAt: string, version: number | null, change: { reason: string, proposedAt: string, deliverTo: string, lines: Array<{ id: string, quantity: string, dueOn: string }> } | null, proposal: { kind: OrderProposalKind, reason: string, proposedAt: string, answerBy: string, deliverTo: string | null, lines: Array<{ id: string, quantity: string, dueOn: string }> | null } | null, counter: { kind: OrderProposalKind, reason: string, proposedAt: string, answerBy: string, deliverTo: string | null, lines: Array<{ id: string, quantity: string, dueOn: string }> | null } | null, versions: Array<{ number: number, until: string, reason: string, deliverTo: string, total: string, lines: Array<{ id: string, quantity: string, dueOn: string }> }> | null, closing: { reason: string, owed: string, proposedAt: string } | null, contract: { id: string, number: string } | null, requisition: { id: string, number: string, title: string } | null, purchase: { id: string, number: string, title: string, goodsReceipts: Array<{ id: string, number: string, state: GoodsReceiptState, deliveryNote: string, createdAt: string, order: { id: string } | null }>, invoices: Array<{ id: string, number: string, state: InvoiceState, invoiceNumber: string, total: { amount: string, currency: string }, orders: Array<{ id: string }> }> } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, supplier: { id: string, name: string } | null, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, received: string, unit: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, dueOn: string, closed: string | null, expectedOn: string | null }>, urging: { lineIds: Array<string>, reason: string | null, urgedAt: string } | null, owed: { amount: string, currency: string } | null } | null };

export type OrderedContractQueryVariables = Exact<{
  id: string;
  requisitionId: string;
  isCallOff: boolean;
}>;


export type OrderedContractQuery = { requisition?: { id: string, number: string, title: string, deliverTo: string | null, coverage: Array<{ whole: boolean, lines: Array<{ contractLineId: string, quantity: string, neededOn: string }> }> } | null, contract: { id: string, state: ContractState, number: string, title: string, currency: string, priceBasis: PriceBasis, validFrom: string, validTo: string, deliveryTerms: string, supplier: { id: string, name: string } | null, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, unitPrice: string, taxRate: string }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, purchase: { id: string, event: { id: string, lines: Array<{ id: string, neededOn: string }> } | null, requisitions: Array<{ id: string, deliverTo: string | null }>, orders: Array<{ id: string, state: PurchaseOrderState, deliverTo: string, contract: { id: string } | null, lines: Array<{ id: string, contractLineId: string, quantity: string }> }> } | null } | null };

export type CreateOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type CreateOrderMutation = { createOrder:
    | { __typename: 'PurchaseOrder', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ProposeOneSidedCloseMutationVariables = Exact<{
  input: ProposeOneSidedCloseInput;
}>;


export type ProposeOneSidedCloseMutation = { proposeOneSidedClose:
    | { __typename: 'PurchaseOrder', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ExpeditingQueryVariables = Exact<{
  days: number;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  supplierId?: string | null | undefined;
}>;


export type ExpeditingQuery = { arrivals: { isCut: boolean, lines: Array<{ id: string, dueOn: string, expectedOn: string | null, urgedAt: string | null, partNumber: string, name: string, quantity: string, unit: string, order: { id: string, rev: number, number: string, supplier: { id: string, name: string } | null, purchase: { id: string, owner: { id: string, name: string } | null } | null } }> } };

export type UrgeDeliveryMutationVariables = Exact<{
  input: UrgeDeliveryInput;
}>;


export type UrgeDeliveryMutation = { urgeDelivery:
    | { __typename: 'PurchaseOrder', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ProposeChangeMutationVariables = Exact<{
  input: ProposeChangeInput;
}>;


export type ProposeChangeMutation = { proposeChange:
    | { __typename: 'PurchaseOrder', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type OwnedPurchaseFragment = { id: string, rev: number, number: string, title: string, owner: { id: string, name: string } | null };

export type OwnedRequisitionFragment = { id: string, rev: number, number: string, title: string, owner: { id: string, name: string } | null };

export type PurchaseToHandOverQueryVariables = Exact<{
  id: string;
}>;


export type PurchaseToHandOverQuery = { purchase: { id: string, rev: number, number: string, title: string, owner: { id: string, name: string } | null } | null };

export type RequisitionToHandOverQueryVariables = Exact<{
  id: string;
}>;


export type RequisitionToHandOverQuery = { requisition: { id: string, rev: number, number: string, title: string, owner: { id: string, name: string } | null } | null };

export type HeirFragment = { id: string, name: string, login: string, unit: { id: string, name: string } | null };

export type HeirsQueryVariables = Exact<{
  subjectId: string;
  search?: string | null | undefined;
}>;


export type HeirsQuery = { heirs: { edges: Array<{ node: { id: string, name: string, login: string, unit: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean } } };

export type HandOverPurchaseMutationVariables = Exact<{
  input: HandOverPurchaseInput;
}>;


export type HandOverPurchaseMutation = { handOverPurchase:
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type HandOverRequisitionMutationVariables = Exact<{
  input: HandOverRequisitionInput;
}>;


export type HandOverRequisitionMutation = { handOverRequisition:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Requisition', id: string }
   };

export type AppointPurchaseDeputyMutationVariables = Exact<{
  input: AppointPurchaseDeputyInput;
}>;


export type AppointPurchaseDeputyMutation = { appointPurchaseDeputy:
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type AppointRequisitionDeputyMutationVariables = Exact<{
  input: AppointRequisitionDeputyInput;
}>;


export type AppointRequisitionDeputyMutation = { appointRequisitionDeputy:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Requisition', id: string }
   };

export type DeputyFieldsFragment = { from: string, until: string, account: { id: string, name: string } | null };

export type StandInFieldsFragment = { since: string, account: { id: string, name: string } | null };

export type OwnedPurchaseMovesQueryVariables = Exact<{
  id: string;
}>;


export type OwnedPurchaseMovesQuery = { purchase: { state: PurchaseState, id: string, rev: number, number: string, title: string, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, owner: { id: string, name: string } | null } | null };

export type OwnedRequisitionMovesQueryVariables = Exact<{
  id: string;
}>;


export type OwnedRequisitionMovesQuery = { requisition: { state: RequisitionState, id: string, rev: number, number: string, title: string, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, owner: { id: string, name: string } | null } | null };

export type RepresentationRowFragment = { entryId: string, kind: RepresentationKind, subjectType: string, subjectId: string, number: string, title: string, fromName: string | null, toName: string | null, byName: string | null, reason: string | null, since: string, until: string | null, isCurrent: boolean };

export type RepresentationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RepresentationsQuery = { representations: { ofNewest: number | null, edges: Array<{ node: { entryId: string, kind: RepresentationKind, subjectType: string, subjectId: string, number: string, title: string, fromName: string | null, toName: string | null, byName: string | null, reason: string | null, since: string, until: string | null, isCurrent: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RepresentationsOfQueryVariables = Exact<{
  subjectId: string;
}>;


export type RepresentationsOfQuery = { representations: { edges: Array<{ node: { entryId: string, kind: RepresentationKind, subjectType: string, subjectId: string, number: string, title: string, fromName: string | null, toName: string | null, byName: string | null, reason: string | null, since: string, until: string | null, isCurrent: boolean } }> } };

export type OwnerOfPurchaseFragment = { id: string, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null };

export type InvoiceToleranceFragment = { tolerancePercent: string | null, tolerance: { id: string, confirmedAt: string | null } | null, toleranceLine: { amount: string, currency: string } | null, toleranceInvoice: { amount: string, currency: string } | null };

export type InvoiceHeadFragment = { id: string, rev: number, state: InvoiceState, number: string, invoiceNumber: string, currency: string, dueOn: string | null, createdAt: string, supplier: { id: string, name: string } | null, orders: Array<{ id: string, number: string }>, total: { amount: string, currency: string }, differences: Array<{ orderId: string | null, orderLineId: string | null, kind: DifferenceKind, invoiced: string, expected: string }>, priceEffect: { amount: string, currency: string } | null };

export type InvoicesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: InvoiceState | null | undefined;
  orderId?: string | null | undefined;
  contractId?: string | null | undefined;
  supplierId?: string | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  dueFrom?: string | null | undefined;
  dueUntil?: string | null | undefined;
  totalFrom?: string | null | undefined;
  totalUntil?: string | null | undefined;
  sort?: InvoiceSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type InvoicesQuery = { invoices: { ofNewest: number | null, edges: Array<{ node: { id: string, rev: number, state: InvoiceState, number: string, invoiceNumber: string, currency: string, dueOn: string | null, createdAt: string, supplier: { id: string, name: string } | null, orders: Array<{ id: string, number: string }>, total: { amount: string, currency: string }, differences: Array<{ orderId: string | null, orderLineId: string | null, kind: DifferenceKind, invoiced: string, expected: string }>, priceEffect: { amount: string, currency: string } | null } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MatchedInvoiceFragment = { priceBasis: PriceBasis, id: string, rev: number, state: InvoiceState, number: string, invoiceNumber: string, currency: string, dueOn: string | null, createdAt: string, tolerancePercent: string | null, lines: Array<{ id: string, orderId: string, orderLineId: string, partNumber: string, name: string, unit: string, quantity: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, rateSince: string | null }>, orders: Array<{ id: string, number: string, priceBasis: PriceBasis, lines: Array<{ id: string, quantity: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string }> }>, purchase: { id: string, number: string, title: string, goodsReceipts: Array<{ id: string, number: string, state: GoodsReceiptState, order: { id: string } | null, lines: Array<{ id: string, orderLineId: string, quantity: string, accepted: string | null, rejected: string | null, returned: string | null }> }>, goodsReturns: Array<{ id: string, order: { id: string } | null, lines: Array<{ orderLineId: string, invoiced: string }> }>, invoices: Array<{ id: string, number: string, state: InvoiceState, matchedAt: string | null, lines: Array<{ id: string, orderId: string, orderLineId: string, quantity: string }> }>, payments: Array<{ id: string, number: string, state: PaymentState, invoice: { id: string } | null }> } | null, supplier: { id: string, name: string } | null, total: { amount: string, currency: string }, differences: Array<{ orderId: string | null, orderLineId: string | null, kind: DifferenceKind, invoiced: string, expected: string }>, priceEffect: { amount: string, currency: string } | null, tolerance: { id: string, confirmedAt: string | null } | null, toleranceLine: { amount: string, currency: string } | null, toleranceInvoice: { amount: string, currency: string } | null };

export type InvoiceQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceQuery = { invoice: { kind: InvoiceKind, invoiceCode: string | null, issuedOn: string, matchedAt: string | null, remark: string | null, id: string, rev: number, state: InvoiceState, number: string, invoiceNumber: string, currency: string, dueOn: string | null, createdAt: string, priceBasis: PriceBasis, tolerancePercent: string | null, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, contract: { id: string, number: string, paymentDays: number } | null, alike: Array<{ id: string, label: string, written: string, same: boolean, name: string, stateName: string, createdAt: string, worth: { amount: string, currency: string } | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, supplier: { id: string, name: string } | null, orders: Array<{ id: string, number: string, priceBasis: PriceBasis, lines: Array<{ id: string, quantity: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string }> }>, total: { amount: string, currency: string }, differences: Array<{ orderId: string | null, orderLineId: string | null, kind: DifferenceKind, invoiced: string, expected: string }>, priceEffect: { amount: string, currency: string } | null, lines: Array<{ id: string, orderId: string, orderLineId: string, partNumber: string, name: string, unit: string, quantity: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, rateSince: string | null }>, purchase: { id: string, number: string, title: string, goodsReceipts: Array<{ id: string, number: string, state: GoodsReceiptState, order: { id: string } | null, lines: Array<{ id: string, orderLineId: string, quantity: string, accepted: string | null, rejected: string | null, returned: string | null }> }>, goodsReturns: Array<{ id: string, order: { id: string } | null, lines: Array<{ orderLineId: string, invoiced: string }> }>, invoices: Array<{ id: string, number: string, state: InvoiceState, matchedAt: string | null, lines: Array<{ id: string, orderId: string, orderLineId: string, quantity: string }> }>, payments: Array<{ id: string, number: string, state: PaymentState, invoice: { id: string } | null }> } | null, tolerance: { id: string, confirmedAt: string | null } | null, toleranceLine: { amount: string, currency: string } | null, toleranceInvoice: { amount: string, currency: string } | null } | null };

export type PaymentHeadFragment = { id: string, rev: number, state: PaymentState, number: string, dueOn: string, paidOn: string | null, createdAt: string, supplier: { id: string, name: string } | null, invoice: { id: string, number: string, invoiceNumber: string } | null, amount: { amount: string, currency: string } };

export type PaymentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: PaymentState | null | undefined;
  supplierId?: string | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  dueFrom?: string | null | undefined;
  dueUntil?: string | null | undefined;
  amountFrom?: string | null | undefined;
  amountUntil?: string | null | undefined;
  sort?: PaymentSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type PaymentsQuery = { payments: { ofNewest: number | null, edges: Array<{ node: { id: string, rev: number, state: PaymentState, number: string, dueOn: string, paidOn: string | null, createdAt: string, supplier: { id: string, name: string } | null, invoice: { id: string, number: string, invoiceNumber: string } | null, amount: { amount: string, currency: string } } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PaymentQueryVariables = Exact<{
  id: string;
}>;


export type PaymentQuery = { payment: { bankReference: string | null, approvedBankName: string | null, approvedBankAccount: string | null, accountChanged: boolean, remark: string | null, id: string, rev: number, state: PaymentState, number: string, dueOn: string, paidOn: string | null, createdAt: string, alike: Array<{ id: string, label: string, written: string, same: boolean, name: string, stateName: string, createdAt: string, worth: { amount: string, currency: string } | null }>, invoice: { id: string, number: string, invoiceNumber: string, priceBasis: PriceBasis, rev: number, state: InvoiceState, currency: string, dueOn: string | null, createdAt: string, tolerancePercent: string | null, lines: Array<{ id: string, orderId: string, orderLineId: string, partNumber: string, name: string, unit: string, quantity: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, rateSince: string | null }>, orders: Array<{ id: string, number: string, priceBasis: PriceBasis, lines: Array<{ id: string, quantity: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string }> }>, purchase: { id: string, number: string, title: string, goodsReceipts: Array<{ id: string, number: string, state: GoodsReceiptState, order: { id: string } | null, lines: Array<{ id: string, orderLineId: string, quantity: string, accepted: string | null, rejected: string | null, returned: string | null }> }>, goodsReturns: Array<{ id: string, order: { id: string } | null, lines: Array<{ orderLineId: string, invoiced: string }> }>, invoices: Array<{ id: string, number: string, state: InvoiceState, matchedAt: string | null, lines: Array<{ id: string, orderId: string, orderLineId: string, quantity: string }> }>, payments: Array<{ id: string, number: string, state: PaymentState, invoice: { id: string } | null }> } | null, supplier: { id: string, name: string } | null, total: { amount: string, currency: string }, differences: Array<{ orderId: string | null, orderLineId: string | null, kind: DifferenceKind, invoiced: string, expected: string }>, priceEffect: { amount: string, currency: string } | null, tolerance: { id: string, confirmedAt: string | null } | null, toleranceLine: { amount: string, currency: string } | null, toleranceInvoice: { amount: string, currency: string } | null } | null, credited: { amount: string, currency: string } | null, supplier: { id: string, name: string, bankName: string | null, bankAccount: string | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null, purchase: { id: string, number: string, title: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, amount: { amount: string, currency: string } } | null };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { recordPayment:
    | { __typename: 'Payment', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type RevealBankAccountMutationVariables = Exact<{
  input: RevealBankAccountInput;
}>;


export type RevealBankAccountMutation = { revealBankAccount:
    | { __typename: 'Reading', id: string, bankAccount: string | null }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type GoodsReturnHeadFragment = { id: string, rev: number, state: GoodsReturnState, number: string, currency: string, reason: string, creditNote: string | null, creditedAt: string | null, createdAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, order: { id: string, number: string } | null, supplier: { id: string, name: string } | null, goodsReceipt: { id: string, number: string } | null };

export type GoodsReturnsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: GoodsReturnState | null | undefined;
  supplierId?: string | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  totalFrom?: string | null | undefined;
  totalUntil?: string | null | undefined;
  sort?: GoodsReturnSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type GoodsReturnsQuery = { goodsReturns: { ofNewest: number | null, edges: Array<{ node: { id: string, rev: number, state: GoodsReturnState, number: string, currency: string, reason: string, creditNote: string | null, creditedAt: string | null, createdAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, order: { id: string, number: string } | null, supplier: { id: string, name: string } | null, goodsReceipt: { id: string, number: string } | null } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GoodsReturnQueryVariables = Exact<{
  id: string;
}>;


export type GoodsReturnQuery = { goodsReturn: { bankReference: string | null, id: string, rev: number, state: GoodsReturnState, number: string, currency: string, reason: string, creditNote: string | null, creditedAt: string | null, createdAt: string, payment: { id: string, number: string } | null, purchase: { id: string, number: string, title: string } | null, lines: Array<{ id: string, partNumber: string, name: string, unit: string, quantity: string, invoiced: string, unitPrice: string, priceBasis: PriceBasis, taxRate: string, net: string, tax: string, total: string }>, alike: Array<{ id: string, label: string, written: string, same: boolean, name: string, stateName: string, createdAt: string, worth: { amount: string, currency: string } | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, order: { id: string, number: string } | null, supplier: { id: string, name: string } | null, goodsReceipt: { id: string, number: string } | null } | null };

export type ReturnGoodsMutationVariables = Exact<{
  input: ReturnGoodsInput;
}>;


export type ReturnGoodsMutation = { returnGoods:
    | { __typename: 'GoodsReturn', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type RecordRefundMutationVariables = Exact<{
  input: RecordRefundInput;
}>;


export type RecordRefundMutation = { recordRefund:
    | { __typename: 'GoodsReturn', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type TaxRateHeadFragment = { id: string, rev: number, state: TaxRateState, rate: string, taxpayer: Taxpayer, validFrom: string, validTo: string | null, replaces: string | null, ground: string, confirmedAt: string | null, createdAt: string };

export type TaxRatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: TaxRateState | null | undefined;
}>;


export type TaxRatesQuery = { taxRates: { edges: Array<{ node: { id: string, rev: number, state: TaxRateState, rate: string, taxpayer: Taxpayer, validFrom: string, validTo: string | null, replaces: string | null, ground: string, confirmedAt: string | null, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TaxRateQueryVariables = Exact<{
  id: string;
}>;


export type TaxRateQuery = { taxRate: { remark: string | null, id: string, rev: number, state: TaxRateState, rate: string, taxpayer: Taxpayer, validFrom: string, validTo: string | null, replaces: string | null, ground: string, confirmedAt: string | null, createdAt: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }> } | null };

export type ProposeTaxRateMutationVariables = Exact<{
  input: ProposeTaxRateInput;
}>;


export type ProposeTaxRateMutation = { proposeTaxRate:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'TaxRate', id: string }
   };

export type MatchToleranceHeadFragment = { id: string, rev: number, state: MatchToleranceState, pricePercent: string, lineMost: string, invoiceMost: string, reason: string, confirmedAt: string | null, createdAt: string };

export type MatchTolerancesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: MatchToleranceState | null | undefined;
}>;


export type MatchTolerancesQuery = { matchTolerances: { edges: Array<{ node: { id: string, rev: number, state: MatchToleranceState, pricePercent: string, lineMost: string, invoiceMost: string, reason: string, confirmedAt: string | null, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ToleranceInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type ToleranceInForceQuery = { toleranceInForce: { id: string | null, since: string | null, pricePercent: string, lineMost: string, invoiceMost: string } };

export type MatchToleranceQueryVariables = Exact<{
  id: string;
}>;


export type MatchToleranceQuery = { matchTolerance: { remark: string | null, id: string, rev: number, state: MatchToleranceState, pricePercent: string, lineMost: string, invoiceMost: string, reason: string, confirmedAt: string | null, createdAt: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }> } | null };

export type ProposeToleranceMutationVariables = Exact<{
  input: ProposeToleranceInput;
}>;


export type ProposeToleranceMutation = { proposeTolerance:
    | { __typename: 'MatchTolerance', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type EventLogRowFragment = { id: string, rev: number, state: EventLogState, fileName: string, system: string, format: string | null, rows: number | null, cases: number | null, cursor: number, faultCount: number, createdAt: string, finishedAt: string | null };

export type EventLogsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EventLogsQuery = { eventLogs: { edges: Array<{ node: { id: string, rev: number, state: EventLogState, fileName: string, system: string, format: string | null, rows: number | null, cases: number | null, cursor: number, faultCount: number, createdAt: string, finishedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EventLogQueryVariables = Exact<{
  id: string;
}>;


export type EventLogQuery = { eventLog: { sha256: string, message: string | null, faultFile: string | null, encoding: string | null, timeFormat: string | null, emptyCases: number, cutEvents: number, leftOutFile: string | null, id: string, rev: number, state: EventLogState, fileName: string, system: string, format: string | null, rows: number | null, cases: number | null, cursor: number, faultCount: number, createdAt: string, finishedAt: string | null, faults: Array<{ line: number, column: string | null, value: string | null, message: string, count: number }>, encodings: Array<{ encoding: string, samples: Array<{ line: number, text: string }> }>, timeFormats: Array<{ format: string, samples: Array<{ line: number, text: string, time: string }> }>, timeSamples: Array<{ line: number, text: string }>, leftOut: Array<{ line: number, column: string | null, value: string | null, message: string, count: number }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type MirroredCaseQueryVariables = Exact<{
  id: string;
}>;


export type MirroredCaseQuery = { mirroredCase: { id: string, rev: number, state: MirroredCaseState, caseKey: string, system: string, eventCount: number, activity: string, occurredAt: string, createdAt: string, log: { id: string, fileName: string } | null, caseDetails: Array<{ id: string, value: string }>, caseFigures: Array<{ id: string, value: string }>, casePeople: Array<{ id: string, value: string }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }> } | null };

export type ImportEventLogMutationVariables = Exact<{
  input: ImportEventLogInput;
}>;


export type ImportEventLogMutation = { importEventLog:
    | { __typename: 'EventLog', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type AnswerEventLogMutationVariables = Exact<{
  input: AnswerEventLogInput;
}>;


export type AnswerEventLogMutation = { answerEventLog:
    | { __typename: 'EventLog', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ProcessChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcessChoicesQuery = { processChoices: { logs: Array<{ id: string, fileName: string, system: string }>, units: Array<{ id: string, name: string }>, buyers: Array<{ id: string, name: string }> } };

export type ProcessStepFieldsFragment = { activity: string, label: string, count: number, caseCount: number, place: number | null };

export type ProcessViewQueryVariables = Exact<{
  filter?: ProcessFilter | null | undefined;
}>;


export type ProcessViewQuery = { processView: { caseCount: number, eventCount: number, variantCount: number, transitionCount: number, gapCount: number, logSize: number, behind: number, variants: Array<{ id: string, caseCount: number, share: number, medianSeconds: number, p90Seconds: number, conformingCount: number, reference: boolean, steps: Array<{ activity: string, label: string, place: number | null }> }>, steps: Array<{ activity: string, label: string, count: number, caseCount: number, place: number | null }>, transitions: Array<{ from: string, to: string, fromLabel: string, toLabel: string, count: number, caseCount: number, medianSeconds: number, p90Seconds: number, maxSeconds: number }>, gaps: Array<{ kind: GapKind, activity: string, label: string, caseCount: number }>, conformance: { rate: number | null, conforming: number, caseCount: number, minimum: number, byUnit: Array<{ id: string, name: string, rate: number | null, conforming: number, caseCount: number }>, byBuyer: Array<{ id: string, name: string, rate: number | null, conforming: number, caseCount: number }> } } };

export type ProcessCasesQueryVariables = Exact<{
  filter?: ProcessFilter | null | undefined;
  variantId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  gap?: GapKind | null | undefined;
  activity?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProcessCasesQuery = { processCases: { totalCount: number, edges: Array<{ node: { id: string, name: string, title: string | null, system: string | null, startedAt: string, endedAt: string, eventCount: number, conforming: boolean, gaps: Array<{ kind: GapKind, label: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SubjectPathFieldsFragment = { subjectType: string, subjectId: string, stage: StageName | null, repeated: boolean, dueOn: string | null, late: boolean, states: Array<{ name: string, visits: number, at: string | null, current: boolean }>, moves: Array<{ name: string, from: string | null, to: string, count: number, lastAt: string | null, lastPlace: number | null, misfit: boolean }> };

export type PathActFieldsFragment = { type: string, label: string, stage: StageName | null };

export type PurchaseAsOfFieldsFragment = { state: PurchaseState | null, number: string | null, title: string | null, method: PurchaseMethod | null, valueWithheld: boolean, startedAt: string | null, value: { amount: string, currency: string } | null, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null, stages: Array<{ name: StageName, state: StageState, startedAt: string | null, finishedAt: string | null, entryCount: number, turnedBack: number }>, next: Array<{ stage: StageName, label: string, roles: Array<string>, subjectType: string, subjectId: string, number: string | null }> };

export type PurchaseEntriesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  filter?: TrailFilter | null | undefined;
}>;


export type PurchaseEntriesQuery = { purchase: { id: string, trail: { entries: { totalCount: number, edges: Array<{ place: number, node: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } } | null };

export type PurchaseCountsQueryVariables = Exact<{
  id: string;
  filter?: TrailFilter | null | undefined;
}>;


export type PurchaseCountsQuery = { purchase: { id: string, trail: { counts: { total: number, pending: number, witnessed: number, lastIndex: number | null, actors: Array<{ ref: string, name: string | null, role: string, count: number }>, stages: Array<{ name: StageName, count: number }>, kinds: Array<{ subjectType: string, count: number }>, days: Array<{ day: string, count: number }> } } } | null };

export type PurchaseLanesQueryVariables = Exact<{
  id: string;
  bins?: number | null | undefined;
  filter?: TrailFilter | null | undefined;
}>;


export type PurchaseLanesQuery = { purchase: { id: string, trail: { lanes: { from: string | null, to: string | null, lanes: Array<{ ref: string, name: string | null, role: string, count: number, marks: Array<{ from: string, to: string, count: number, first: number, last: number, entryIds: Array<string>, label: string, turnedBack: boolean }> }> } } } | null };

export type PurchaseMomentQueryVariables = Exact<{
  id: string;
  moment?: MomentInput | null | undefined;
}>;


export type PurchaseMomentQuery = { purchase: { id: string, trail: { asOf: { place: number, total: number, at: string | null, purchase: { state: PurchaseState | null, number: string | null, title: string | null, method: PurchaseMethod | null, valueWithheld: boolean, startedAt: string | null, value: { amount: string, currency: string } | null, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null, stages: Array<{ name: StageName, state: StageState, startedAt: string | null, finishedAt: string | null, entryCount: number, turnedBack: number }>, next: Array<{ stage: StageName, label: string, roles: Array<string>, subjectType: string, subjectId: string, number: string | null }> } | null, entry: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } | null, documents: Array<{ subjectType: string, subjectId: string, rev: number, state: string | null, number: string | null, title: string | null, changed: boolean, withheld: number, erasedBy: Array<string>, missing: number, fields: Array<{ field: string, label: string, value: string | null, changed: boolean }> }> } } } | null };

export type PurchaseWaysQueryVariables = Exact<{
  id: string;
}>;


export type PurchaseWaysQuery = { purchase: { id: string, trail: { paths: Array<{ subjectType: string, subjectId: string, stage: StageName | null, repeated: boolean, dueOn: string | null, late: boolean, states: Array<{ name: string, visits: number, at: string | null, current: boolean }>, moves: Array<{ name: string, from: string | null, to: string, count: number, lastAt: string | null, lastPlace: number | null, misfit: boolean }> }>, judgement: { completed: boolean, skipped: Array<{ type: string, label: string, stage: StageName | null }>, reordered: Array<{ type: string, label: string, stage: StageName | null }>, repeated: Array<{ type: string, label: string, stage: StageName | null }>, misfits: Array<{ type: string, label: string, stage: StageName | null }> } } } | null };

export type PurchaseQueryVariables = Exact<{
  id: string;
}>;


export type PurchaseQuery = { purchase: { id: string, rev: number, state: PurchaseState, number: string, title: string, method: PurchaseMethod, currency: string, createdAt: string, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, documents: Array<
      | { __typename: 'Award', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'Bid', id: string, rev: number, number: string | null, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'Contract', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'DirectPurchase', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'Evaluation', id: string, rev: number, number: string | null, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'GoodsReceipt', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'GoodsReturn', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'InterestDeclaration', id: string, rev: number, number: string | null, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'Invoice', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'Payment', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'PurchaseOrder', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'Requisition', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
      | { __typename: 'SourcingEvent', id: string, rev: number, number: string, stateName: string, stages: Array<StageName>, facts: Array<{ label: string, value: string | null, withheld: boolean, at: string | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }
    >, event: { id: string, state: SourcingEventState, currency: string, closesAt: string, compareBasis: PriceBasis, bidsWithheld: string | null, experts: Array<{ id: string }> | null, scoredBy: Array<{ id: string }> | null, bids: Array<{ id: string, state: BidState, submittedAt: string, supplier: { id: string, name: string } | null, content: { total: { amount: string, currency: string } } | null }> | null, ranking: Array<{ rank: number, priceScore: string, technicalScore: string, score: string, supplier: { id: string, name: string } | null, compared: { amount: string, currency: string } }> | null } | null, value: { amount: string, currency: string } | null, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, stages: Array<{ name: StageName, state: StageState, startedAt: string | null, finishedAt: string | null, entryCount: number, turnedBack: number }> } | null };

export type EventOfPurchaseFragment = { id: string, state: SourcingEventState, currency: string, closesAt: string, compareBasis: PriceBasis, bidsWithheld: string | null, experts: Array<{ id: string }> | null, scoredBy: Array<{ id: string }> | null, bids: Array<{ id: string, state: BidState, submittedAt: string, supplier: { id: string, name: string } | null, content: { total: { amount: string, currency: string } } | null }> | null, ranking: Array<{ rank: number, priceScore: string, technicalScore: string, score: string, supplier: { id: string, name: string } | null, compared: { amount: string, currency: string } }> | null };

export type PurchaseAlertsQueryVariables = Exact<{
  id: string;
}>;


export type PurchaseAlertsQuery = { purchase: { id: string, alerts: Array<{ id: string, state: AlertState, number: string, detectorName: string, sentence: string, evidenceClass: EvidenceClass, raisedAt: string }> | null } | null };

export type PurchaseHeadFragment = { id: string, rev: number, state: PurchaseState, number: string, title: string, method: PurchaseMethod, currency: string, createdAt: string, value: { amount: string, currency: string } | null, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, stages: Array<{ name: StageName, state: StageState, startedAt: string | null, finishedAt: string | null, entryCount: number, turnedBack: number }> };

export type PurchasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: PurchaseState | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  sort?: PurchaseSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type PurchasesQuery = { purchases: { edges: Array<{ node: { id: string, rev: number, state: PurchaseState, number: string, title: string, method: PurchaseMethod, currency: string, createdAt: string, value: { amount: string, currency: string } | null, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, stages: Array<{ name: StageName, state: StageState, startedAt: string | null, finishedAt: string | null, entryCount: number, turnedBack: number }> } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HoldHeadFragment = { id: string, rev: number, state: LegalHoldState, number: string, purchaseNumber: string | null, reason: string, liftedAt: string | null, remark: string | null, createdAt: string, account: { id: string, name: string } | null, purchase: { id: string, number: string, title: string } | null, placedBy: { id: string, name: string } | null, liftedBy: { id: string, name: string } | null };

export type ErasureHeadFragment = { id: string, rev: number, state: ErasureState, number: string, personRef: string, reason: string, decidedAt: string | null, remark: string | null, createdAt: string, account: { id: string, name: string, state: AccountState } | null, requestedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null };

export type ErasuresQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: ErasureState | null | undefined;
}>;


export type ErasuresQuery = { erasures: { edges: Array<{ node: { id: string, rev: number, state: ErasureState, number: string, personRef: string, reason: string, decidedAt: string | null, remark: string | null, createdAt: string, account: { id: string, name: string, state: AccountState } | null, requestedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ErasureQueryVariables = Exact<{
  id: string;
}>;


export type ErasureQuery = { erasure: { affected: number, erasedEntries: number | null, erasedAt: string | null, id: string, rev: number, state: ErasureState, number: string, personRef: string, reason: string, decidedAt: string | null, remark: string | null, createdAt: string, erasedBy: { entryId: string, logIndex: number | null } | null, kept: Array<{ purchaseId: string, entries: number, until: string | null, purchase: { id: string, number: string, title: string } | null }>, blockedBy: Array<{ id: string, number: string, reason: string }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, account: { id: string, name: string, state: AccountState } | null, requestedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } | null };

export type HoldsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: LegalHoldState | null | undefined;
}>;


export type HoldsQuery = { legalHolds: { edges: Array<{ node: { id: string, rev: number, state: LegalHoldState, number: string, purchaseNumber: string | null, reason: string, liftedAt: string | null, remark: string | null, createdAt: string, account: { id: string, name: string } | null, purchase: { id: string, number: string, title: string } | null, placedBy: { id: string, name: string } | null, liftedBy: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HoldQueryVariables = Exact<{
  id: string;
}>;


export type HoldQuery = { legalHold: { id: string, rev: number, state: LegalHoldState, number: string, purchaseNumber: string | null, reason: string, liftedAt: string | null, remark: string | null, createdAt: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, account: { id: string, name: string } | null, purchase: { id: string, number: string, title: string } | null, placedBy: { id: string, name: string } | null, liftedBy: { id: string, name: string } | null } | null };

export type PeopleQueryVariables = Exact<{
  search?: string | null | undefined;
  audience?: Audience | null | undefined;
}>;


export type PeopleQuery = { accounts: { edges: Array<{ node: { id: string, name: string, login: string, state: AccountState, roles: Array<string> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { account: { id: string, name: string, login: string, state: AccountState, roles: Array<string>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type PurchasesToHoldQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type PurchasesToHoldQuery = { purchases: { edges: Array<{ node: { id: string, number: string, title: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type RequestErasureMutation = { requestErasure:
    | { __typename: 'Erasure', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type PlaceHoldMutationVariables = Exact<{
  input: PlaceHoldInput;
}>;


export type PlaceHoldMutation = { placeHold:
    | { __typename: 'LegalHold', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type AlertHeadFragment = { id: string, rev: number, state: AlertState, number: string, detector: string, detectorName: string, sentence: string, evidenceClass: EvidenceClass, raisedAt: string, purchase: { id: string, number: string, title: string } | null, takenBy: { id: string, name: string } | null };

export type AlertsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: AlertState | null | undefined;
}>;


export type AlertsQuery = { alerts: { edges: Array<{ node: { id: string, rev: number, state: AlertState, number: string, detector: string, detectorName: string, sentence: string, evidenceClass: EvidenceClass, raisedAt: string, purchase: { id: string, number: string, title: string } | null, takenBy: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AlertCountsQueryVariables = Exact<{
  detector?: string | null | undefined;
}>;


export type AlertCountsQuery = { alertCounts: Array<{ state: AlertState, count: number }> };

export type AlertQueryVariables = Exact<{
  id: string;
}>;


export type AlertQuery = { alert: { innocent: string, remark: string | null, id: string, rev: number, state: AlertState, number: string, detector: string, detectorName: string, sentence: string, evidenceClass: EvidenceClass, raisedAt: string, evidence: Array<{ label: string, value: string, entry: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } | null }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, purchase: { id: string, number: string, title: string } | null, takenBy: { id: string, name: string } | null } | null };

export type ExaminedQueryVariables = Exact<{ [key: string]: never; }>;


export type ExaminedQuery = { examined: { purchases: number, examined: number, stuck: number, behind: number } };

export type DetectorsQueryVariables = Exact<{ [key: string]: never; }>;


export type DetectorsQuery = { detectors: Array<{ id: string, name: string, stage: string, source: string, readme: string, notComputable: number, notApplicable: number }> };

export type EventToAwardQueryVariables = Exact<{
  id: string;
}>;


export type EventToAwardQuery = { sourcingEvent: { id: string, rev: number, state: SourcingEventState, number: string, title: string, currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, priceWeight: number, tieBreaks: Array<TieBreak>, award: { id: string, state: AwardState, remark: string | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, ranking: Array<{ rank: number, decidedBy: RankedBy, priceScore: string, technicalScore: string, score: string, bid: { id: string, state: BidState } | null, supplier: { id: string, name: string } | null, total: { amount: string, currency: string }, compared: { amount: string, currency: string } }> | null } | null };

export type AwardQueryVariables = Exact<{
  id: string;
}>;


export type AwardQuery = { award: { id: string, rev: number, state: AwardState, number: string, justification: string | null, firstRanked: boolean, remark: string | null, revokedAt: string | null, createdAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, revocation: { ground: RevocationGround, reason: string, proposedAt: string, proposedBy: { name: string } | null } | null, bid: { id: string } | null, supplier: { id: string, name: string } | null, recommendedBy: { id: string, name: string } | null, event: { id: string, number: string, title: string, currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, priceWeight: number, tieBreaks: Array<TieBreak>, purchase: { id: string, number: string, requisitions: Array<{ id: string, estimatedTotal: { amount: string, currency: string } | null }>, contracts: Array<{ id: string, number: string, state: ContractState }> } | null, ranking: Array<{ rank: number, decidedBy: RankedBy, priceScore: string, technicalScore: string, score: string, bid: { id: string, state: BidState } | null, supplier: { id: string, name: string } | null, total: { amount: string, currency: string }, compared: { amount: string, currency: string } }> | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }> } | null };

export type RecommendAwardMutationVariables = Exact<{
  input: RecommendAwardInput;
}>;


export type RecommendAwardMutation = { recommendAward:
    | { __typename: 'Award', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type AwardToRevokeQueryVariables = Exact<{
  id: string;
}>;


export type AwardToRevokeQuery = { award: { id: string, rev: number, number: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type ProposeRevocationMutationVariables = Exact<{
  input: ProposeRevocationInput;
}>;


export type ProposeRevocationMutation = { proposeRevocation:
    | { __typename: 'Award', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type RankingFragment = { currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, priceWeight: number, tieBreaks: Array<TieBreak>, ranking: Array<{ rank: number, decidedBy: RankedBy, priceScore: string, technicalScore: string, score: string, bid: { id: string, state: BidState } | null, supplier: { id: string, name: string } | null, total: { amount: string, currency: string }, compared: { amount: string, currency: string } }> | null };

export type EventBidsQueryVariables = Exact<{
  id: string;
}>;


export type EventBidsQuery = { sourcingEvent: { id: string, currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, priceWeight: number, tieBreaks: Array<TieBreak>, criteria: Array<{ id: string, name: string }>, bids: Array<{ id: string, state: BidState, submittedAt: string, supplier: { id: string, name: string } | null, content: { note: string | null, lines: Array<{ lineId: string, unitPrice: string, taxRate: string, leadTimeDays: number, net: string, tax: string, total: string }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null } | null }> | null, evaluations: Array<{ id: string, lockedAt: string, expert: { id: string, name: string } | null, scores: Array<{ bidId: string, technical: string, comment: string | null, points: Array<{ id: string, points: string }> }> }> | null, ranking: Array<{ rank: number, decidedBy: RankedBy, priceScore: string, technicalScore: string, score: string, bid: { id: string, state: BidState } | null, supplier: { id: string, name: string } | null, total: { amount: string, currency: string }, compared: { amount: string, currency: string } }> | null } | null };

export type EvaluationPlaceQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationPlaceQuery = { evaluation: { id: string, event: { id: string } | null } | null };

export type BidPlaceQueryVariables = Exact<{
  id: string;
}>;


export type BidPlaceQuery = { bid: { id: string, event: { id: string } | null } | null };

export type EventDeclinesQueryVariables = Exact<{
  id: string;
}>;


export type EventDeclinesQuery = { sourcingEvent: { id: string, declines: Array<{ why: DeclineReason | null, count: number, words: Array<string> }> | null } | null };

export type RequisitionsToSourceQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RequisitionsToSourceQuery = { requisitions: { edges: Array<{ node: { id: string, number: string, title: string, currency: string, estimatedTotal: { amount: string, currency: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RequisitionToSourceQueryVariables = Exact<{
  id: string;
}>;


export type RequisitionToSourceQuery = { requisition: { id: string, number: string, title: string, state: RequisitionState, currency: string, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, part: { id: string, category: { id: string, name: string } | null } | null }> } | null };

export type SuppliersToInviteQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type SuppliersToInviteQuery = { suppliers: { edges: Array<{ node: { id: string, number: string, name: string, categories: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupplierNameQueryVariables = Exact<{
  id: string;
}>;


export type SupplierNameQuery = { supplier: { id: string, name: string } | null };

export type ExpertsToNameQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExpertsToNameQuery = { accounts: { edges: Array<{ node: { id: string, name: string, state: AccountState, unit: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EventHeadFragment = { id: string, rev: number, state: SourcingEventState, number: string, title: string, method: PurchaseMethod, sealLevel: SealLevel, currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, terms: string | null, priceWeight: number, tieBreaks: Array<TieBreak>, hidesBidders: boolean, closesAt: string, publishedAt: string | null, openedAt: string | null, createdAt: string, vacancies: number | null, criteria: Array<{ id: string, name: string, weight: string, basis: string | null }>, publishAnchor: { origin: string, size: number, root: string } | null, openingAnchor: { origin: string, size: number, root: string } | null, createdBy: { id: string, name: string } | null, purchase: { number: string, id: string, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null } | null, invited: Array<{ id: string, number: string, name: string, state: SupplierState }> | null, experts: Array<{ id: string, name: string }> | null };

export type EventLinesFragment = { lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, part: { id: string, category: { id: string, name: string } | null } | null, requisition: { id: string, number: string } | null }> };

export type EventQueryVariables = Exact<{
  id: string;
}>;


export type EventQuery = { sourcingEvent: { bidsWithheld: string | null, id: string, rev: number, state: SourcingEventState, number: string, title: string, method: PurchaseMethod, sealLevel: SealLevel, currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, terms: string | null, priceWeight: number, tieBreaks: Array<TieBreak>, hidesBidders: boolean, closesAt: string, publishedAt: string | null, openedAt: string | null, createdAt: string, vacancies: number | null, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, reopening: { closesAt: string, reason: string, early: boolean, proposedAt: string, proposedBy: { id: string, name: string } | null } | null, scoredBy: Array<{ id: string }> | null, award: { id: string, number: string, state: AwardState, remark: string | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, criteria: Array<{ id: string, name: string, weight: string, basis: string | null }>, publishAnchor: { origin: string, size: number, root: string } | null, openingAnchor: { origin: string, size: number, root: string } | null, createdBy: { id: string, name: string } | null, purchase: { number: string, id: string, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null } | null, invited: Array<{ id: string, number: string, name: string, state: SupplierState }> | null, experts: Array<{ id: string, name: string }> | null, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, part: { id: string, category: { id: string, name: string } | null } | null, requisition: { id: string, number: string } | null }> } | null };

export type EventToEditQueryVariables = Exact<{
  id: string;
}>;


export type EventToEditQuery = { sourcingEvent: { id: string, rev: number, state: SourcingEventState, number: string, title: string, method: PurchaseMethod, sealLevel: SealLevel, currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, terms: string | null, priceWeight: number, tieBreaks: Array<TieBreak>, hidesBidders: boolean, closesAt: string, publishedAt: string | null, openedAt: string | null, createdAt: string, vacancies: number | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, criteria: Array<{ id: string, name: string, weight: string, basis: string | null }>, publishAnchor: { origin: string, size: number, root: string } | null, openingAnchor: { origin: string, size: number, root: string } | null, createdBy: { id: string, name: string } | null, purchase: { number: string, id: string, owner: { id: string, name: string } | null, unit: { id: string, name: string } | null, deputy: { from: string, until: string, account: { id: string, name: string } | null } | null, standIn: { since: string, account: { id: string, name: string } | null } | null } | null, invited: Array<{ id: string, number: string, name: string, state: SupplierState }> | null, experts: Array<{ id: string, name: string }> | null, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, part: { id: string, category: { id: string, name: string } | null } | null, requisition: { id: string, number: string } | null }> } | null };

export type CreateEventMutationVariables = Exact<{
  input: CreateEventInput;
}>;


export type CreateEventMutation = { createEvent:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'SourcingEvent', id: string }
   };

export type EditEventMutationVariables = Exact<{
  input: EditEventInput;
}>;


export type EditEventMutation = { editEvent:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'SourcingEvent', id: string }
   };

export type ExtendDeadlineMutationVariables = Exact<{
  input: ExtendDeadlineInput;
}>;


export type ExtendDeadlineMutation = { extendDeadline:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'SourcingEvent', id: string }
   };

export type ProposeReopeningMutationVariables = Exact<{
  input: ProposeReopeningInput;
}>;


export type ProposeReopeningMutation = { proposeReopening:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'SourcingEvent', id: string }
   };

export type SourcingEventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: SourcingEventState | null | undefined;
  search?: string | null | undefined;
  mine?: boolean | null | undefined;
  ownUnit?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  unitId?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  closesFrom?: string | null | undefined;
  closesUntil?: string | null | undefined;
  sort?: SourcingEventSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type SourcingEventsQuery = { sourcingEvents: { ofNewest: number | null, edges: Array<{ node: { id: string, state: SourcingEventState, number: string, title: string, method: PurchaseMethod, publishedAt: string | null, closesAt: string, createdAt: string, purchase: { id: string, number: string, owner: { id: string, name: string } | null } | null } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EventToScoreQueryVariables = Exact<{
  id: string;
}>;


export type EventToScoreQuery = { sourcingEvent: { id: string, rev: number, state: SourcingEventState, number: string, title: string, terms: string | null, priceWeight: number, hidesBidders: boolean, criteria: Array<{ id: string, name: string, weight: string, basis: string | null }>, scoringSheet: { declaration: { id: string, rev: number, state: InterestDeclarationState, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null, bidders: Array<{ id: string, name: string }>, proposals: Array<{ bidId: string, number: number, note: string | null, filesWithheld: number, supplier: { id: string, name: string } | null, lines: Array<{ lineId: string, leadTimeDays: number }> }> | null } | null, evaluations: Array<{ id: string, lockedAt: string, expert: { id: string } | null, scores: Array<{ bidId: string, technical: string, comment: string | null, points: Array<{ id: string, points: string }> }> }> | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string, part: { id: string, category: { id: string, name: string } | null } | null, requisition: { id: string, number: string } | null }> } | null };

export type EventToStaffQueryVariables = Exact<{
  id: string;
}>;


export type EventToStaffQuery = { sourcingEvent: { id: string, rev: number, number: string, vacancies: number | null, experts: Array<{ id: string, name: string }> | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type DeclarationPlaceQueryVariables = Exact<{
  id: string;
}>;


export type DeclarationPlaceQuery = { declaration: { id: string, event: { id: string } | null } | null };

export type NameExpertMutationVariables = Exact<{
  input: NameExpertInput;
}>;


export type NameExpertMutation = { nameExpert:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'SourcingEvent', id: string }
   };

export type ReleaseExpertMutationVariables = Exact<{
  input: ReleaseExpertInput;
}>;


export type ReleaseExpertMutation = { releaseExpert:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'SourcingEvent', id: string }
   };

export type ScoreBidsMutationVariables = Exact<{
  input: ScoreBidsInput;
}>;


export type ScoreBidsMutation = { scoreBids:
    | { __typename: 'Evaluation', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type SupplierRowFragment = { id: string, state: SupplierState, number: string, name: string, creditCode: string, creditCodeValid: boolean, createdAt: string, categories: Array<{ id: string, name: string, nameEn: string | null }> };

export type SuppliersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: SupplierState | null | undefined;
  categoryId?: string | null | undefined;
  search?: string | null | undefined;
  createdFrom?: string | null | undefined;
  createdUntil?: string | null | undefined;
  sort?: SupplierSort | null | undefined;
  descending?: boolean | null | undefined;
  counted?: boolean;
}>;


export type SuppliersQuery = { suppliers: { edges: Array<{ node: { id: string, state: SupplierState, number: string, name: string, creditCode: string, creditCodeValid: boolean, createdAt: string, categories: Array<{ id: string, name: string, nameEn: string | null }> } }>, totalCount?: { rows: number, more: boolean }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupplierQueryVariables = Exact<{
  id: string;
}>;


export type SupplierQuery = { supplier: { changeCheckedAt: string | null, contactChangedAt: string | null, id: string, rev: number, state: SupplierState, number: string, name: string, nameEn: string | null, creditCode: string, creditCodeValid: boolean, legalRepresentative: string | null, taxpayer: Taxpayer | null, foundedOn: string | null, address: string | null, contactName: string | null, contactPhone: string | null, contactEmail: string | null, bankName: string | null, bankAccount: string | null, pledgeAcceptedAt: string | null, remark: string | null, newLegalRepresentative: string | null, newTaxpayer: Taxpayer | null, newBankName: string | null, newBankAccount: string | null, changeAskedAt: string | null, changeDueOn: string | null, paymentsWait: boolean | null, changeRemark: string | null, deliveriesStopped: boolean | null, createdAt: string, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, alike: Array<{ id: string, label: string, written: string, same: boolean, name: string, stateName: string, createdAt: string, worth: { amount: string, currency: string } | null }>, proposedWithholding: { reason: string, until: string, proposedAt: string, proposedBy: { name: string } | null } | null, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }>, categories: Array<{ id: string, code: string, name: string, nameEn: string | null }>, withholding: { reason: string, until: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type SupplierToSuspendQueryVariables = Exact<{
  id: string;
}>;


export type SupplierToSuspendQuery = { supplier: { id: string, rev: number, name: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type SuspendSupplierMutationVariables = Exact<{
  input: SuspendSupplierInput;
}>;


export type SuspendSupplierMutation = { suspendSupplier:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Supplier', id: string }
   };

export type ProposeWithholdingMutationVariables = Exact<{
  input: ProposeWithholdingInput;
}>;


export type ProposeWithholdingMutation = { proposeWithholding:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Supplier', id: string }
   };

export type StateAuditFieldsFragment = { id: string, startedAt: string, finishedAt: string | null, at: string | null, checked: number, entries: number, found: number, differences: Array<{ subjectType: string, subjectId: string, purchaseId: string | null, rule: string, sentence: string, fields: Array<{ path: string, label: string, stored: string | null, trail: string | null, erased: boolean }>, lastHonest: { id: string, logIndex: number | null, at: string, label: string, actorRef: string, actor: string | null, role: string } | null }> };

export type StateAuditQueryVariables = Exact<{
  purchaseId?: string | null | undefined;
}>;


export type StateAuditQuery = { stateAudit: { id: string, startedAt: string, finishedAt: string | null, at: string | null, checked: number, entries: number, found: number, differences: Array<{ subjectType: string, subjectId: string, purchaseId: string | null, rule: string, sentence: string, fields: Array<{ path: string, label: string, stored: string | null, trail: string | null, erased: boolean }>, lastHonest: { id: string, logIndex: number | null, at: string, label: string, actorRef: string, actor: string | null, role: string } | null }> } | null };

export type AuditStateMutationVariables = Exact<{
  input: AuditStateInput;
}>;


export type AuditStateMutation = { auditState:
    | { __typename: 'Reading', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type TrailAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailAlertsQuery = { trailAlerts: Array<{ kind: TrailAlertKind, text: string, since: string, detail: string | null, index: number | null }> };

export type LogKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type LogKeysQuery = { logKeys: Array<{ id: string, rev: number, state: LogKeyState, vkey: string, announcedFor: string, createdAt: string, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> }> };

export type AnnounceLogKeyMutationVariables = Exact<{
  input: AnnounceLogKeyInput;
}>;


export type AnnounceLogKeyMutation = { announceLogKey:
    | { id: string }
    | { code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ConfirmLogKeyMutationVariables = Exact<{
  input: ConfirmLogKeyInput;
}>;


export type ConfirmLogKeyMutation = { confirmLogKey:
    | { id: string, rev: number, state: LogKeyState }
    | { code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type SupplierEventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: SourcingEventState | null | undefined;
}>;


export type SupplierEventsQuery = { sourcingEvents: { edges: Array<{ node: { id: string, state: SourcingEventState, number: string, title: string, closesAt: string, myResult: string | null, myBid: { id: string, state: BidState, submittedAt: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupplierEventQueryVariables = Exact<{
  id: string;
}>;


export type SupplierEventQuery = { sourcingEvent: { id: string, rev: number, state: SourcingEventState, number: string, title: string, method: PurchaseMethod, sealLevel: SealLevel, currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, terms: string | null, priceWeight: number, tieBreaks: Array<TieBreak>, hidesBidders: boolean, closesAt: string, publishedAt: string | null, openedAt: string | null, myResult: string | null, criteria: Array<{ id: string, name: string, weight: string, basis: string | null }>, publishAnchor: { origin: string, size: number, root: string } | null, openingAnchor: { origin: string, size: number, root: string } | null, myStanding: { rank: number, among: number, gap: number } | null, myDecline: { id: string, state: InvitationDeclineState, declinedAt: string, why: DeclineReason | null, words: string | null, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string } } | null, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string }>, myBid: { id: string, rev: number, state: BidState, submittedAt: string, envelopeHash: string, content: { note: string | null, lines: Array<{ lineId: string, unitPrice: string, taxRate: string, leadTimeDays: number, net: string, tax: string, total: string }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string } } | null, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type OwnBidFragment = { id: string, rev: number, state: BidState, submittedAt: string, envelopeHash: string, content: { note: string | null, lines: Array<{ lineId: string, unitPrice: string, taxRate: string, leadTimeDays: number, net: string, tax: string, total: string }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string } };

export type SupplierBidQueryVariables = Exact<{
  id: string;
}>;


export type SupplierBidQuery = { bid: { id: string, rev: number, state: BidState, submittedAt: string, envelopeHash: string, event: { id: string, number: string, title: string, currency: string, quoteBasis: PriceBasis, compareBasis: PriceBasis, closesAt: string, priceWeight: number, hidesBidders: boolean, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, unit: string, neededOn: string }> } | null, content: { note: string | null, lines: Array<{ lineId: string, unitPrice: string, taxRate: string, leadTimeDays: number, net: string, tax: string, total: string }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string } } | null };

export type SubmitBidMutationVariables = Exact<{
  input: SubmitBidInput;
}>;


export type SubmitBidMutation = { submitBid:
    | { __typename: 'Bid', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ReplaceBidMutationVariables = Exact<{
  input: ReplaceBidInput;
}>;


export type ReplaceBidMutation = { replaceBid:
    | { __typename: 'Bid', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type DeclineInvitationMutationVariables = Exact<{
  input: DeclineInvitationInput;
}>;


export type DeclineInvitationMutation = { declineInvitation:
    | { __typename: 'InvitationDecline', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type SupplierDeclineQueryVariables = Exact<{
  id: string;
}>;


export type SupplierDeclineQuery = { decline: { id: string, event: { id: string } | null } | null };

export type OwnActsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OwnActsQuery = { ownActs: { totalCount: number, edges: Array<{ cursor: string, node: { entry: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OwnActQueryVariables = Exact<{
  entryId: string;
}>;


export type OwnActQuery = { ownAct: { leaf: string, opening: string | null, proof: string | null, entry: { id: string, type: string, at: string }, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string } } | null };

export type SupplierHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type SupplierHomeQuery = { mySupplier: { id: string, state: SupplierState, name: string, remark: string | null, standing: { since: string | null, waitsFor: RegistrationTurn | null, missing: Array<string> } | null } | null, sourcingEvents: { edges: Array<{ node: { id: string, number: string, title: string, closesAt: string, myBid: { id: string, state: BidState } | null } }>, pageInfo: { hasNextPage: boolean } }, orders: { edges: Array<{ node: { id: string, number: string, deliverTo: string, releasedAt: string | null, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean } }, goodsReturns: { edges: Array<{ node: { id: string, number: string, createdAt: string, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean } }, invoices: { edges: Array<{ node: { id: string, state: InvoiceState, number: string, invoiceNumber: string, dueOn: string | null, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type SupplierInvoiceRowFragment = { id: string, state: InvoiceState, number: string, invoiceNumber: string, kind: InvoiceKind, invoiceCode: string | null, issuedOn: string, dueOn: string | null, createdAt: string, orders: Array<{ id: string, number: string }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } };

export type SupplierInvoicesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: InvoiceState | null | undefined;
}>;


export type SupplierInvoicesQuery = { invoices: { edges: Array<{ node: { id: string, state: InvoiceState, number: string, invoiceNumber: string, kind: InvoiceKind, invoiceCode: string | null, issuedOn: string, dueOn: string | null, createdAt: string, orders: Array<{ id: string, number: string }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupplierInvoiceQueryVariables = Exact<{
  id: string;
}>;


export type SupplierInvoiceQuery = { invoice: { rev: number, currency: string, priceBasis: PriceBasis, matchedAt: string | null, remark: string | null, id: string, state: InvoiceState, number: string, invoiceNumber: string, kind: InvoiceKind, invoiceCode: string | null, issuedOn: string, dueOn: string | null, createdAt: string, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, order: { id: string } | null, lines: Array<{ id: string, orderId: string, orderLineId: string, partNumber: string, name: string, unit: string, quantity: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, rateSince: string | null }>, differences: Array<{ orderId: string | null, orderLineId: string | null, kind: DifferenceKind, invoiced: string, expected: string }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string }, orders: Array<{ id: string, number: string }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string } } | null };

export type InvoicedOrderFragment = { id: string, number: string, priceBasis: PriceBasis, state: PurchaseOrderState, lines: Array<{ id: string, partNumber: string, name: string, unit: string, unitPrice: string, taxRate: string, quantity: string, received: string }>, invoiced: Array<{ orderLineId: string, quantity: string }> };

export type SupplierInvoicedOrderQueryVariables = Exact<{
  id: string;
  without?: string | null | undefined;
}>;


export type SupplierInvoicedOrderQuery = { order: { currency: string, id: string, number: string, priceBasis: PriceBasis, state: PurchaseOrderState, contract: { id: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, lines: Array<{ id: string, partNumber: string, name: string, unit: string, unitPrice: string, taxRate: string, quantity: string, received: string }>, invoiced: Array<{ orderLineId: string, quantity: string }> } | null };

export type SupplierInvoicingQueryVariables = Exact<{
  contractId: string;
  without?: string | null | undefined;
}>;


export type SupplierInvoicingQuery = { orders: { edges: Array<{ node: { id: string, number: string, priceBasis: PriceBasis, state: PurchaseOrderState, lines: Array<{ id: string, partNumber: string, name: string, unit: string, unitPrice: string, taxRate: string, quantity: string, received: string }>, invoiced: Array<{ orderLineId: string, quantity: string }> } }>, pageInfo: { hasNextPage: boolean } } };

export type SubmitInvoiceMutationVariables = Exact<{
  input: SubmitInvoiceInput;
}>;


export type SubmitInvoiceMutation = { submitInvoice:
    | { __typename: 'Invoice', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type CorrectInvoiceMutationVariables = Exact<{
  input: CorrectInvoiceInput;
}>;


export type CorrectInvoiceMutation = { correctInvoice:
    | { __typename: 'Invoice', id: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type SupplierOrderLineFragment = { id: string, partNumber: string, name: string, quantity: string, received: string, unit: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, dueOn: string, closed: string | null, expectedOn: string | null };

export type SupplierOrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: PurchaseOrderState | null | undefined;
}>;


export type SupplierOrdersQuery = { orders: { edges: Array<{ node: { id: string, state: PurchaseOrderState, number: string, deliverTo: string, releasedAt: string | null, total: { amount: string, currency: string }, lineSummary: { firstDueOn: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupplierOrderQueryVariables = Exact<{
  id: string;
}>;


export type SupplierOrderQuery = { order: { id: string, rev: number, state: PurchaseOrderState, number: string, currency: string, priceBasis: PriceBasis, remark: string | null, releasedAt: string | null, confirmedAt: string | null, deliverTo: string, version: number | null, contract: { id: string, number: string, title: string, paymentDays: number, deliveryTerms: string } | null, lines: Array<{ id: string, partNumber: string, name: string, quantity: string, received: string, unit: string, unitPrice: string, taxRate: string, net: string, tax: string, total: string, dueOn: string, closed: string | null, expectedOn: string | null }>, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, proposal: { kind: OrderProposalKind, reason: string, proposedAt: string, answerBy: string, deliverTo: string | null, lines: Array<{ id: string, quantity: string, dueOn: string }> | null } | null, counter: { kind: OrderProposalKind, reason: string, proposedAt: string, answerBy: string, deliverTo: string | null, lines: Array<{ id: string, quantity: string, dueOn: string }> | null } | null, versions: Array<{ number: number, until: string, reason: string, deliverTo: string, total: string, lines: Array<{ id: string, quantity: string, dueOn: string }> }> | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string }, urging: { lineIds: Array<string>, reason: string | null, urgedAt: string } | null, owed: { amount: string, currency: string } | null } | null };

export type CounterProposalMutationVariables = Exact<{
  input: CounterProposalInput;
}>;


export type CounterProposalMutation = { counterProposal:
    | { __typename: 'PurchaseOrder', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type AnnounceDeliveryMutationVariables = Exact<{
  input: AnnounceDeliveryInput;
}>;


export type AnnounceDeliveryMutation = { announceDelivery:
    | { __typename: 'PurchaseOrder', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type OwnRatesQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnRatesQuery = { mySupplier: { id: string, taxpayer: Taxpayer | null } | null, taxSpans: Array<{ rate: string, taxpayer: Taxpayer, validFrom: string, validTo: string | null, replaces: string | null, ground: string }> };

export type SupplierReturnRowFragment = { id: string, rev: number, state: GoodsReturnState, number: string, currency: string, reason: string, creditNote: string | null, creditedAt: string | null, createdAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, order: { id: string, number: string } | null };

export type SupplierGoodsReturnsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: GoodsReturnState | null | undefined;
}>;


export type SupplierGoodsReturnsQuery = { goodsReturns: { edges: Array<{ node: { id: string, rev: number, state: GoodsReturnState, number: string, currency: string, reason: string, creditNote: string | null, creditedAt: string | null, createdAt: string, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, order: { id: string, number: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupplierGoodsReturnQueryVariables = Exact<{
  id: string;
}>;


export type SupplierGoodsReturnQuery = { goodsReturn: { id: string, rev: number, state: GoodsReturnState, number: string, currency: string, reason: string, creditNote: string | null, creditedAt: string | null, createdAt: string, lines: Array<{ id: string, partNumber: string, name: string, unit: string, quantity: string, invoiced: string, unitPrice: string, priceBasis: PriceBasis, taxRate: string, net: string, tax: string, total: string }>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string }, net: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, order: { id: string, number: string } | null } | null };

export type SupplierEventEntriesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  filter?: TrailFilter | null | undefined;
}>;


export type SupplierEventEntriesQuery = { sourcingEvent: { id: string, trail: { entries: { totalCount: number, edges: Array<{ place: number, node: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } } | null };

export type SupplierEventCountsQueryVariables = Exact<{
  id: string;
  filter?: TrailFilter | null | undefined;
}>;


export type SupplierEventCountsQuery = { sourcingEvent: { id: string, trail: { counts: { total: number, pending: number, witnessed: number, lastIndex: number | null, actors: Array<{ ref: string, name: string | null, role: string, count: number }>, stages: Array<{ name: StageName, count: number }>, kinds: Array<{ subjectType: string, count: number }>, days: Array<{ day: string, count: number }> } } } | null };

export type SupplierEventLanesQueryVariables = Exact<{
  id: string;
  bins?: number | null | undefined;
  filter?: TrailFilter | null | undefined;
}>;


export type SupplierEventLanesQuery = { sourcingEvent: { id: string, trail: { lanes: { from: string | null, to: string | null, lanes: Array<{ ref: string, name: string | null, role: string, count: number, marks: Array<{ from: string, to: string, count: number, first: number, last: number, entryIds: Array<string>, label: string, turnedBack: boolean }> }> } } } | null };

export type SupplierEventMomentQueryVariables = Exact<{
  id: string;
  moment?: MomentInput | null | undefined;
}>;


export type SupplierEventMomentQuery = { sourcingEvent: { id: string, trail: { asOf: { place: number, total: number, at: string | null, entry: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } | null, documents: Array<{ subjectType: string, subjectId: string, rev: number, state: string | null, number: string | null, title: string | null, changed: boolean, withheld: number, erasedBy: Array<string>, missing: number, fields: Array<{ field: string, label: string, value: string | null, changed: boolean }> }> } } } | null };

export type MySupplierQueryVariables = Exact<{ [key: string]: never; }>;


export type MySupplierQuery = { mySupplier: { id: string, rev: number, state: SupplierState, number: string, name: string, nameEn: string | null, creditCode: string, creditCodeValid: boolean, legalRepresentative: string | null, taxpayer: Taxpayer | null, foundedOn: string | null, address: string | null, contactName: string | null, contactPhone: string | null, contactEmail: string | null, bankName: string | null, bankAccount: string | null, pledgeAcceptedAt: string | null, remark: string | null, newLegalRepresentative: string | null, newTaxpayer: Taxpayer | null, newBankName: string | null, newBankAccount: string | null, changeAskedAt: string | null, changeDueOn: string | null, paymentsWait: boolean | null, changeRemark: string | null, deliveriesStopped: boolean | null, createdAt: string, files: Array<{ id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } }> | null, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string }, categories: Array<{ id: string, code: string, name: string, nameEn: string | null }>, withholding: { reason: string, until: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> } | null };

export type MyConfirmationQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConfirmationQuery = { mySupplier: { id: string, rev: number, state: SupplierState, confirmation: { address: string | null, mail: MailState | null, mailedAt: string | null, goesOut: boolean, sendAgainFrom: string | null, lapsesAt: string, contact: string | null, login: string } | null } | null };

export type SendConfirmationMutationVariables = Exact<{
  input: SendConfirmationInput;
}>;


export type SendConfirmationMutation = { sendConfirmation:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Supplier', id: string }
   };

export type SupplierCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type SupplierCategoriesQuery = { categories: Array<{ id: string, code: string, name: string, nameEn: string | null, parent: { id: string } | null }> };

export type RegisterSupplierMutationVariables = Exact<{
  input: RegisterSupplierInput;
}>;


export type RegisterSupplierMutation = { registerSupplier:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Supplier', id: string, number: string, name: string, receipt: { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string } }
   };

export type EditSupplierProfileMutationVariables = Exact<{
  input: EditSupplierProfileInput;
}>;


export type EditSupplierProfileMutation = { editSupplierProfile:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Supplier', id: string }
   };

export type SubmitSupplierMutationVariables = Exact<{
  input: SubmitSupplierInput;
}>;


export type SubmitSupplierMutation = { submitSupplier:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Supplier', id: string }
   };

export type AskSupplierChangeMutationVariables = Exact<{
  input: AskSupplierChangeInput;
}>;


export type AskSupplierChangeMutation = { askSupplierChange:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Supplier', id: string }
   };

export type ChangeContactMutationVariables = Exact<{
  input: ChangeContactInput;
}>;


export type ChangeContactMutation = { changeContact:
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Supplier', id: string }
   };

export type FileFieldsFragment = { id: string, kind: FileKind, name: string, type: string, bytes: number, sha256: string, isLocked: boolean, note: string | null, validUntil: string | null, attachedAt: string, scan: FileScan, properties: { author: string | null, editor: string | null, program: string | null, documentId: string | null, device: string | null } };

export type RefusalFragment = { code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> };

export type MovesFragment = { name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null };

export type EntryFieldsFragment = { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> };

export type ReceiptFieldsFragment = { entryId: string, leafHash: string, at: string, includedBy: string, state: EntryState, logIndex: number | null, text: string };

export type ServerTimeQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerTimeQuery = { serverTime: string };

export type DraftsQueryVariables = Exact<{
  form: string;
}>;


export type DraftsQuery = { drafts: Array<{ form: string, tab: string, content: string, savedAt: string }> };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft:
    | { __typename: 'Draft', form: string, savedAt: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type DiscardDraftMutationVariables = Exact<{
  form: string;
  tab: string;
}>;


export type DiscardDraftMutation = { discardDraft: boolean };

export type InclusionProofQueryVariables = Exact<{
  entryId: string;
}>;


export type InclusionProofQuery = { inclusionProof: { entryId: string, index: number, size: number, leaf: string, hashes: Array<string>, checkpoint: string, logKey: string } | null };

export type ChangesSinceQueryVariables = Exact<{
  subjectId: string;
  rev: number;
}>;


export type ChangesSinceQuery = { changesSince: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }> };

export type OrderProposalTermsFragment = { kind: OrderProposalKind, reason: string, proposedAt: string, answerBy: string, deliverTo: string | null, lines: Array<{ id: string, quantity: string, dueOn: string }> | null };

export type OrderFactsFragment = { deliverTo: string, version: number | null, urging: { lineIds: Array<string>, reason: string | null, urgedAt: string } | null, owed: { amount: string, currency: string } | null };

export type SubjectNamesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type SubjectNamesQuery = { subjectNames: Array<{ id: string, subjectType: string, name: string }> };

export type InclusionProofsQueryVariables = Exact<{
  entryIds: Array<string> | string;
}>;


export type InclusionProofsQuery = { inclusionProofs: Array<{ entryId: string, index: number, size: number, leaf: string, hashes: Array<string>, checkpoint: string, logKey: string }> };

export type ToDosQueryVariables = Exact<{
  whose: WorkScope;
}>;


export type ToDosQuery = { toDosCut: Array<string>, toDos: Array<{ subjectId: string, subjectType: string, move: string, label: string, title: string, number: string, purchaseId: string | null, since: string, dueAt: string | null, waitsFor: string | null, yours: boolean, turn: Array<string>, turnRoles: Array<string>, method: PurchaseMethod | null, worth: { amount: string, currency: string } | null, facts: Array<{ name: string, label: string, value: string | null }> }> };

export type OwnAccountQueryVariables = Exact<{
  id: string;
}>;


export type OwnAccountQuery = { account: { id: string, rev: number, state: AccountState, login: string, name: string, language: Language, roles: Array<string>, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }>, entries: Array<{ id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<string>, mustChoosePassword: boolean, account: { id: string, rev: number, name: string, login: string, language: Language }, supplier: { id: string, name: string } | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'Refused', until: string | null, code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
    | { __typename: 'Session', accessToken: string, triedElsewhere: { count: number, since: string } | null }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type ChooseLanguageMutationVariables = Exact<{
  input: ChooseLanguageInput;
}>;


export type ChooseLanguageMutation = { chooseLanguage:
    | { __typename: 'Account', id: string, rev: number, language: Language }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ChoosePasswordMutationVariables = Exact<{
  input: ChoosePasswordInput;
}>;


export type ChoosePasswordMutation = { choosePassword:
    | { __typename: 'Account', id: string, rev: number }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'Account', id: string, rev: number }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type SignInHelpQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInHelpQuery = { signInHelp: { company: string | null, companyEn: string | null, contact: string | null, goesOut: boolean } };

export type AskPasswordLinkMutationVariables = Exact<{
  login: string;
}>;


export type AskPasswordLinkMutation = { askPasswordLink:
    | { __typename: 'PasswordLinkAsked', goodUntil: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type UsePasswordLinkMutationVariables = Exact<{
  input: UsePasswordLinkInput;
}>;


export type UsePasswordLinkMutation = { usePasswordLink:
    | { __typename: 'PasswordSet', signInAs: string, audience: Audience }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type NoticeLineFragment = { id: string, kind: string, text: string, title: string | null, subjectType: string, subjectId: string, at: string, readAt: string | null, worth: { amount: string, currency: string } | null };

export type NoticesQueryVariables = Exact<{
  unread: boolean;
}>;


export type NoticesQuery = { unreadNotices: number, notices: Array<{ id: string, kind: string, text: string, title: string | null, subjectType: string, subjectId: string, at: string, readAt: string | null, worth: { amount: string, currency: string } | null }> };

export type AllNoticesQueryVariables = Exact<{
  before?: string | null | undefined;
}>;


export type AllNoticesQuery = { notices: Array<{ id: string, kind: string, text: string, title: string | null, subjectType: string, subjectId: string, at: string, readAt: string | null, worth: { amount: string, currency: string } | null }> };

export type MarkNoticeReadMutationVariables = Exact<{
  id: string;
}>;


export type MarkNoticeReadMutation = { markNoticeRead: { id: string, readAt: string | null } | null };

export type MarkNoticesReadMutationVariables = Exact<{
  upTo: string;
}>;


export type MarkNoticesReadMutation = { markNoticesRead: number };

export type CreditReturnMutationVariables = Exact<{
  input: CreditReturnInput;
}>;


export type CreditReturnMutation = { creditReturn:
    | { __typename: 'GoodsReturn', id: string, number: string }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type TaxSpansQueryVariables = Exact<{ [key: string]: never; }>;


export type TaxSpansQuery = { taxSpans: Array<{ rate: string, taxpayer: Taxpayer, validFrom: string, validTo: string | null, replaces: string | null, ground: string }> };

export type TrailPageFieldsFragment = { totalCount: number, edges: Array<{ place: number, node: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type TrailCountsFieldsFragment = { total: number, pending: number, witnessed: number, lastIndex: number | null, actors: Array<{ ref: string, name: string | null, role: string, count: number }>, stages: Array<{ name: StageName, count: number }>, kinds: Array<{ subjectType: string, count: number }>, days: Array<{ day: string, count: number }> };

export type LanesFieldsFragment = { from: string | null, to: string | null, lanes: Array<{ ref: string, name: string | null, role: string, count: number, marks: Array<{ from: string, to: string, count: number, first: number, last: number, entryIds: Array<string>, label: string, turnedBack: boolean }> }> };

export type MomentFieldsFragment = { place: number, total: number, at: string | null, entry: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } | null, documents: Array<{ subjectType: string, subjectId: string, rev: number, state: string | null, number: string | null, title: string | null, changed: boolean, withheld: number, erasedBy: Array<string>, missing: number, fields: Array<{ field: string, label: string, value: string | null, changed: boolean }> }> };

export type RegistrationHelpQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationHelpQuery = { registrationHelp: { contact: string | null, goesOut: boolean } };

export type RegistrationOfLinkQueryVariables = Exact<{
  token: string;
}>;


export type RegistrationOfLinkQuery = { registrationOfLink: { number: string, name: string } | null };

export type UseConfirmationLinkMutationVariables = Exact<{
  token: string;
}>;


export type UseConfirmationLinkMutation = { useConfirmationLink:
    | { __typename: 'ConfirmedAddress', number: string, login: string, isLoginAsWanted: boolean, wasConfirmed: boolean }
    | { __typename: 'Refused', code: RefusalCode, key: string, message: string, path: Array<string>, issues: Array<{ path: Array<string>, key: string, message: string }> }
   };

export type SupplierProfileFragment = { id: string, rev: number, state: SupplierState, number: string, name: string, nameEn: string | null, creditCode: string, creditCodeValid: boolean, legalRepresentative: string | null, taxpayer: Taxpayer | null, foundedOn: string | null, address: string | null, contactName: string | null, contactPhone: string | null, contactEmail: string | null, bankName: string | null, bankAccount: string | null, pledgeAcceptedAt: string | null, remark: string | null, newLegalRepresentative: string | null, newTaxpayer: Taxpayer | null, newBankName: string | null, newBankAccount: string | null, changeAskedAt: string | null, changeDueOn: string | null, paymentsWait: boolean | null, changeRemark: string | null, deliveriesStopped: boolean | null, createdAt: string, categories: Array<{ id: string, code: string, name: string, nameEn: string | null }>, withholding: { reason: string, until: string } | null, moves: Array<{ name: string, label: string, allowed: boolean, reason: string | null, advances: boolean, consequences: string | null }> };

export type TrailHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailHeadQuery = { trailHead: { origin: string, size: number, root: string, pending: number, witnessed: number, cosignedAt: string | null, witnessLate: boolean, checkpoint: string | null, policy: string } };

export type TrailEntryQueryVariables = Exact<{
  id: string;
}>;


export type TrailEntryQuery = { entry: { id: string, at: string, occurredAt: string | null, type: string, label: string, source: string, subjectType: string, subjectId: string, rev: number, purchaseId: string | null, reason: string | null, withheld: number, missing: boolean, state: EntryState, logIndex: number | null, actor: { ref: string, name: string | null, role: string, behalf: string | null }, changes: Array<{ path: string, label: string, before: string | null, after: string | null }>, erasedBy: Array<{ entryId: string, logIndex: number | null }>, files: Array<{ sha256: string, bytes: number, name: string | null }> } | null };

export const AlikeFragmentDoc = /*#__PURE__*/ gql`
    fragment Alike on WrittenAlike {
  id
  label
  written
  same
  name
  stateName
  worth {
    amount
    currency
  }
  createdAt
}
    ` as unknown as DocumentNode<AlikeFragment, unknown>;
export const ImportRowFragmentDoc = /*#__PURE__*/ gql`
    fragment ImportRow on ImportRun {
  id
  rev
  state
  fileName
  encoding
  rows
  written
  unchanged
  revised
  differing
  faultCount
  createdAt
  finishedAt
}
    ` as unknown as DocumentNode<ImportRowFragment, unknown>;
export const RemarkFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment RemarkFields on RowFault {
  line
  column
  value
  message
  count
}
    ` as unknown as DocumentNode<RemarkFieldsFragment, unknown>;
export const EncodingFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment EncodingFields on EncodingGuess {
  encoding
  samples {
    line
    text
  }
}
    ` as unknown as DocumentNode<EncodingFieldsFragment, unknown>;
export const PartRowFragmentDoc = /*#__PURE__*/ gql`
    fragment PartRow on Part {
  id
  state
  number
  name
  nameEn
  unit
  manufacturer
  category {
    id
    code
    name
    nameEn
  }
}
    ` as unknown as DocumentNode<PartRowFragment, unknown>;
export const PriceKnownFragmentDoc = /*#__PURE__*/ gql`
    fragment PriceKnown on Part {
  onOrder
  lastPaid {
    unitPrice
    currency
    paidOn
    supplier {
      id
      name
    }
    invoice {
      id
      number
    }
  }
  agreed {
    unitPrice
    currency
    validTo
    whyNot
    supplier {
      id
      name
    }
    contract {
      id
      number
    }
  }
}
    ` as unknown as DocumentNode<PriceKnownFragment, unknown>;
export const ContractTermsFragmentDoc = /*#__PURE__*/ gql`
    fragment ContractTerms on Contract {
  id
  rev
  number
  title
  currency
  priceBasis
  paymentDays
  deliveryTerms
  validFrom
  validTo
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  total {
    amount
    currency
  }
  lines {
    id
    part {
      id
    }
    partNumber
    name
    quantity
    unit
    unitPrice
    taxRate
    net
    tax
    total
  }
}
    ` as unknown as DocumentNode<ContractTermsFragment, unknown>;
export const GoodsReceiptHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment GoodsReceiptHead on GoodsReceipt {
  id
  rev
  state
  number
  deliveryNote
  supplier {
    id
    name
  }
  order {
    id
    number
  }
  receivedBy {
    id
    name
  }
  createdAt
  lines {
    id
    orderLineId
    partNumber
    name
    unit
    quantity
    accepted
    rejected
    rejectionReason
    returned
  }
}
    ` as unknown as DocumentNode<GoodsReceiptHeadFragment, unknown>;
export const RequisitionHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment RequisitionHead on Requisition {
  id
  rev
  state
  number
  title
  purpose
  deliverTo
  currency
  estimatedTotal {
    amount
    currency
  }
  requestedBy {
    id
    name
  }
  unit {
    id
    name
  }
  remark
  createdAt
}
    ` as unknown as DocumentNode<RequisitionHeadFragment, unknown>;
export const DirectPurchaseHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment DirectPurchaseHead on DirectPurchase {
  id
  rev
  state
  number
  title
  ground
  total {
    amount
    currency
  }
  withinLimit
  supplier {
    id
    name
  }
  createdAt
}
    ` as unknown as DocumentNode<DirectPurchaseHeadFragment, unknown>;
export const DirectPurchaseTermsFragmentDoc = /*#__PURE__*/ gql`
    fragment DirectPurchaseTerms on DirectPurchase {
  ...DirectPurchaseHead
  reason
  currency
  priceBasis
  paymentDays
  deliveryTerms
  validTo
  remark
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  lines {
    id
    requisition {
      id
      number
    }
    requisitionLineId
    part {
      id
    }
    partNumber
    name
    quantity
    unit
    neededOn
    unitPrice
    taxRate
    net
    tax
    total
  }
}
    ` as unknown as DocumentNode<DirectPurchaseTermsFragment, unknown>;
export const DirectLimitHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment DirectLimitHead on DirectLimit {
  id
  rev
  state
  perPurchase
  perYear
  reason
  confirmedAt
  remark
  createdAt
}
    ` as unknown as DocumentNode<DirectLimitHeadFragment, unknown>;
export const ExportFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment ExportFields on PurchaseExport {
  id
  kind
  state
  done
  total
  fileName
  url
  bytes
  sha256
  message
  differences
  askedAt
  expiresAt
}
    ` as unknown as DocumentNode<ExportFieldsFragment, unknown>;
export const EntryFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment EntryFields on Entry {
  id
  at
  occurredAt
  type
  label
  source
  subjectType
  subjectId
  rev
  purchaseId
  actor {
    ref
    name
    role
    behalf
  }
  reason
  changes {
    path
    label
    before
    after
  }
  withheld
  missing
  erasedBy {
    entryId
    logIndex
  }
  files {
    sha256
    bytes
    name
  }
  state
  logIndex
}
    ` as unknown as DocumentNode<EntryFieldsFragment, unknown>;
export const DayPartsFragmentDoc = /*#__PURE__*/ gql`
    fragment DayParts on PersonDay {
  ref
  personName
  day
  total
  hours
  acts(first: 200) {
    edges {
      cursor
      node {
        ...EntryFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<DayPartsFragment, unknown>;
export const UnusedNumberRowFragmentDoc = /*#__PURE__*/ gql`
    fragment UnusedNumberRow on UnusedNumber {
  id: number
  act
  personRef
  personName
  at
  why
}
    ` as unknown as DocumentNode<UnusedNumberRowFragment, unknown>;
export const AccountHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment AccountHead on Account {
  id
  rev
  state
  audience
  login
  name
  language
  roles
  codeUntil
  hasPassword
  unit {
    id
    name
  }
}
    ` as unknown as DocumentNode<AccountHeadFragment, unknown>;
export const MeasureHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment MeasureHead on AccountMeasure {
  id
  rev
  state
  accountName
  what
  role
  reason
  confirmers
  expiresAt
  createdAt
}
    ` as unknown as DocumentNode<MeasureHeadFragment, unknown>;
export const OutboxRowFragmentDoc = /*#__PURE__*/ gql`
    fragment OutboxRow on OutboxMail {
  id
  purpose
  state
  recipientId
  recipientName
  address
  phone
  text
  until
  createdAt
  at
  why
  handledByName
  canReveal
  canSendAgain
  canHandOver
}
    ` as unknown as DocumentNode<OutboxRowFragment, unknown>;
export const OrderHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment OrderHead on PurchaseOrder {
  id
  rev
  state
  number
  currency
  priceBasis
  supplier {
    id
    name
  }
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  total {
    amount
    currency
  }
  deliverTo
  createdAt
  lines {
    id
    partNumber
    name
    quantity
    received
    unit
    unitPrice
    taxRate
    net
    tax
    total
    dueOn
    closed
    expectedOn
  }
}
    ` as unknown as DocumentNode<OrderHeadFragment, unknown>;
export const OwnedPurchaseFragmentDoc = /*#__PURE__*/ gql`
    fragment OwnedPurchase on Purchase {
  id
  rev
  number
  title
  owner {
    id
    name
  }
}
    ` as unknown as DocumentNode<OwnedPurchaseFragment, unknown>;
export const OwnedRequisitionFragmentDoc = /*#__PURE__*/ gql`
    fragment OwnedRequisition on Requisition {
  id
  rev
  number
  title
  owner {
    id
    name
  }
}
    ` as unknown as DocumentNode<OwnedRequisitionFragment, unknown>;
export const HeirFragmentDoc = /*#__PURE__*/ gql`
    fragment Heir on Account {
  id
  name
  login
  unit {
    id
    name
  }
}
    ` as unknown as DocumentNode<HeirFragment, unknown>;
export const RepresentationRowFragmentDoc = /*#__PURE__*/ gql`
    fragment RepresentationRow on Representation {
  entryId
  kind
  subjectType
  subjectId
  number
  title
  fromName
  toName
  byName
  reason
  since
  until
  isCurrent
}
    ` as unknown as DocumentNode<RepresentationRowFragment, unknown>;
export const InvoiceHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment InvoiceHead on Invoice {
  id
  rev
  state
  number
  invoiceNumber
  currency
  supplier {
    id
    name
  }
  orders {
    id
    number
  }
  total {
    amount
    currency
  }
  differences {
    orderId
    orderLineId
    kind
    invoiced
    expected
  }
  priceEffect {
    amount
    currency
  }
  dueOn
  createdAt
}
    ` as unknown as DocumentNode<InvoiceHeadFragment, unknown>;
export const InvoiceToleranceFragmentDoc = /*#__PURE__*/ gql`
    fragment InvoiceTolerance on Invoice {
  tolerance {
    id
    confirmedAt
  }
  tolerancePercent
  toleranceLine {
    amount
    currency
  }
  toleranceInvoice {
    amount
    currency
  }
}
    ` as unknown as DocumentNode<InvoiceToleranceFragment, unknown>;
export const MatchedInvoiceFragmentDoc = /*#__PURE__*/ gql`
    fragment MatchedInvoice on Invoice {
  ...InvoiceHead
  ...InvoiceTolerance
  priceBasis
  lines {
    id
    orderId
    orderLineId
    partNumber
    name
    unit
    quantity
    unitPrice
    taxRate
    net
    tax
    total
    rateSince
  }
  orders {
    id
    number
    priceBasis
    lines {
      id
      quantity
      unitPrice
      taxRate
      net
      tax
      total
    }
  }
  purchase {
    id
    number
    title
    goodsReceipts {
      id
      number
      state
      order {
        id
      }
      lines {
        id
        orderLineId
        quantity
        accepted
        rejected
        returned
      }
    }
    goodsReturns {
      id
      order {
        id
      }
      lines {
        orderLineId
        invoiced
      }
    }
    invoices {
      id
      number
      state
      matchedAt
      lines {
        id
        orderId
        orderLineId
        quantity
      }
    }
    payments {
      id
      number
      state
      invoice {
        id
      }
    }
  }
}
    ` as unknown as DocumentNode<MatchedInvoiceFragment, unknown>;
export const PaymentHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment PaymentHead on Payment {
  id
  rev
  state
  number
  supplier {
    id
    name
  }
  invoice {
    id
    number
    invoiceNumber
  }
  amount {
    amount
    currency
  }
  dueOn
  paidOn
  createdAt
}
    ` as unknown as DocumentNode<PaymentHeadFragment, unknown>;
export const GoodsReturnHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment GoodsReturnHead on GoodsReturn {
  id
  rev
  state
  number
  currency
  reason
  creditNote
  creditedAt
  createdAt
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  total {
    amount
    currency
  }
  order {
    id
    number
  }
  supplier {
    id
    name
  }
  goodsReceipt {
    id
    number
  }
}
    ` as unknown as DocumentNode<GoodsReturnHeadFragment, unknown>;
export const TaxRateHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment TaxRateHead on TaxRate {
  id
  rev
  state
  rate
  taxpayer
  validFrom
  validTo
  replaces
  ground
  confirmedAt
  createdAt
}
    ` as unknown as DocumentNode<TaxRateHeadFragment, unknown>;
export const MatchToleranceHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment MatchToleranceHead on MatchTolerance {
  id
  rev
  state
  pricePercent
  lineMost
  invoiceMost
  reason
  confirmedAt
  createdAt
}
    ` as unknown as DocumentNode<MatchToleranceHeadFragment, unknown>;
export const EventLogRowFragmentDoc = /*#__PURE__*/ gql`
    fragment EventLogRow on EventLog {
  id
  rev
  state
  fileName
  system
  format
  rows
  cases
  cursor
  faultCount
  createdAt
  finishedAt
}
    ` as unknown as DocumentNode<EventLogRowFragment, unknown>;
export const ProcessStepFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment ProcessStepFields on ProcessStep {
  activity
  label
  count
  caseCount
  place
}
    ` as unknown as DocumentNode<ProcessStepFieldsFragment, unknown>;
export const SubjectPathFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment SubjectPathFields on SubjectPath {
  subjectType
  subjectId
  stage
  repeated
  dueOn
  late
  states {
    name
    visits
    at
    current
  }
  moves {
    name
    from
    to
    count
    lastAt
    lastPlace
    misfit
  }
}
    ` as unknown as DocumentNode<SubjectPathFieldsFragment, unknown>;
export const PathActFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment PathActFields on PathAct {
  type
  label
  stage
}
    ` as unknown as DocumentNode<PathActFieldsFragment, unknown>;
export const DeputyFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment DeputyFields on Deputy {
  account {
    id
    name
  }
  from
  until
}
    ` as unknown as DocumentNode<DeputyFieldsFragment, unknown>;
export const StandInFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment StandInFields on StandIn {
  account {
    id
    name
  }
  since
}
    ` as unknown as DocumentNode<StandInFieldsFragment, unknown>;
export const PurchaseAsOfFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment PurchaseAsOfFields on PurchaseAsOf {
  state
  number
  title
  method
  value {
    amount
    currency
  }
  valueWithheld
  owner {
    id
    name
  }
  unit {
    id
    name
  }
  deputy {
    ...DeputyFields
  }
  standIn {
    ...StandInFields
  }
  startedAt
  stages {
    name
    state
    startedAt
    finishedAt
    entryCount
    turnedBack
  }
  next {
    stage
    label
    roles
    subjectType
    subjectId
    number
  }
}
    ` as unknown as DocumentNode<PurchaseAsOfFieldsFragment, unknown>;
export const EventOfPurchaseFragmentDoc = /*#__PURE__*/ gql`
    fragment EventOfPurchase on SourcingEvent {
  id
  state
  currency
  closesAt
  experts {
    id
  }
  scoredBy {
    id
  }
  compareBasis
  bidsWithheld
  bids {
    id
    state
    supplier {
      id
      name
    }
    submittedAt
    content {
      total {
        amount
        currency
      }
    }
  }
  ranking {
    rank
    supplier {
      id
      name
    }
    compared {
      amount
      currency
    }
    priceScore
    technicalScore
    score
  }
}
    ` as unknown as DocumentNode<EventOfPurchaseFragment, unknown>;
export const PurchaseHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment PurchaseHead on Purchase {
  id
  rev
  state
  number
  title
  method
  currency
  value {
    amount
    currency
  }
  owner {
    id
    name
  }
  unit {
    id
    name
  }
  stages {
    name
    state
    startedAt
    finishedAt
    entryCount
    turnedBack
  }
  createdAt
}
    ` as unknown as DocumentNode<PurchaseHeadFragment, unknown>;
export const HoldHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment HoldHead on LegalHold {
  id
  rev
  state
  number
  account {
    id
    name
  }
  purchase {
    id
    number
    title
  }
  purchaseNumber
  reason
  placedBy {
    id
    name
  }
  liftedBy {
    id
    name
  }
  liftedAt
  remark
  createdAt
}
    ` as unknown as DocumentNode<HoldHeadFragment, unknown>;
export const ErasureHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment ErasureHead on Erasure {
  id
  rev
  state
  number
  personRef
  account {
    id
    name
    state
  }
  reason
  requestedBy {
    id
    name
  }
  decidedBy {
    id
    name
  }
  decidedAt
  remark
  createdAt
}
    ` as unknown as DocumentNode<ErasureHeadFragment, unknown>;
export const AlertHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment AlertHead on Alert {
  id
  rev
  state
  number
  detector
  detectorName
  sentence
  evidenceClass
  raisedAt
  purchase {
    id
    number
    title
  }
  takenBy {
    id
    name
  }
}
    ` as unknown as DocumentNode<AlertHeadFragment, unknown>;
export const RankingFragmentDoc = /*#__PURE__*/ gql`
    fragment Ranking on SourcingEvent {
  currency
  quoteBasis
  compareBasis
  priceWeight
  tieBreaks
  ranking {
    rank
    decidedBy
    bid {
      id
      state
    }
    supplier {
      id
      name
    }
    total {
      amount
      currency
    }
    compared {
      amount
      currency
    }
    priceScore
    technicalScore
    score
  }
}
    ` as unknown as DocumentNode<RankingFragment, unknown>;
export const OwnerOfPurchaseFragmentDoc = /*#__PURE__*/ gql`
    fragment OwnerOfPurchase on Purchase {
  id
  owner {
    id
    name
  }
  unit {
    id
    name
  }
  deputy {
    ...DeputyFields
  }
  standIn {
    ...StandInFields
  }
}
    ` as unknown as DocumentNode<OwnerOfPurchaseFragment, unknown>;
export const EventHeadFragmentDoc = /*#__PURE__*/ gql`
    fragment EventHead on SourcingEvent {
  id
  rev
  state
  number
  title
  method
  sealLevel
  currency
  quoteBasis
  compareBasis
  terms
  priceWeight
  tieBreaks
  criteria {
    id
    name
    weight
    basis
  }
  hidesBidders
  closesAt
  publishedAt
  openedAt
  publishAnchor {
    origin
    size
    root
  }
  openingAnchor {
    origin
    size
    root
  }
  createdAt
  createdBy {
    id
    name
  }
  purchase {
    number
    ...OwnerOfPurchase
  }
  invited {
    id
    number
    name
    state
  }
  experts {
    id
    name
  }
  vacancies
}
    ` as unknown as DocumentNode<EventHeadFragment, unknown>;
export const EventLinesFragmentDoc = /*#__PURE__*/ gql`
    fragment EventLines on SourcingEvent {
  lines {
    id
    part {
      id
      category {
        id
        name
      }
    }
    partNumber
    name
    quantity
    unit
    neededOn
    requisition {
      id
      number
    }
  }
}
    ` as unknown as DocumentNode<EventLinesFragment, unknown>;
export const SupplierRowFragmentDoc = /*#__PURE__*/ gql`
    fragment SupplierRow on Supplier {
  id
  state
  number
  name
  creditCode
  creditCodeValid
  createdAt
  categories {
    id
    name
    nameEn
  }
}
    ` as unknown as DocumentNode<SupplierRowFragment, unknown>;
export const StateAuditFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment StateAuditFields on StateAudit {
  id
  startedAt
  finishedAt
  at
  checked
  entries
  found
  differences {
    subjectType
    subjectId
    purchaseId
    rule
    sentence
    fields {
      path
      label
      stored
      trail
      erased
    }
    lastHonest {
      id
      logIndex
      at
      label
      actorRef
      actor
      role
    }
  }
}
    ` as unknown as DocumentNode<StateAuditFieldsFragment, unknown>;
export const FileFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment FileFields on AttachedFile {
  id
  kind
  name
  type
  bytes
  sha256
  isLocked
  note
  validUntil
  attachedAt
  scan
  properties {
    author
    editor
    program
    documentId
    device
  }
}
    ` as unknown as DocumentNode<FileFieldsFragment, unknown>;
export const MovesFragmentDoc = /*#__PURE__*/ gql`
    fragment Moves on AllowedMove {
  name
  label
  allowed
  reason
  advances
  consequences
}
    ` as unknown as DocumentNode<MovesFragment, unknown>;
export const ReceiptFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment ReceiptFields on Receipt {
  entryId
  leafHash
  at
  includedBy
  state
  logIndex
  text
}
    ` as unknown as DocumentNode<ReceiptFieldsFragment, unknown>;
export const OwnBidFragmentDoc = /*#__PURE__*/ gql`
    fragment OwnBid on Bid {
  id
  rev
  state
  submittedAt
  envelopeHash
  content {
    lines {
      lineId
      unitPrice
      taxRate
      leadTimeDays
      net
      tax
      total
    }
    net {
      amount
      currency
    }
    tax {
      amount
      currency
    }
    total {
      amount
      currency
    }
    note
    files {
      ...FileFields
    }
  }
  moves {
    ...Moves
  }
  receipt {
    ...ReceiptFields
  }
}
    ` as unknown as DocumentNode<OwnBidFragment, unknown>;
export const SupplierInvoiceRowFragmentDoc = /*#__PURE__*/ gql`
    fragment SupplierInvoiceRow on Invoice {
  id
  state
  number
  invoiceNumber
  kind
  invoiceCode
  issuedOn
  orders {
    id
    number
  }
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  total {
    amount
    currency
  }
  dueOn
  createdAt
}
    ` as unknown as DocumentNode<SupplierInvoiceRowFragment, unknown>;
export const InvoicedOrderFragmentDoc = /*#__PURE__*/ gql`
    fragment InvoicedOrder on PurchaseOrder {
  id
  number
  priceBasis
  state
  lines {
    id
    partNumber
    name
    unit
    unitPrice
    taxRate
    quantity
    received
  }
  invoiced(without: $without) {
    orderLineId
    quantity
  }
}
    ` as unknown as DocumentNode<InvoicedOrderFragment, unknown>;
export const SupplierOrderLineFragmentDoc = /*#__PURE__*/ gql`
    fragment SupplierOrderLine on OrderLine {
  id
  partNumber
  name
  quantity
  received
  unit
  unitPrice
  taxRate
  net
  tax
  total
  dueOn
  closed
  expectedOn
}
    ` as unknown as DocumentNode<SupplierOrderLineFragment, unknown>;
export const SupplierReturnRowFragmentDoc = /*#__PURE__*/ gql`
    fragment SupplierReturnRow on GoodsReturn {
  id
  rev
  state
  number
  currency
  reason
  creditNote
  creditedAt
  createdAt
  net {
    amount
    currency
  }
  tax {
    amount
    currency
  }
  total {
    amount
    currency
  }
  order {
    id
    number
  }
}
    ` as unknown as DocumentNode<SupplierReturnRowFragment, unknown>;
export const RefusalFragmentDoc = /*#__PURE__*/ gql`
    fragment Refusal on Refused {
  code
  key
  message
  path
  issues {
    path
    key
    message
  }
}
    ` as unknown as DocumentNode<RefusalFragment, unknown>;
export const OrderProposalTermsFragmentDoc = /*#__PURE__*/ gql`
    fragment OrderProposalTerms on OrderProposal {
  kind
  reason
  proposedAt
  answerBy
  deliverTo
  lines {
    id
    quantity
    dueOn
  }
}
    ` as unknown as DocumentNode<OrderProposalTermsFragment, unknown>;
export const OrderFactsFragmentDoc = /*#__PURE__*/ gql`
    fragment OrderFacts on PurchaseOrder {
  deliverTo
  version
  urging {
    lineIds
    reason
    urgedAt
  }
  owed {
    amount
    currency
  }
}
    ` as unknown as DocumentNode<OrderFactsFragment, unknown>;
export const NoticeLineFragmentDoc = /*#__PURE__*/ gql`
    fragment NoticeLine on Notice {
  id
  kind
  text
  title
  worth {
    amount
    currency
  }
  subjectType
  subjectId
  at
  readAt
}
    ` as unknown as DocumentNode<NoticeLineFragment, unknown>;
export const TrailPageFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment TrailPageFields on TrailPage {
  totalCount
  edges {
    place
    node {
      ...EntryFields
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    ` as unknown as DocumentNode<TrailPageFieldsFragment, unknown>;
export const TrailCountsFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment TrailCountsFields on TrailCounts {
  total
  pending
  witnessed
  lastIndex
  actors {
    ref
    name
    role
    count
  }
  stages {
    name
    count
  }
  kinds {
    subjectType
    count
  }
  days {
    day
    count
  }
}
    ` as unknown as DocumentNode<TrailCountsFieldsFragment, unknown>;
export const LanesFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment LanesFields on Lanes {
  from
  to
  lanes {
    ref
    name
    role
    count
    marks {
      from
      to
      count
      first
      last
      entryIds
      label
      turnedBack
    }
  }
}
    ` as unknown as DocumentNode<LanesFieldsFragment, unknown>;
export const MomentFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment MomentFields on PurchaseMoment {
  place
  total
  at
  entry {
    ...EntryFields
  }
  documents {
    subjectType
    subjectId
    rev
    state
    number
    title
    changed
    withheld
    erasedBy
    missing
    fields {
      field
      label
      value
      changed
    }
  }
}
    ` as unknown as DocumentNode<MomentFieldsFragment, unknown>;
export const SupplierProfileFragmentDoc = /*#__PURE__*/ gql`
    fragment SupplierProfile on Supplier {
  id
  rev
  state
  number
  name
  nameEn
  creditCode
  creditCodeValid
  legalRepresentative
  taxpayer
  foundedOn
  address
  contactName
  contactPhone
  contactEmail
  bankName
  bankAccount
  categories {
    id
    code
    name
    nameEn
  }
  pledgeAcceptedAt
  remark
  newLegalRepresentative
  newTaxpayer
  newBankName
  newBankAccount
  changeAskedAt
  changeDueOn
  paymentsWait
  changeRemark
  deliveriesStopped
  withholding {
    reason
    until
  }
  createdAt
  moves {
    ...Moves
  }
}
    ` as unknown as DocumentNode<SupplierProfileFragment, unknown>;
export const QuickNumbersDocument = /*#__PURE__*/ gql`
    query QuickNumbers($search: String!) {
  findNumbers(text: $search, first: 10) {
    subjectType
    subjectId
    number
    title
    outsideLabel
    outside
    isExact
  }
}
    ` as unknown as DocumentNode<QuickNumbersQuery, QuickNumbersQueryVariables>;
export const QuickPurchasesDocument = /*#__PURE__*/ gql`
    query QuickPurchases($search: String!) {
  purchases(first: 8, search: $search) {
    edges {
      node {
        id
        number
        title
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    ` as unknown as DocumentNode<QuickPurchasesQuery, QuickPurchasesQueryVariables>;
export const QuickSuppliersDocument = /*#__PURE__*/ gql`
    query QuickSuppliers($search: String!) {
  suppliers(first: 8, search: $search) {
    edges {
      node {
        id
        number
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    ` as unknown as DocumentNode<QuickSuppliersQuery, QuickSuppliersQueryVariables>;
export const QuickPartsDocument = /*#__PURE__*/ gql`
    query QuickParts($search: String!) {
  searchParts(text: $search, first: 9) {
    id
    number
    name
  }
}
    ` as unknown as DocumentNode<QuickPartsQuery, QuickPartsQueryVariables>;
export const NextDecisionDocument = /*#__PURE__*/ gql`
    query NextDecision($except: ID!) {
  nextDecision(except: $except) {
    subjectId
    subjectType
    move
    label
    number
    title
  }
}
    ` as unknown as DocumentNode<NextDecisionQuery, NextDecisionQueryVariables>;
export const AwaitedDecisionsDocument = /*#__PURE__*/ gql`
    query AwaitedDecisions($subjectId: ID!) {
  awaitedDecisions(subjectId: $subjectId) {
    move
    label
    since
    dueAt
    waitsFor
    yours
    people {
      name
      unit
      roles
    }
    isMany
    roles
    duty
    reasons
    worth {
      amount
      currency
    }
    facts {
      name
      label
      value
    }
  }
}
    ` as unknown as DocumentNode<AwaitedDecisionsQuery, AwaitedDecisionsQueryVariables>;
export const ActingOnDocument = /*#__PURE__*/ gql`
    query ActingOn($ids: [ID!]!) {
  actingOn(ids: $ids) {
    id
    rev
    moves {
      ...Moves
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<ActingOnQuery, ActingOnQueryVariables>;
export const ListedSuppliersDocument = /*#__PURE__*/ gql`
    query ListedSuppliers($search: String, $state: SupplierState) {
  suppliers(first: 20, search: $search, state: $state) {
    edges {
      node {
        id
        name
        number
      }
    }
  }
}
    ` as unknown as DocumentNode<ListedSuppliersQuery, ListedSuppliersQueryVariables>;
export const ListedAccountsDocument = /*#__PURE__*/ gql`
    query ListedAccounts($search: String) {
  accounts(first: 20, search: $search) {
    edges {
      node {
        id
        name
        login
      }
    }
  }
}
    ` as unknown as DocumentNode<ListedAccountsQuery, ListedAccountsQueryVariables>;
export const ListedAccountDocument = /*#__PURE__*/ gql`
    query ListedAccount($id: ID!) {
  account(id: $id) {
    id
    name
  }
}
    ` as unknown as DocumentNode<ListedAccountQuery, ListedAccountQueryVariables>;
export const ListedUnitsDocument = /*#__PURE__*/ gql`
    query ListedUnits {
  units {
    id
    name
    nameEn
  }
}
    ` as unknown as DocumentNode<ListedUnitsQuery, ListedUnitsQueryVariables>;
export const SavedViewsDocument = /*#__PURE__*/ gql`
    query SavedViews {
  viewer {
    account {
      id
      rev
    }
    savedViews {
      list
      name
      address
      isUsual
    }
  }
}
    ` as unknown as DocumentNode<SavedViewsQuery, SavedViewsQueryVariables>;
export const SaveViewDocument = /*#__PURE__*/ gql`
    mutation SaveView($input: SaveViewInput!) {
  saveView(input: $input) {
    __typename
    ... on Account {
      id
      rev
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;
export const ForgetViewDocument = /*#__PURE__*/ gql`
    mutation ForgetView($input: ForgetViewInput!) {
  forgetView(input: $input) {
    __typename
    ... on Account {
      id
      rev
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ForgetViewMutation, ForgetViewMutationVariables>;
export const ExportListDocument = /*#__PURE__*/ gql`
    mutation ExportList($input: ExportListInput!) {
  exportList(input: $input) {
    __typename
    ... on Reading {
      id
      rowCount
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ExportListMutation, ExportListMutationVariables>;
export const ImportRunsDocument = /*#__PURE__*/ gql`
    query ImportRuns($first: Int, $after: String) {
  importRuns(first: $first, after: $after) {
    edges {
      node {
        ...ImportRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${ImportRowFragmentDoc}` as unknown as DocumentNode<ImportRunsQuery, ImportRunsQueryVariables>;
export const ImportRunDocument = /*#__PURE__*/ gql`
    query ImportRun($id: ID!) {
  importRun(id: $id) {
    ...ImportRow
    revises
    reason
    message
    faults {
      ...RemarkFields
    }
    faultFile
    encodings {
      ...EncodingFields
    }
    differences {
      ...RemarkFields
    }
    differenceFile
    moves {
      ...Moves
    }
  }
}
    ${ImportRowFragmentDoc}
${RemarkFieldsFragmentDoc}
${EncodingFieldsFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<ImportRunQuery, ImportRunQueryVariables>;
export const ImportPartsDocument = /*#__PURE__*/ gql`
    mutation ImportParts($input: ImportPartsInput!) {
  importParts(input: $input) {
    __typename
    ... on ImportRun {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ImportPartsMutation, ImportPartsMutationVariables>;
export const TellEncodingDocument = /*#__PURE__*/ gql`
    mutation TellEncoding($input: TellEncodingInput!) {
  tellEncoding(input: $input) {
    __typename
    ... on ImportRun {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<TellEncodingMutation, TellEncodingMutationVariables>;
export const PartsFoundDocument = /*#__PURE__*/ gql`
    query PartsFound($text: String!, $first: Int) {
  searchParts(text: $text, first: $first) {
    ...PartRow
  }
}
    ${PartRowFragmentDoc}` as unknown as DocumentNode<PartsFoundQuery, PartsFoundQueryVariables>;
export const PartsDocument = /*#__PURE__*/ gql`
    query Parts($first: Int, $after: String, $categoryId: ID, $state: PartState) {
  parts(first: $first, after: $after, categoryId: $categoryId, state: $state) {
    edges {
      node {
        ...PartRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${PartRowFragmentDoc}` as unknown as DocumentNode<PartsQuery, PartsQueryVariables>;
export const PartsPricedDocument = /*#__PURE__*/ gql`
    query PartsPriced($ids: [ID!]!) {
  partsById(ids: $ids) {
    id
    ...PriceKnown
  }
}
    ${PriceKnownFragmentDoc}` as unknown as DocumentNode<PartsPricedQuery, PartsPricedQueryVariables>;
export const PartPricesDocument = /*#__PURE__*/ gql`
    query PartPrices($id: ID!) {
  part(id: $id) {
    id
    unit
    ...PriceKnown
    ordered {
      id
      unitPrice
      currency
      quantity
      orderedOn
      supplier {
        id
        name
      }
      order {
        id
        number
        state
        purchase {
          id
          number
          title
        }
      }
    }
  }
}
    ${PriceKnownFragmentDoc}` as unknown as DocumentNode<PartPricesQuery, PartPricesQueryVariables>;
export const PartDocument = /*#__PURE__*/ gql`
    query Part($id: ID!) {
  part(id: $id) {
    ...PartRow
    files {
      ...FileFields
    }
    alike {
      ...Alike
    }
    rev
    manufacturerPart
    drawing
    drawingVersion
    material
    description
    monitoredClass
    createdAt
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${PartRowFragmentDoc}
${FileFieldsFragmentDoc}
${AlikeFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<PartQuery, PartQueryVariables>;
export const CategoriesDocument = /*#__PURE__*/ gql`
    query Categories {
  categories {
    id
    code
    name
    nameEn
    parent {
      id
    }
  }
}
    ` as unknown as DocumentNode<CategoriesQuery, CategoriesQueryVariables>;
export const CreatePartDocument = /*#__PURE__*/ gql`
    mutation CreatePart($input: CreatePartInput!) {
  createPart(input: $input) {
    __typename
    ... on Part {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CreatePartMutation, CreatePartMutationVariables>;
export const RevisePartDocument = /*#__PURE__*/ gql`
    mutation RevisePart($input: RevisePartInput!) {
  revisePart(input: $input) {
    __typename
    ... on Part {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RevisePartMutation, RevisePartMutationVariables>;
export const CreateCategoryDocument = /*#__PURE__*/ gql`
    mutation CreateCategory($input: CreateCategoryInput!) {
  createCategory(input: $input) {
    __typename
    ... on Category {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CreateCategoryMutation, CreateCategoryMutationVariables>;
export const SearchPartsDocument = /*#__PURE__*/ gql`
    query SearchParts($text: String!, $first: Int) {
  searchParts(text: $text, first: $first) {
    id
    number
    name
    unit
    state
    manufacturer
    category {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<SearchPartsQuery, SearchPartsQueryVariables>;
export const PartsByNumberDocument = /*#__PURE__*/ gql`
    query PartsByNumber($numbers: [String!]!) {
  partsByNumber(numbers: $numbers) {
    typed
    parts {
      id
      number
      name
      unit
      state
    }
  }
}
    ` as unknown as DocumentNode<PartsByNumberQuery, PartsByNumberQueryVariables>;
export const ContractDocument = /*#__PURE__*/ gql`
    query Contract($id: ID!) {
  contract(id: $id) {
    ...ContractTerms
    state
    files {
      ...FileFields
    }
    signedAt
    remark
    createdAt
    supplier {
      id
      name
    }
    award {
      id
      number
    }
    directPurchase {
      id
      number
      withinLimit
    }
    purchase {
      ...OwnerOfPurchase
      id
      number
      orders {
        id
        number
        state
        total {
          amount
          currency
        }
        contract {
          id
        }
      }
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${ContractTermsFragmentDoc}
${FileFieldsFragmentDoc}
${OwnerOfPurchaseFragmentDoc}
${DeputyFieldsFragmentDoc}
${StandInFieldsFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<ContractQuery, ContractQueryVariables>;
export const ContractToEditDocument = /*#__PURE__*/ gql`
    query ContractToEdit($id: ID!) {
  contract(id: $id) {
    ...ContractTerms
    remark
    moves {
      ...Moves
    }
  }
}
    ${ContractTermsFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<ContractToEditQuery, ContractToEditQueryVariables>;
export const AwardToContractDocument = /*#__PURE__*/ gql`
    query AwardToContract($id: ID!) {
  award(id: $id) {
    id
    number
    net {
      amount
      currency
    }
    tax {
      amount
      currency
    }
    total {
      amount
      currency
    }
    supplier {
      id
      name
    }
    event {
      id
      title
      quoteBasis
      ...EventLines
    }
    bid {
      id
      content {
        lines {
          lineId
          unitPrice
          taxRate
          leadTimeDays
          net
          tax
          total
        }
      }
    }
  }
}
    ${EventLinesFragmentDoc}` as unknown as DocumentNode<AwardToContractQuery, AwardToContractQueryVariables>;
export const DraftContractDocument = /*#__PURE__*/ gql`
    mutation DraftContract($input: DraftContractInput!) {
  draftContract(input: $input) {
    __typename
    ... on Contract {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<DraftContractMutation, DraftContractMutationVariables>;
export const EditContractDocument = /*#__PURE__*/ gql`
    mutation EditContract($input: EditContractInput!) {
  editContract(input: $input) {
    __typename
    ... on Contract {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<EditContractMutation, EditContractMutationVariables>;
export const ContractsDocument = /*#__PURE__*/ gql`
    query Contracts($first: Int, $after: String, $state: ContractState, $supplierId: ID, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $validToFrom: Day, $validToUntil: Day, $totalFrom: Decimal, $totalUntil: Decimal, $sort: ContractSort, $descending: Boolean, $counted: Boolean! = true) {
  contracts(
    first: $first
    after: $after
    state: $state
    supplierId: $supplierId
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    validToFrom: $validToFrom
    validToUntil: $validToUntil
    totalFrom: $totalFrom
    totalUntil: $totalUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        id
        state
        number
        title
        supplier {
          id
          name
        }
        total {
          amount
          currency
        }
        validFrom
        validTo
        createdAt
        purchase {
          id
          number
          owner {
            id
            name
          }
        }
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<ContractsQuery, ContractsQueryVariables>;
export const GoodsReceiptsDocument = /*#__PURE__*/ gql`
    query GoodsReceipts($first: Int, $after: String, $state: GoodsReceiptState, $supplierId: ID, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $sort: GoodsReceiptSort, $descending: Boolean, $counted: Boolean! = true) {
  goodsReceipts(
    first: $first
    after: $after
    state: $state
    supplierId: $supplierId
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        id
        state
        number
        deliveryNote
        supplier {
          id
          name
        }
        order {
          id
          number
        }
        receivedBy {
          id
          name
        }
        createdAt
        lineSummary {
          count
        }
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<GoodsReceiptsQuery, GoodsReceiptsQueryVariables>;
export const GoodsReceiptDocument = /*#__PURE__*/ gql`
    query GoodsReceipt($id: ID!) {
  goodsReceipt(id: $id) {
    ...GoodsReceiptHead
    files {
      ...FileFields
    }
    inspectedAt
    remark
    inspectedBy {
      id
      name
    }
    purchase {
      id
      number
      title
    }
    alike {
      ...Alike
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${GoodsReceiptHeadFragmentDoc}
${FileFieldsFragmentDoc}
${AlikeFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<GoodsReceiptQuery, GoodsReceiptQueryVariables>;
export const OrderToReceiveDocument = /*#__PURE__*/ gql`
    query OrderToReceive($id: ID!) {
  order(id: $id) {
    id
    rev
    state
    number
    deliverTo
    supplier {
      id
      name
    }
    lines {
      id
      partNumber
      name
      quantity
      received
      unit
      dueOn
    }
    moves {
      ...Moves
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<OrderToReceiveQuery, OrderToReceiveQueryVariables>;
export const RecordReceiptDocument = /*#__PURE__*/ gql`
    mutation RecordReceipt($input: RecordReceiptInput!) {
  recordReceipt(input: $input) {
    __typename
    ... on GoodsReceipt {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RecordReceiptMutation, RecordReceiptMutationVariables>;
export const InspectReceiptDocument = /*#__PURE__*/ gql`
    mutation InspectReceipt($input: InspectReceiptInput!) {
  inspectReceipt(input: $input) {
    __typename
    ... on GoodsReceipt {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<InspectReceiptMutation, InspectReceiptMutationVariables>;
export const RequisitionsDocument = /*#__PURE__*/ gql`
    query Requisitions($first: Int, $after: String, $state: RequisitionState, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $estimatedTotalFrom: Decimal, $estimatedTotalUntil: Decimal, $sort: RequisitionSort, $descending: Boolean, $counted: Boolean! = true) {
  requisitions(
    first: $first
    after: $after
    state: $state
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    estimatedTotalFrom: $estimatedTotalFrom
    estimatedTotalUntil: $estimatedTotalUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        ...RequisitionHead
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${RequisitionHeadFragmentDoc}` as unknown as DocumentNode<RequisitionsQuery, RequisitionsQueryVariables>;
export const RequisitionDocument = /*#__PURE__*/ gql`
    query Requisition($id: ID!) {
  requisition(id: $id) {
    ...RequisitionHead
    files {
      ...FileFields
    }
    owner {
      id
      name
    }
    deputy {
      ...DeputyFields
    }
    standIn {
      ...StandInFields
    }
    lines {
      id
      part {
        id
        state
      }
      partNumber
      name
      quantity
      unit
      neededOn
      estimatedPrice
    }
    purchase {
      id
      number
    }
    order {
      id
      number
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${RequisitionHeadFragmentDoc}
${FileFieldsFragmentDoc}
${DeputyFieldsFragmentDoc}
${StandInFieldsFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<RequisitionQuery, RequisitionQueryVariables>;
export const RequisitionCoverageDocument = /*#__PURE__*/ gql`
    query RequisitionCoverage($id: ID!) {
  requisition(id: $id) {
    id
    coverage {
      covered
      whole
      contract {
        id
        number
        title
        validTo
        supplier {
          id
          name
        }
        moves {
          ...Moves
        }
      }
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<RequisitionCoverageQuery, RequisitionCoverageQueryVariables>;
export const CreateRequisitionDocument = /*#__PURE__*/ gql`
    mutation CreateRequisition($input: CreateRequisitionInput!) {
  createRequisition(input: $input) {
    __typename
    ... on Requisition {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CreateRequisitionMutation, CreateRequisitionMutationVariables>;
export const EditRequisitionDocument = /*#__PURE__*/ gql`
    mutation EditRequisition($input: EditRequisitionInput!) {
  editRequisition(input: $input) {
    __typename
    ... on Requisition {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<EditRequisitionMutation, EditRequisitionMutationVariables>;
export const DirectPurchasesDocument = /*#__PURE__*/ gql`
    query DirectPurchases($first: Int, $after: String, $state: DirectPurchaseState, $supplierId: ID, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $totalFrom: Decimal, $totalUntil: Decimal, $sort: DirectPurchaseSort, $descending: Boolean, $counted: Boolean! = true) {
  directPurchases(
    first: $first
    after: $after
    state: $state
    supplierId: $supplierId
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    totalFrom: $totalFrom
    totalUntil: $totalUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        ...DirectPurchaseHead
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${DirectPurchaseHeadFragmentDoc}` as unknown as DocumentNode<DirectPurchasesQuery, DirectPurchasesQueryVariables>;
export const DirectPurchaseDocument = /*#__PURE__*/ gql`
    query DirectPurchase($id: ID!) {
  directPurchase(id: $id) {
    ...DirectPurchaseTerms
    files {
      ...FileFields
    }
    approvedAt
    proposedBy {
      id
      name
    }
    purchase {
      id
      number
      contracts {
        id
        number
        state
      }
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${DirectPurchaseTermsFragmentDoc}
${DirectPurchaseHeadFragmentDoc}
${FileFieldsFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<DirectPurchaseQuery, DirectPurchaseQueryVariables>;
export const DirectPurchaseToReviseDocument = /*#__PURE__*/ gql`
    query DirectPurchaseToRevise($id: ID!) {
  directPurchase(id: $id) {
    ...DirectPurchaseTerms
    moves {
      ...Moves
    }
  }
}
    ${DirectPurchaseTermsFragmentDoc}
${DirectPurchaseHeadFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<DirectPurchaseToReviseQuery, DirectPurchaseToReviseQueryVariables>;
export const DirectPurchaseToContractDocument = /*#__PURE__*/ gql`
    query DirectPurchaseToContract($id: ID!) {
  directPurchase(id: $id) {
    ...DirectPurchaseTerms
  }
}
    ${DirectPurchaseTermsFragmentDoc}
${DirectPurchaseHeadFragmentDoc}` as unknown as DocumentNode<DirectPurchaseToContractQuery, DirectPurchaseToContractQueryVariables>;
export const RequisitionToBuyDocument = /*#__PURE__*/ gql`
    query RequisitionToBuy($id: ID!) {
  requisition(id: $id) {
    id
    number
    title
    currency
    lines {
      id
      part {
        id
      }
      partNumber
      name
      quantity
      unit
      neededOn
      estimatedPrice
    }
  }
}
    ` as unknown as DocumentNode<RequisitionToBuyQuery, RequisitionToBuyQueryVariables>;
export const SupplierRatesDocument = /*#__PURE__*/ gql`
    query SupplierRates($id: ID!) {
  supplier(id: $id) {
    id
    name
    taxpayer
  }
  taxSpans {
    rate
    taxpayer
    validFrom
    validTo
    replaces
    ground
  }
}
    ` as unknown as DocumentNode<SupplierRatesQuery, SupplierRatesQueryVariables>;
export const DirectLimitInForceDocument = /*#__PURE__*/ gql`
    query DirectLimitInForce {
  directLimitInForce {
    id
    since
    perPurchase
    perYear
  }
}
    ` as unknown as DocumentNode<DirectLimitInForceQuery, DirectLimitInForceQueryVariables>;
export const DirectLimitUsedDocument = /*#__PURE__*/ gql`
    query DirectLimitUsed($supplierId: ID!, $without: ID) {
  directLimitInForce {
    id
    perPurchase
    perYear
    used(supplierId: $supplierId, without: $without)
  }
}
    ` as unknown as DocumentNode<DirectLimitUsedQuery, DirectLimitUsedQueryVariables>;
export const DirectLimitsDocument = /*#__PURE__*/ gql`
    query DirectLimits($first: Int, $after: String, $state: DirectLimitState) {
  directLimits(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...DirectLimitHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${DirectLimitHeadFragmentDoc}` as unknown as DocumentNode<DirectLimitsQuery, DirectLimitsQueryVariables>;
export const DirectLimitDocument = /*#__PURE__*/ gql`
    query DirectLimit($id: ID!) {
  directLimit(id: $id) {
    ...DirectLimitHead
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${DirectLimitHeadFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<DirectLimitQuery, DirectLimitQueryVariables>;
export const ProposeDirectPurchaseDocument = /*#__PURE__*/ gql`
    mutation ProposeDirectPurchase($input: ProposeDirectPurchaseInput!) {
  proposeDirectPurchase(input: $input) {
    __typename
    ... on DirectPurchase {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeDirectPurchaseMutation, ProposeDirectPurchaseMutationVariables>;
export const ReviseDirectPurchaseDocument = /*#__PURE__*/ gql`
    mutation ReviseDirectPurchase($input: ReviseDirectPurchaseInput!) {
  reviseDirectPurchase(input: $input) {
    __typename
    ... on DirectPurchase {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ReviseDirectPurchaseMutation, ReviseDirectPurchaseMutationVariables>;
export const DraftDirectContractDocument = /*#__PURE__*/ gql`
    mutation DraftDirectContract($input: DraftDirectContractInput!) {
  draftDirectContract(input: $input) {
    __typename
    ... on Contract {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<DraftDirectContractMutation, DraftDirectContractMutationVariables>;
export const ProposeDirectLimitDocument = /*#__PURE__*/ gql`
    mutation ProposeDirectLimit($input: ProposeDirectLimitInput!) {
  proposeDirectLimit(input: $input) {
    __typename
    ... on DirectLimit {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeDirectLimitMutation, ProposeDirectLimitMutationVariables>;
export const PurchaseExportsDocument = /*#__PURE__*/ gql`
    query PurchaseExports($purchaseId: ID!) {
  purchaseExports(purchaseId: $purchaseId) {
    ...ExportFields
  }
}
    ${ExportFieldsFragmentDoc}` as unknown as DocumentNode<PurchaseExportsQuery, PurchaseExportsQueryVariables>;
export const AskExportDocument = /*#__PURE__*/ gql`
    mutation AskExport($input: AskExportInput!) {
  askExport(input: $input) {
    __typename
    ... on PurchaseExport {
      ...ExportFields
    }
    ... on Refused {
      refusal: message
    }
  }
}
    ${ExportFieldsFragmentDoc}` as unknown as DocumentNode<AskExportMutation, AskExportMutationVariables>;
export const SupplierHistoryDocument = /*#__PURE__*/ gql`
    query SupplierHistory($id: ID!, $after: String) {
  supplier(id: $id) {
    id
    history(first: 30, after: $after) {
      edges {
        cursor
        node {
          entry {
            ...EntryFields
          }
          subjectName
          purchaseNumber
          purchaseTitle
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      size
    }
  }
}
    ${EntryFieldsFragmentDoc}` as unknown as DocumentNode<SupplierHistoryQuery, SupplierHistoryQueryVariables>;
export const MyDayDocument = /*#__PURE__*/ gql`
    query MyDay($of: OneDay!) {
  myDay(of: $of) {
    ...DayParts
  }
}
    ${DayPartsFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<MyDayQuery, MyDayQueryVariables>;
export const DayOfReadingDocument = /*#__PURE__*/ gql`
    query DayOfReading($id: ID!) {
  reading(id: $id) {
    id
    reason
    day
    createdAt
    personDay {
      ...DayParts
    }
  }
}
    ${DayPartsFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<DayOfReadingQuery, DayOfReadingQueryVariables>;
export const DayReadingsDocument = /*#__PURE__*/ gql`
    query DayReadings($after: String) {
  dayReadings(first: 100, after: $after) {
    edges {
      node {
        id
        at
        day
        readerName
        readerRoles
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<DayReadingsQuery, DayReadingsQueryVariables>;
export const ReadPersonDayDocument = /*#__PURE__*/ gql`
    mutation ReadPersonDay($input: ReadPersonDayInput!) {
  readPersonDay(input: $input) {
    __typename
    ... on Reading {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ReadPersonDayMutation, ReadPersonDayMutationVariables>;
export const UnusedNumbersDocument = /*#__PURE__*/ gql`
    query UnusedNumbers($after: String) {
  unusedNumbers(first: 50, after: $after) {
    edges {
      node {
        ...UnusedNumberRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${UnusedNumberRowFragmentDoc}` as unknown as DocumentNode<UnusedNumbersQuery, UnusedNumbersQueryVariables>;
export const SearchTrailDocument = /*#__PURE__*/ gql`
    query SearchTrail($text: String!, $after: String, $filter: TrailSearchFilter) {
  searchTrail(text: $text, first: 20, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        entry {
          ...EntryFields
        }
        subjectName
        purchaseNumber
        purchaseTitle
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    size
    searchedTo
  }
}
    ${EntryFieldsFragmentDoc}` as unknown as DocumentNode<SearchTrailQuery, SearchTrailQueryVariables>;
export const RunningPurchasesDocument = /*#__PURE__*/ gql`
    query RunningPurchases($first: Int!, $after: String) {
  purchases(first: $first, after: $after, state: ACTIVE, mine: true) {
    edges {
      node {
        ...PurchaseHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${PurchaseHeadFragmentDoc}` as unknown as DocumentNode<RunningPurchasesQuery, RunningPurchasesQueryVariables>;
export const ExpertEventsDocument = /*#__PURE__*/ gql`
    query ExpertEvents {
  expertEvents {
    id
    state
    number
    title
    closesAt
    scoredBy {
      id
    }
  }
}
    ` as unknown as DocumentNode<ExpertEventsQuery, ExpertEventsQueryVariables>;
export const ArrivalsDocument = /*#__PURE__*/ gql`
    query Arrivals($days: Int!) {
  arrivals(days: $days) {
    lines {
      id
      order {
        id
        number
        deliverTo
        supplier {
          id
          name
        }
      }
      dueOn
      partNumber
      name
      quantity
      unit
    }
    isCut
  }
}
    ` as unknown as DocumentNode<ArrivalsQuery, ArrivalsQueryVariables>;
export const InvoiceExceptionsDocument = /*#__PURE__*/ gql`
    query InvoiceExceptions($first: Int!) {
  invoices(state: EXCEPTION, first: $first) {
    edges {
      node {
        id
        number
        dueOn
        supplier {
          id
          name
        }
        total {
          amount
          currency
        }
        differences {
          kind
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    ` as unknown as DocumentNode<InvoiceExceptionsQuery, InvoiceExceptionsQueryVariables>;
export const LatestAttemptsDocument = /*#__PURE__*/ gql`
    query LatestAttempts {
  attempts(first: 5) {
    edges {
      node {
        id
        label
        refusal
        count
        lastAt
        account {
          id
          name
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<LatestAttemptsQuery, LatestAttemptsQueryVariables>;
export const AdministrationHomeDocument = /*#__PURE__*/ gql`
    query AdministrationHome {
  units {
    id
    name
    nameEn
    state
    head {
      id
    }
  }
}
    ` as unknown as DocumentNode<AdministrationHomeQuery, AdministrationHomeQueryVariables>;
export const MailsHomeDocument = /*#__PURE__*/ gql`
    query MailsHome {
  outbox {
    goesOut
    server {
      fault
      failures
    }
    mails(first: 50) {
      edges {
        node {
          id
          state
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    ` as unknown as DocumentNode<MailsHomeQuery, MailsHomeQueryVariables>;
export const AccountsDocument = /*#__PURE__*/ gql`
    query Accounts($first: Int, $after: String, $role: String, $search: String, $audience: Audience) {
  accounts(
    first: $first
    after: $after
    role: $role
    search: $search
    audience: $audience
  ) {
    edges {
      node {
        ...AccountHead
        company
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${AccountHeadFragmentDoc}` as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const AccountDocument = /*#__PURE__*/ gql`
    query Account($id: ID!) {
  account(id: $id) {
    ...AccountHead
    company
    personnelNumber
    otherAccounts {
      id
      login
      state
      roles
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${AccountHeadFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const AccountMeasuresDocument = /*#__PURE__*/ gql`
    query AccountMeasures($after: String) {
  accountMeasures(after: $after) {
    edges {
      node {
        ...MeasureHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${MeasureHeadFragmentDoc}` as unknown as DocumentNode<AccountMeasuresQuery, AccountMeasuresQueryVariables>;
export const AccountMeasureDocument = /*#__PURE__*/ gql`
    query AccountMeasure($id: ID!) {
  accountMeasure(id: $id) {
    ...MeasureHead
    account {
      id
      hasPassword
      codeUntil
      login
      name
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${MeasureHeadFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<AccountMeasureQuery, AccountMeasureQueryVariables>;
export const ProposeRevokingDocument = /*#__PURE__*/ gql`
    mutation ProposeRevoking($input: ProposeRevokingInput!) {
  proposeRevoking(input: $input) {
    __typename
    ... on AccountMeasure {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeRevokingMutation, ProposeRevokingMutationVariables>;
export const NameUnitHeadDocument = /*#__PURE__*/ gql`
    mutation NameUnitHead($input: NameUnitHeadInput!) {
  nameUnitHead(input: $input) {
    __typename
    ... on Unit {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<NameUnitHeadMutation, NameUnitHeadMutationVariables>;
export const CodeLetterDocument = /*#__PURE__*/ gql`
    query CodeLetter($accountId: ID!) {
  codeLetter(accountId: $accountId) {
    code
    until
  }
}
    ` as unknown as DocumentNode<CodeLetterQuery, CodeLetterQueryVariables>;
export const UnitsDocument = /*#__PURE__*/ gql`
    query Units {
  units {
    id
    rev
    state
    code
    name
    nameEn
    parent {
      id
    }
    moves {
      ...Moves
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<UnitsQuery, UnitsQueryVariables>;
export const CreateAccountDocument = /*#__PURE__*/ gql`
    mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) {
    __typename
    ... on Account {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CreateAccountMutation, CreateAccountMutationVariables>;
export const IssueCodeDocument = /*#__PURE__*/ gql`
    mutation IssueCode($input: IssueCodeInput!) {
  issueCode(input: $input) {
    __typename
    ... on Account {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<IssueCodeMutation, IssueCodeMutationVariables>;
export const GrantRoleDocument = /*#__PURE__*/ gql`
    mutation GrantRole($input: GrantRoleInput!) {
  grantRole(input: $input) {
    __typename
    ... on Account {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<GrantRoleMutation, GrantRoleMutationVariables>;
export const CorrectPersonnelNumberDocument = /*#__PURE__*/ gql`
    mutation CorrectPersonnelNumber($input: CorrectPersonnelNumberInput!) {
  correctPersonnelNumber(input: $input) {
    __typename
    ... on Account {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CorrectPersonnelNumberMutation, CorrectPersonnelNumberMutationVariables>;
export const RevokeRoleDocument = /*#__PURE__*/ gql`
    mutation RevokeRole($input: RevokeRoleInput!) {
  revokeRole(input: $input) {
    __typename
    ... on Account {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const CreateUnitDocument = /*#__PURE__*/ gql`
    mutation CreateUnit($input: CreateUnitInput!) {
  createUnit(input: $input) {
    __typename
    ... on Unit {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CreateUnitMutation, CreateUnitMutationVariables>;
export const RenameUnitDocument = /*#__PURE__*/ gql`
    mutation RenameUnit($input: RenameUnitInput!) {
  renameUnit(input: $input) {
    __typename
    ... on Unit {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RenameUnitMutation, RenameUnitMutationVariables>;
export const DutyMatrixDocument = /*#__PURE__*/ gql`
    query DutyMatrix {
  dutyMatrix {
    duties {
      name
      label
      moves
      roles
    }
    pairs {
      duties
      within
      posts
      why
      source
    }
    posts {
      roles
      why
      source
    }
    conflicts {
      roles
      why
      accounts {
        id
        login
        name
        roles
      }
    }
  }
}
    ` as unknown as DocumentNode<DutyMatrixQuery, DutyMatrixQueryVariables>;
export const OutboxDocument = /*#__PURE__*/ gql`
    query Outbox($over: Boolean!, $search: String, $after: String) {
  outbox(over: $over) {
    goesOut
    server {
      fault
      failures
      until
    }
    mails(search: $search, after: $after) {
      edges {
        node {
          ...OutboxRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    ${OutboxRowFragmentDoc}` as unknown as DocumentNode<OutboxQuery, OutboxQueryVariables>;
export const SendMailAgainDocument = /*#__PURE__*/ gql`
    mutation SendMailAgain($id: ID!) {
  sendMailAgain(id: $id) {
    __typename
    ... on OutboxMail {
      ...OutboxRow
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${OutboxRowFragmentDoc}
${RefusalFragmentDoc}` as unknown as DocumentNode<SendMailAgainMutation, SendMailAgainMutationVariables>;
export const MarkMailHandedOverDocument = /*#__PURE__*/ gql`
    mutation MarkMailHandedOver($id: ID!) {
  markMailHandedOver(id: $id) {
    __typename
    ... on OutboxMail {
      ...OutboxRow
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${OutboxRowFragmentDoc}
${RefusalFragmentDoc}` as unknown as DocumentNode<MarkMailHandedOverMutation, MarkMailHandedOverMutationVariables>;
export const RevealMailLinkDocument = /*#__PURE__*/ gql`
    mutation RevealMailLink($input: RevealMailLinkInput!) {
  revealMailLink(input: $input) {
    __typename
    ... on Reading {
      id
      mailLink
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RevealMailLinkMutation, RevealMailLinkMutationVariables>;
export const OrdersDocument = /*#__PURE__*/ gql`
    query Orders($first: Int, $after: String, $state: PurchaseOrderState, $contractId: ID, $supplierId: ID, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $totalFrom: Decimal, $totalUntil: Decimal, $sort: PurchaseOrderSort, $descending: Boolean, $counted: Boolean! = true) {
  orders(
    first: $first
    after: $after
    state: $state
    contractId: $contractId
    supplierId: $supplierId
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    totalFrom: $totalFrom
    totalUntil: $totalUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        id
        state
        number
        supplier {
          id
          name
        }
        net {
          amount
          currency
        }
        total {
          amount
          currency
        }
        deliverTo
        createdAt
        lineSummary {
          count
          toCome
          nextDueOn
        }
        purchase {
          id
          number
          owner {
            id
            name
          }
        }
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const OrderDocument = /*#__PURE__*/ gql`
    query Order($id: ID!) {
  order(id: $id) {
    ...OrderHead
    ...OrderFacts
    remark
    releasedAt
    confirmedAt
    change {
      reason
      proposedAt
      deliverTo
      lines {
        id
        quantity
        dueOn
      }
    }
    proposal {
      ...OrderProposalTerms
    }
    counter {
      ...OrderProposalTerms
    }
    versions {
      number
      until
      reason
      deliverTo
      total
      lines {
        id
        quantity
        dueOn
      }
    }
    closing {
      reason
      owed
      proposedAt
    }
    contract {
      id
      number
    }
    requisition {
      id
      number
      title
    }
    purchase {
      id
      number
      title
      goodsReceipts {
        id
        number
        state
        deliveryNote
        createdAt
        order {
          id
        }
      }
      invoices {
        id
        number
        state
        invoiceNumber
        total {
          amount
          currency
        }
        orders {
          id
        }
      }
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${OrderHeadFragmentDoc}
${OrderFactsFragmentDoc}
${OrderProposalTermsFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const OrderedContractDocument = /*#__PURE__*/ gql`
    query OrderedContract($id: ID!, $requisitionId: ID!, $isCallOff: Boolean!) {
  requisition(id: $requisitionId) @include(if: $isCallOff) {
    id
    number
    title
    deliverTo
    coverage(contractId: $id) {
      whole
      lines {
        contractLineId
        quantity
        neededOn
      }
    }
  }
  contract(id: $id) {
    id
    state
    number
    title
    currency
    priceBasis
    validFrom
    validTo
    deliveryTerms
    supplier {
      id
      name
    }
    lines {
      id
      partNumber
      name
      quantity
      unit
      unitPrice
      taxRate
    }
    moves {
      ...Moves
    }
    purchase {
      id
      event {
        id
        lines {
          id
          neededOn
        }
      }
      requisitions {
        id
        deliverTo
      }
      orders {
        id
        state
        deliverTo
        contract {
          id
        }
        lines {
          id
          contractLineId
          quantity
        }
      }
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<OrderedContractQuery, OrderedContractQueryVariables>;
export const CreateOrderDocument = /*#__PURE__*/ gql`
    mutation CreateOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    __typename
    ... on PurchaseOrder {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CreateOrderMutation, CreateOrderMutationVariables>;
export const ProposeOneSidedCloseDocument = /*#__PURE__*/ gql`
    mutation ProposeOneSidedClose($input: ProposeOneSidedCloseInput!) {
  proposeOneSidedClose(input: $input) {
    __typename
    ... on PurchaseOrder {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeOneSidedCloseMutation, ProposeOneSidedCloseMutationVariables>;
export const ExpeditingDocument = /*#__PURE__*/ gql`
    query Expediting($days: Int!, $mine: Boolean, $ownUnit: Boolean, $supplierId: ID) {
  arrivals(days: $days, mine: $mine, ownUnit: $ownUnit, supplierId: $supplierId) {
    lines {
      id
      dueOn
      expectedOn
      urgedAt
      partNumber
      name
      quantity
      unit
      order {
        id
        rev
        number
        supplier {
          id
          name
        }
        purchase {
          id
          owner {
            id
            name
          }
        }
      }
    }
    isCut
  }
}
    ` as unknown as DocumentNode<ExpeditingQuery, ExpeditingQueryVariables>;
export const UrgeDeliveryDocument = /*#__PURE__*/ gql`
    mutation UrgeDelivery($input: UrgeDeliveryInput!) {
  urgeDelivery(input: $input) {
    __typename
    ... on PurchaseOrder {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<UrgeDeliveryMutation, UrgeDeliveryMutationVariables>;
export const ProposeChangeDocument = /*#__PURE__*/ gql`
    mutation ProposeChange($input: ProposeChangeInput!) {
  proposeChange(input: $input) {
    __typename
    ... on PurchaseOrder {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeChangeMutation, ProposeChangeMutationVariables>;
export const PurchaseToHandOverDocument = /*#__PURE__*/ gql`
    query PurchaseToHandOver($id: ID!) {
  purchase(id: $id) {
    ...OwnedPurchase
  }
}
    ${OwnedPurchaseFragmentDoc}` as unknown as DocumentNode<PurchaseToHandOverQuery, PurchaseToHandOverQueryVariables>;
export const RequisitionToHandOverDocument = /*#__PURE__*/ gql`
    query RequisitionToHandOver($id: ID!) {
  requisition(id: $id) {
    ...OwnedRequisition
  }
}
    ${OwnedRequisitionFragmentDoc}` as unknown as DocumentNode<RequisitionToHandOverQuery, RequisitionToHandOverQueryVariables>;
export const HeirsDocument = /*#__PURE__*/ gql`
    query Heirs($subjectId: ID!, $search: String) {
  heirs(subjectId: $subjectId, first: 20, search: $search) {
    edges {
      node {
        ...Heir
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    ${HeirFragmentDoc}` as unknown as DocumentNode<HeirsQuery, HeirsQueryVariables>;
export const HandOverPurchaseDocument = /*#__PURE__*/ gql`
    mutation HandOverPurchase($input: HandOverPurchaseInput!) {
  handOverPurchase(input: $input) {
    __typename
    ... on Purchase {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<HandOverPurchaseMutation, HandOverPurchaseMutationVariables>;
export const HandOverRequisitionDocument = /*#__PURE__*/ gql`
    mutation HandOverRequisition($input: HandOverRequisitionInput!) {
  handOverRequisition(input: $input) {
    __typename
    ... on Requisition {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<HandOverRequisitionMutation, HandOverRequisitionMutationVariables>;
export const AppointPurchaseDeputyDocument = /*#__PURE__*/ gql`
    mutation AppointPurchaseDeputy($input: AppointPurchaseDeputyInput!) {
  appointPurchaseDeputy(input: $input) {
    __typename
    ... on Purchase {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<AppointPurchaseDeputyMutation, AppointPurchaseDeputyMutationVariables>;
export const AppointRequisitionDeputyDocument = /*#__PURE__*/ gql`
    mutation AppointRequisitionDeputy($input: AppointRequisitionDeputyInput!) {
  appointRequisitionDeputy(input: $input) {
    __typename
    ... on Requisition {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<AppointRequisitionDeputyMutation, AppointRequisitionDeputyMutationVariables>;
export const OwnedPurchaseMovesDocument = /*#__PURE__*/ gql`
    query OwnedPurchaseMoves($id: ID!) {
  purchase(id: $id) {
    ...OwnedPurchase
    state
    deputy {
      ...DeputyFields
    }
    standIn {
      ...StandInFields
    }
    moves {
      ...Moves
    }
  }
}
    ${OwnedPurchaseFragmentDoc}
${DeputyFieldsFragmentDoc}
${StandInFieldsFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<OwnedPurchaseMovesQuery, OwnedPurchaseMovesQueryVariables>;
export const OwnedRequisitionMovesDocument = /*#__PURE__*/ gql`
    query OwnedRequisitionMoves($id: ID!) {
  requisition(id: $id) {
    ...OwnedRequisition
    state
    deputy {
      ...DeputyFields
    }
    standIn {
      ...StandInFields
    }
    moves {
      ...Moves
    }
  }
}
    ${OwnedRequisitionFragmentDoc}
${DeputyFieldsFragmentDoc}
${StandInFieldsFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<OwnedRequisitionMovesQuery, OwnedRequisitionMovesQueryVariables>;
export const RepresentationsDocument = /*#__PURE__*/ gql`
    query Representations($first: Int!, $after: String) {
  representations(first: $first, after: $after) {
    edges {
      node {
        ...RepresentationRow
      }
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${RepresentationRowFragmentDoc}` as unknown as DocumentNode<RepresentationsQuery, RepresentationsQueryVariables>;
export const RepresentationsOfDocument = /*#__PURE__*/ gql`
    query RepresentationsOf($subjectId: ID!) {
  representations(first: 10, subjectId: $subjectId) {
    edges {
      node {
        ...RepresentationRow
      }
    }
  }
}
    ${RepresentationRowFragmentDoc}` as unknown as DocumentNode<RepresentationsOfQuery, RepresentationsOfQueryVariables>;
export const InvoicesDocument = /*#__PURE__*/ gql`
    query Invoices($first: Int, $after: String, $state: InvoiceState, $orderId: ID, $contractId: ID, $supplierId: ID, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $dueFrom: Day, $dueUntil: Day, $totalFrom: Decimal, $totalUntil: Decimal, $sort: InvoiceSort, $descending: Boolean, $counted: Boolean! = true) {
  invoices(
    first: $first
    after: $after
    state: $state
    orderId: $orderId
    contractId: $contractId
    supplierId: $supplierId
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    dueFrom: $dueFrom
    dueUntil: $dueUntil
    totalFrom: $totalFrom
    totalUntil: $totalUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        ...InvoiceHead
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${InvoiceHeadFragmentDoc}` as unknown as DocumentNode<InvoicesQuery, InvoicesQueryVariables>;
export const InvoiceDocument = /*#__PURE__*/ gql`
    query Invoice($id: ID!) {
  invoice(id: $id) {
    ...InvoiceHead
    ...MatchedInvoice
    files {
      ...FileFields
    }
    kind
    invoiceCode
    issuedOn
    net {
      amount
      currency
    }
    tax {
      amount
      currency
    }
    matchedAt
    remark
    contract {
      id
      number
      paymentDays
    }
    alike {
      ...Alike
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${InvoiceHeadFragmentDoc}
${MatchedInvoiceFragmentDoc}
${InvoiceToleranceFragmentDoc}
${FileFieldsFragmentDoc}
${AlikeFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<InvoiceQuery, InvoiceQueryVariables>;
export const PaymentsDocument = /*#__PURE__*/ gql`
    query Payments($first: Int, $after: String, $state: PaymentState, $supplierId: ID, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $dueFrom: Day, $dueUntil: Day, $amountFrom: Decimal, $amountUntil: Decimal, $sort: PaymentSort, $descending: Boolean, $counted: Boolean! = true) {
  payments(
    first: $first
    after: $after
    state: $state
    supplierId: $supplierId
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    dueFrom: $dueFrom
    dueUntil: $dueUntil
    amountFrom: $amountFrom
    amountUntil: $amountUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        ...PaymentHead
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${PaymentHeadFragmentDoc}` as unknown as DocumentNode<PaymentsQuery, PaymentsQueryVariables>;
export const PaymentDocument = /*#__PURE__*/ gql`
    query Payment($id: ID!) {
  payment(id: $id) {
    ...PaymentHead
    alike {
      ...Alike
    }
    invoice {
      ...MatchedInvoice
    }
    bankReference
    approvedBankName
    approvedBankAccount
    accountChanged
    remark
    credited {
      amount
      currency
    }
    supplier {
      id
      name
      bankName
      bankAccount
      moves {
        ...Moves
      }
    }
    purchase {
      id
      number
      title
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${PaymentHeadFragmentDoc}
${AlikeFragmentDoc}
${MatchedInvoiceFragmentDoc}
${InvoiceHeadFragmentDoc}
${InvoiceToleranceFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<PaymentQuery, PaymentQueryVariables>;
export const RecordPaymentDocument = /*#__PURE__*/ gql`
    mutation RecordPayment($input: RecordPaymentInput!) {
  recordPayment(input: $input) {
    __typename
    ... on Payment {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RecordPaymentMutation, RecordPaymentMutationVariables>;
export const RevealBankAccountDocument = /*#__PURE__*/ gql`
    mutation RevealBankAccount($input: RevealBankAccountInput!) {
  revealBankAccount(input: $input) {
    __typename
    ... on Reading {
      id
      bankAccount
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RevealBankAccountMutation, RevealBankAccountMutationVariables>;
export const GoodsReturnsDocument = /*#__PURE__*/ gql`
    query GoodsReturns($first: Int, $after: String, $state: GoodsReturnState, $supplierId: ID, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $totalFrom: Decimal, $totalUntil: Decimal, $sort: GoodsReturnSort, $descending: Boolean, $counted: Boolean! = true) {
  goodsReturns(
    first: $first
    after: $after
    state: $state
    supplierId: $supplierId
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    totalFrom: $totalFrom
    totalUntil: $totalUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        ...GoodsReturnHead
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${GoodsReturnHeadFragmentDoc}` as unknown as DocumentNode<GoodsReturnsQuery, GoodsReturnsQueryVariables>;
export const GoodsReturnDocument = /*#__PURE__*/ gql`
    query GoodsReturn($id: ID!) {
  goodsReturn(id: $id) {
    ...GoodsReturnHead
    bankReference
    payment {
      id
      number
    }
    purchase {
      id
      number
      title
    }
    lines {
      id
      partNumber
      name
      unit
      quantity
      invoiced
      unitPrice
      priceBasis
      taxRate
      net
      tax
      total
    }
    alike {
      ...Alike
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${GoodsReturnHeadFragmentDoc}
${AlikeFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<GoodsReturnQuery, GoodsReturnQueryVariables>;
export const ReturnGoodsDocument = /*#__PURE__*/ gql`
    mutation ReturnGoods($input: ReturnGoodsInput!) {
  returnGoods(input: $input) {
    __typename
    ... on GoodsReturn {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ReturnGoodsMutation, ReturnGoodsMutationVariables>;
export const RecordRefundDocument = /*#__PURE__*/ gql`
    mutation RecordRefund($input: RecordRefundInput!) {
  recordRefund(input: $input) {
    __typename
    ... on GoodsReturn {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RecordRefundMutation, RecordRefundMutationVariables>;
export const TaxRatesDocument = /*#__PURE__*/ gql`
    query TaxRates($first: Int, $after: String, $state: TaxRateState) {
  taxRates(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...TaxRateHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${TaxRateHeadFragmentDoc}` as unknown as DocumentNode<TaxRatesQuery, TaxRatesQueryVariables>;
export const TaxRateDocument = /*#__PURE__*/ gql`
    query TaxRate($id: ID!) {
  taxRate(id: $id) {
    ...TaxRateHead
    remark
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${TaxRateHeadFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<TaxRateQuery, TaxRateQueryVariables>;
export const ProposeTaxRateDocument = /*#__PURE__*/ gql`
    mutation ProposeTaxRate($input: ProposeTaxRateInput!) {
  proposeTaxRate(input: $input) {
    __typename
    ... on TaxRate {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeTaxRateMutation, ProposeTaxRateMutationVariables>;
export const MatchTolerancesDocument = /*#__PURE__*/ gql`
    query MatchTolerances($first: Int, $after: String, $state: MatchToleranceState) {
  matchTolerances(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...MatchToleranceHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${MatchToleranceHeadFragmentDoc}` as unknown as DocumentNode<MatchTolerancesQuery, MatchTolerancesQueryVariables>;
export const ToleranceInForceDocument = /*#__PURE__*/ gql`
    query ToleranceInForce {
  toleranceInForce {
    id
    since
    pricePercent
    lineMost
    invoiceMost
  }
}
    ` as unknown as DocumentNode<ToleranceInForceQuery, ToleranceInForceQueryVariables>;
export const MatchToleranceDocument = /*#__PURE__*/ gql`
    query MatchTolerance($id: ID!) {
  matchTolerance(id: $id) {
    ...MatchToleranceHead
    remark
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${MatchToleranceHeadFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<MatchToleranceQuery, MatchToleranceQueryVariables>;
export const ProposeToleranceDocument = /*#__PURE__*/ gql`
    mutation ProposeTolerance($input: ProposeToleranceInput!) {
  proposeTolerance(input: $input) {
    __typename
    ... on MatchTolerance {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeToleranceMutation, ProposeToleranceMutationVariables>;
export const EventLogsDocument = /*#__PURE__*/ gql`
    query EventLogs($first: Int, $after: String) {
  eventLogs(first: $first, after: $after) {
    edges {
      node {
        ...EventLogRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${EventLogRowFragmentDoc}` as unknown as DocumentNode<EventLogsQuery, EventLogsQueryVariables>;
export const EventLogDocument = /*#__PURE__*/ gql`
    query EventLog($id: ID!) {
  eventLog(id: $id) {
    ...EventLogRow
    sha256
    message
    faultFile
    faults {
      ...RemarkFields
    }
    encoding
    timeFormat
    emptyCases
    cutEvents
    encodings {
      ...EncodingFields
    }
    timeFormats {
      format
      samples {
        line
        text
        time
      }
    }
    timeSamples {
      line
      text
    }
    leftOut {
      ...RemarkFields
    }
    leftOutFile
    moves {
      ...Moves
    }
  }
}
    ${EventLogRowFragmentDoc}
${RemarkFieldsFragmentDoc}
${EncodingFieldsFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<EventLogQuery, EventLogQueryVariables>;
export const MirroredCaseDocument = /*#__PURE__*/ gql`
    query MirroredCase($id: ID!) {
  mirroredCase(id: $id) {
    id
    rev
    state
    caseKey
    system
    eventCount
    activity
    occurredAt
    createdAt
    log {
      id
      fileName
    }
    caseDetails {
      id
      value
    }
    caseFigures {
      id
      value
    }
    casePeople {
      id
      value
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<MirroredCaseQuery, MirroredCaseQueryVariables>;
export const ImportEventLogDocument = /*#__PURE__*/ gql`
    mutation ImportEventLog($input: ImportEventLogInput!) {
  importEventLog(input: $input) {
    __typename
    ... on EventLog {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ImportEventLogMutation, ImportEventLogMutationVariables>;
export const AnswerEventLogDocument = /*#__PURE__*/ gql`
    mutation AnswerEventLog($input: AnswerEventLogInput!) {
  answerEventLog(input: $input) {
    __typename
    ... on EventLog {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<AnswerEventLogMutation, AnswerEventLogMutationVariables>;
export const ProcessChoicesDocument = /*#__PURE__*/ gql`
    query ProcessChoices {
  processChoices {
    logs {
      id
      fileName
      system
    }
    units {
      id
      name
    }
    buyers {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<ProcessChoicesQuery, ProcessChoicesQueryVariables>;
export const ProcessViewDocument = /*#__PURE__*/ gql`
    query ProcessView($filter: ProcessFilter) {
  processView(filter: $filter) {
    caseCount
    eventCount
    variantCount
    transitionCount
    gapCount
    variants {
      id
      caseCount
      share
      medianSeconds
      p90Seconds
      conformingCount
      reference
      steps {
        activity
        label
        place
      }
    }
    steps {
      ...ProcessStepFields
    }
    transitions {
      from
      to
      fromLabel
      toLabel
      count
      caseCount
      medianSeconds
      p90Seconds
      maxSeconds
    }
    gaps {
      kind
      activity
      label
      caseCount
    }
    conformance {
      rate
      conforming
      caseCount
      minimum
      byUnit {
        id
        name
        rate
        conforming
        caseCount
      }
      byBuyer {
        id
        name
        rate
        conforming
        caseCount
      }
    }
    logSize
    behind
  }
}
    ${ProcessStepFieldsFragmentDoc}` as unknown as DocumentNode<ProcessViewQuery, ProcessViewQueryVariables>;
export const ProcessCasesDocument = /*#__PURE__*/ gql`
    query ProcessCases($filter: ProcessFilter, $variantId: ID, $from: String, $to: String, $gap: GapKind, $activity: String, $first: Int, $after: String) {
  processCases(
    filter: $filter
    variantId: $variantId
    from: $from
    to: $to
    gap: $gap
    activity: $activity
    first: $first
    after: $after
  ) {
    totalCount
    edges {
      node {
        id
        name
        title
        system
        startedAt
        endedAt
        eventCount
        conforming
        gaps {
          kind
          label
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<ProcessCasesQuery, ProcessCasesQueryVariables>;
export const PurchaseEntriesDocument = /*#__PURE__*/ gql`
    query PurchaseEntries($id: ID!, $first: Int, $skip: Int, $filter: TrailFilter) {
  purchase(id: $id) {
    id
    trail {
      entries(first: $first, skip: $skip, filter: $filter) {
        ...TrailPageFields
      }
    }
  }
}
    ${TrailPageFieldsFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<PurchaseEntriesQuery, PurchaseEntriesQueryVariables>;
export const PurchaseCountsDocument = /*#__PURE__*/ gql`
    query PurchaseCounts($id: ID!, $filter: TrailFilter) {
  purchase(id: $id) {
    id
    trail {
      counts(filter: $filter) {
        ...TrailCountsFields
      }
    }
  }
}
    ${TrailCountsFieldsFragmentDoc}` as unknown as DocumentNode<PurchaseCountsQuery, PurchaseCountsQueryVariables>;
export const PurchaseLanesDocument = /*#__PURE__*/ gql`
    query PurchaseLanes($id: ID!, $bins: Int, $filter: TrailFilter) {
  purchase(id: $id) {
    id
    trail {
      lanes(bins: $bins, filter: $filter) {
        ...LanesFields
      }
    }
  }
}
    ${LanesFieldsFragmentDoc}` as unknown as DocumentNode<PurchaseLanesQuery, PurchaseLanesQueryVariables>;
export const PurchaseMomentDocument = /*#__PURE__*/ gql`
    query PurchaseMoment($id: ID!, $moment: MomentInput) {
  purchase(id: $id) {
    id
    trail {
      asOf(moment: $moment) {
        ...MomentFields
        purchase {
          ...PurchaseAsOfFields
        }
      }
    }
  }
}
    ${MomentFieldsFragmentDoc}
${EntryFieldsFragmentDoc}
${PurchaseAsOfFieldsFragmentDoc}
${DeputyFieldsFragmentDoc}
${StandInFieldsFragmentDoc}` as unknown as DocumentNode<PurchaseMomentQuery, PurchaseMomentQueryVariables>;
export const PurchaseWaysDocument = /*#__PURE__*/ gql`
    query PurchaseWays($id: ID!) {
  purchase(id: $id) {
    id
    trail {
      paths {
        ...SubjectPathFields
      }
      judgement {
        completed
        skipped {
          ...PathActFields
        }
        reordered {
          ...PathActFields
        }
        repeated {
          ...PathActFields
        }
        misfits {
          ...PathActFields
        }
      }
    }
  }
}
    ${SubjectPathFieldsFragmentDoc}
${PathActFieldsFragmentDoc}` as unknown as DocumentNode<PurchaseWaysQuery, PurchaseWaysQueryVariables>;
export const PurchaseDocument = /*#__PURE__*/ gql`
    query Purchase($id: ID!) {
  purchase(id: $id) {
    ...PurchaseHead
    deputy {
      ...DeputyFields
    }
    standIn {
      ...StandInFields
    }
    moves {
      ...Moves
    }
    documents {
      __typename
      id
      rev
      number
      stateName
      stages
      facts {
        label
        value
        withheld
        at
      }
      moves {
        ...Moves
      }
    }
    event {
      ...EventOfPurchase
    }
  }
}
    ${PurchaseHeadFragmentDoc}
${DeputyFieldsFragmentDoc}
${StandInFieldsFragmentDoc}
${MovesFragmentDoc}
${EventOfPurchaseFragmentDoc}` as unknown as DocumentNode<PurchaseQuery, PurchaseQueryVariables>;
export const PurchaseAlertsDocument = /*#__PURE__*/ gql`
    query PurchaseAlerts($id: ID!) {
  purchase(id: $id) {
    id
    alerts {
      id
      state
      number
      detectorName
      sentence
      evidenceClass
      raisedAt
    }
  }
}
    ` as unknown as DocumentNode<PurchaseAlertsQuery, PurchaseAlertsQueryVariables>;
export const PurchasesDocument = /*#__PURE__*/ gql`
    query Purchases($first: Int, $after: String, $state: PurchaseState, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $sort: PurchaseSort, $descending: Boolean, $counted: Boolean! = true) {
  purchases(
    first: $first
    after: $after
    state: $state
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        ...PurchaseHead
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${PurchaseHeadFragmentDoc}` as unknown as DocumentNode<PurchasesQuery, PurchasesQueryVariables>;
export const ErasuresDocument = /*#__PURE__*/ gql`
    query Erasures($first: Int, $after: String, $state: ErasureState) {
  erasures(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...ErasureHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${ErasureHeadFragmentDoc}` as unknown as DocumentNode<ErasuresQuery, ErasuresQueryVariables>;
export const ErasureDocument = /*#__PURE__*/ gql`
    query Erasure($id: ID!) {
  erasure(id: $id) {
    ...ErasureHead
    affected
    erasedEntries
    erasedAt
    erasedBy {
      entryId
      logIndex
    }
    kept {
      purchaseId
      purchase {
        id
        number
        title
      }
      entries
      until
    }
    blockedBy {
      id
      number
      reason
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${ErasureHeadFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<ErasureQuery, ErasureQueryVariables>;
export const HoldsDocument = /*#__PURE__*/ gql`
    query Holds($first: Int, $after: String, $state: LegalHoldState) {
  legalHolds(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...HoldHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${HoldHeadFragmentDoc}` as unknown as DocumentNode<HoldsQuery, HoldsQueryVariables>;
export const HoldDocument = /*#__PURE__*/ gql`
    query Hold($id: ID!) {
  legalHold(id: $id) {
    ...HoldHead
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${HoldHeadFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<HoldQuery, HoldQueryVariables>;
export const PeopleDocument = /*#__PURE__*/ gql`
    query People($search: String, $audience: Audience) {
  accounts(first: 20, search: $search, audience: $audience) {
    edges {
      node {
        id
        name
        login
        state
        roles
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const PersonDocument = /*#__PURE__*/ gql`
    query Person($id: ID!) {
  account(id: $id) {
    id
    name
    login
    state
    roles
    moves {
      ...Moves
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<PersonQuery, PersonQueryVariables>;
export const PurchasesToHoldDocument = /*#__PURE__*/ gql`
    query PurchasesToHold($search: String) {
  purchases(first: 20, search: $search) {
    edges {
      node {
        id
        number
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<PurchasesToHoldQuery, PurchasesToHoldQueryVariables>;
export const RequestErasureDocument = /*#__PURE__*/ gql`
    mutation RequestErasure($input: RequestErasureInput!) {
  requestErasure(input: $input) {
    __typename
    ... on Erasure {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RequestErasureMutation, RequestErasureMutationVariables>;
export const PlaceHoldDocument = /*#__PURE__*/ gql`
    mutation PlaceHold($input: PlaceHoldInput!) {
  placeHold(input: $input) {
    __typename
    ... on LegalHold {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<PlaceHoldMutation, PlaceHoldMutationVariables>;
export const AlertsDocument = /*#__PURE__*/ gql`
    query Alerts($first: Int, $after: String, $state: AlertState) {
  alerts(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...AlertHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${AlertHeadFragmentDoc}` as unknown as DocumentNode<AlertsQuery, AlertsQueryVariables>;
export const AlertCountsDocument = /*#__PURE__*/ gql`
    query AlertCounts($detector: ID) {
  alertCounts(detector: $detector) {
    state
    count
  }
}
    ` as unknown as DocumentNode<AlertCountsQuery, AlertCountsQueryVariables>;
export const AlertDocument = /*#__PURE__*/ gql`
    query Alert($id: ID!) {
  alert(id: $id) {
    ...AlertHead
    innocent
    remark
    evidence {
      label
      value
      entry {
        ...EntryFields
      }
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${AlertHeadFragmentDoc}
${EntryFieldsFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<AlertQuery, AlertQueryVariables>;
export const ExaminedDocument = /*#__PURE__*/ gql`
    query Examined {
  examined {
    purchases
    examined
    stuck
    behind
  }
}
    ` as unknown as DocumentNode<ExaminedQuery, ExaminedQueryVariables>;
export const DetectorsDocument = /*#__PURE__*/ gql`
    query Detectors {
  detectors {
    id
    name
    stage
    source
    readme
    notComputable
    notApplicable
  }
}
    ` as unknown as DocumentNode<DetectorsQuery, DetectorsQueryVariables>;
export const EventToAwardDocument = /*#__PURE__*/ gql`
    query EventToAward($id: ID!) {
  sourcingEvent(id: $id) {
    id
    rev
    state
    number
    title
    ...Ranking
    award {
      id
      state
      remark
    }
    moves {
      ...Moves
    }
  }
}
    ${RankingFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<EventToAwardQuery, EventToAwardQueryVariables>;
export const AwardDocument = /*#__PURE__*/ gql`
    query Award($id: ID!) {
  award(id: $id) {
    id
    rev
    state
    number
    net {
      amount
      currency
    }
    tax {
      amount
      currency
    }
    total {
      amount
      currency
    }
    justification
    firstRanked
    remark
    revocation {
      ground
      reason
      proposedAt
      proposedBy {
        name
      }
    }
    revokedAt
    createdAt
    bid {
      id
    }
    supplier {
      id
      name
    }
    recommendedBy {
      id
      name
    }
    event {
      id
      number
      title
      ...Ranking
      purchase {
        id
        number
        requisitions {
          id
          estimatedTotal {
            amount
            currency
          }
        }
        contracts {
          id
          number
          state
        }
      }
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${RankingFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<AwardQuery, AwardQueryVariables>;
export const RecommendAwardDocument = /*#__PURE__*/ gql`
    mutation RecommendAward($input: RecommendAwardInput!) {
  recommendAward(input: $input) {
    __typename
    ... on Award {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<RecommendAwardMutation, RecommendAwardMutationVariables>;
export const AwardToRevokeDocument = /*#__PURE__*/ gql`
    query AwardToRevoke($id: ID!) {
  award(id: $id) {
    id
    rev
    number
    moves {
      ...Moves
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<AwardToRevokeQuery, AwardToRevokeQueryVariables>;
export const ProposeRevocationDocument = /*#__PURE__*/ gql`
    mutation ProposeRevocation($input: ProposeRevocationInput!) {
  proposeRevocation(input: $input) {
    __typename
    ... on Award {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeRevocationMutation, ProposeRevocationMutationVariables>;
export const EventBidsDocument = /*#__PURE__*/ gql`
    query EventBids($id: ID!) {
  sourcingEvent(id: $id) {
    id
    ...Ranking
    criteria {
      id
      name
    }
    bids {
      id
      state
      submittedAt
      supplier {
        id
        name
      }
      content {
        lines {
          lineId
          unitPrice
          taxRate
          leadTimeDays
          net
          tax
          total
        }
        net {
          amount
          currency
        }
        tax {
          amount
          currency
        }
        total {
          amount
          currency
        }
        note
        files {
          ...FileFields
        }
      }
    }
    evaluations {
      id
      lockedAt
      expert {
        id
        name
      }
      scores {
        bidId
        technical
        points {
          id
          points
        }
        comment
      }
    }
  }
}
    ${RankingFragmentDoc}
${FileFieldsFragmentDoc}` as unknown as DocumentNode<EventBidsQuery, EventBidsQueryVariables>;
export const EvaluationPlaceDocument = /*#__PURE__*/ gql`
    query EvaluationPlace($id: ID!) {
  evaluation(id: $id) {
    id
    event {
      id
    }
  }
}
    ` as unknown as DocumentNode<EvaluationPlaceQuery, EvaluationPlaceQueryVariables>;
export const BidPlaceDocument = /*#__PURE__*/ gql`
    query BidPlace($id: ID!) {
  bid(id: $id) {
    id
    event {
      id
    }
  }
}
    ` as unknown as DocumentNode<BidPlaceQuery, BidPlaceQueryVariables>;
export const EventDeclinesDocument = /*#__PURE__*/ gql`
    query EventDeclines($id: ID!) {
  sourcingEvent(id: $id) {
    id
    declines {
      why
      count
      words
    }
  }
}
    ` as unknown as DocumentNode<EventDeclinesQuery, EventDeclinesQueryVariables>;
export const RequisitionsToSourceDocument = /*#__PURE__*/ gql`
    query RequisitionsToSource($after: String) {
  requisitions(first: 200, after: $after, state: APPROVED) {
    edges {
      node {
        id
        number
        title
        currency
        estimatedTotal {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<RequisitionsToSourceQuery, RequisitionsToSourceQueryVariables>;
export const RequisitionToSourceDocument = /*#__PURE__*/ gql`
    query RequisitionToSource($id: ID!) {
  requisition(id: $id) {
    id
    number
    title
    state
    currency
    lines {
      id
      part {
        id
        category {
          id
          name
        }
      }
      partNumber
      name
      quantity
      unit
      neededOn
    }
  }
}
    ` as unknown as DocumentNode<RequisitionToSourceQuery, RequisitionToSourceQueryVariables>;
export const SuppliersToInviteDocument = /*#__PURE__*/ gql`
    query SuppliersToInvite($search: String) {
  suppliers(first: 200, state: ACTIVE, search: $search) {
    edges {
      node {
        id
        number
        name
        categories {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<SuppliersToInviteQuery, SuppliersToInviteQueryVariables>;
export const SupplierNameDocument = /*#__PURE__*/ gql`
    query SupplierName($id: ID!) {
  supplier(id: $id) {
    id
    name
  }
}
    ` as unknown as DocumentNode<SupplierNameQuery, SupplierNameQueryVariables>;
export const ExpertsToNameDocument = /*#__PURE__*/ gql`
    query ExpertsToName($after: String) {
  accounts(first: 200, after: $after, role: "EXPERT") {
    edges {
      node {
        id
        name
        state
        unit {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<ExpertsToNameQuery, ExpertsToNameQueryVariables>;
export const EventDocument = /*#__PURE__*/ gql`
    query Event($id: ID!) {
  sourcingEvent(id: $id) {
    ...EventHead
    files {
      ...FileFields
    }
    ...EventLines
    reopening {
      closesAt
      reason
      early
      proposedAt
      proposedBy {
        id
        name
      }
    }
    bidsWithheld
    scoredBy {
      id
    }
    award {
      id
      number
      state
      remark
    }
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${EventHeadFragmentDoc}
${OwnerOfPurchaseFragmentDoc}
${DeputyFieldsFragmentDoc}
${StandInFieldsFragmentDoc}
${FileFieldsFragmentDoc}
${EventLinesFragmentDoc}
${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<EventQuery, EventQueryVariables>;
export const EventToEditDocument = /*#__PURE__*/ gql`
    query EventToEdit($id: ID!) {
  sourcingEvent(id: $id) {
    ...EventHead
    ...EventLines
    moves {
      ...Moves
    }
  }
}
    ${EventHeadFragmentDoc}
${OwnerOfPurchaseFragmentDoc}
${DeputyFieldsFragmentDoc}
${StandInFieldsFragmentDoc}
${EventLinesFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<EventToEditQuery, EventToEditQueryVariables>;
export const CreateEventDocument = /*#__PURE__*/ gql`
    mutation CreateEvent($input: CreateEventInput!) {
  createEvent(input: $input) {
    __typename
    ... on SourcingEvent {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CreateEventMutation, CreateEventMutationVariables>;
export const EditEventDocument = /*#__PURE__*/ gql`
    mutation EditEvent($input: EditEventInput!) {
  editEvent(input: $input) {
    __typename
    ... on SourcingEvent {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<EditEventMutation, EditEventMutationVariables>;
export const ExtendDeadlineDocument = /*#__PURE__*/ gql`
    mutation ExtendDeadline($input: ExtendDeadlineInput!) {
  extendDeadline(input: $input) {
    __typename
    ... on SourcingEvent {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ExtendDeadlineMutation, ExtendDeadlineMutationVariables>;
export const ProposeReopeningDocument = /*#__PURE__*/ gql`
    mutation ProposeReopening($input: ProposeReopeningInput!) {
  proposeReopening(input: $input) {
    __typename
    ... on SourcingEvent {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeReopeningMutation, ProposeReopeningMutationVariables>;
export const SourcingEventsDocument = /*#__PURE__*/ gql`
    query SourcingEvents($first: Int, $after: String, $state: SourcingEventState, $search: String, $mine: Boolean, $ownUnit: Boolean, $ownerId: ID, $unitId: ID, $createdFrom: Day, $createdUntil: Day, $closesFrom: Day, $closesUntil: Day, $sort: SourcingEventSort, $descending: Boolean, $counted: Boolean! = true) {
  sourcingEvents(
    first: $first
    after: $after
    state: $state
    search: $search
    mine: $mine
    ownUnit: $ownUnit
    ownerId: $ownerId
    unitId: $unitId
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    closesFrom: $closesFrom
    closesUntil: $closesUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        id
        state
        number
        title
        method
        publishedAt
        closesAt
        createdAt
        purchase {
          id
          number
          owner {
            id
            name
          }
        }
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    ofNewest
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<SourcingEventsQuery, SourcingEventsQueryVariables>;
export const EventToScoreDocument = /*#__PURE__*/ gql`
    query EventToScore($id: ID!) {
  sourcingEvent(id: $id) {
    id
    rev
    state
    number
    title
    terms
    priceWeight
    hidesBidders
    criteria {
      id
      name
      weight
      basis
    }
    ...EventLines
    scoringSheet {
      declaration {
        id
        rev
        state
        moves {
          ...Moves
        }
      }
      bidders {
        id
        name
      }
      proposals {
        bidId
        number
        supplier {
          id
          name
        }
        lines {
          lineId
          leadTimeDays
        }
        note
        filesWithheld
      }
    }
    evaluations {
      id
      lockedAt
      expert {
        id
      }
      scores {
        bidId
        technical
        points {
          id
          points
        }
        comment
      }
    }
    moves {
      ...Moves
    }
  }
}
    ${EventLinesFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<EventToScoreQuery, EventToScoreQueryVariables>;
export const EventToStaffDocument = /*#__PURE__*/ gql`
    query EventToStaff($id: ID!) {
  sourcingEvent(id: $id) {
    id
    rev
    number
    experts {
      id
      name
    }
    vacancies
    moves {
      ...Moves
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<EventToStaffQuery, EventToStaffQueryVariables>;
export const DeclarationPlaceDocument = /*#__PURE__*/ gql`
    query DeclarationPlace($id: ID!) {
  declaration(id: $id) {
    id
    event {
      id
    }
  }
}
    ` as unknown as DocumentNode<DeclarationPlaceQuery, DeclarationPlaceQueryVariables>;
export const NameExpertDocument = /*#__PURE__*/ gql`
    mutation NameExpert($input: NameExpertInput!) {
  nameExpert(input: $input) {
    __typename
    ... on SourcingEvent {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<NameExpertMutation, NameExpertMutationVariables>;
export const ReleaseExpertDocument = /*#__PURE__*/ gql`
    mutation ReleaseExpert($input: ReleaseExpertInput!) {
  releaseExpert(input: $input) {
    __typename
    ... on SourcingEvent {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ReleaseExpertMutation, ReleaseExpertMutationVariables>;
export const ScoreBidsDocument = /*#__PURE__*/ gql`
    mutation ScoreBids($input: ScoreBidsInput!) {
  scoreBids(input: $input) {
    __typename
    ... on Evaluation {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ScoreBidsMutation, ScoreBidsMutationVariables>;
export const SuppliersDocument = /*#__PURE__*/ gql`
    query Suppliers($first: Int, $after: String, $state: SupplierState, $categoryId: ID, $search: String, $createdFrom: Day, $createdUntil: Day, $sort: SupplierSort, $descending: Boolean, $counted: Boolean! = true) {
  suppliers(
    first: $first
    after: $after
    state: $state
    categoryId: $categoryId
    search: $search
    createdFrom: $createdFrom
    createdUntil: $createdUntil
    sort: $sort
    descending: $descending
  ) {
    edges {
      node {
        ...SupplierRow
      }
    }
    totalCount @include(if: $counted) {
      rows
      more
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${SupplierRowFragmentDoc}` as unknown as DocumentNode<SuppliersQuery, SuppliersQueryVariables>;
export const SupplierDocument = /*#__PURE__*/ gql`
    query Supplier($id: ID!) {
  supplier(id: $id) {
    ...SupplierProfile
    files {
      ...FileFields
    }
    alike {
      ...Alike
    }
    changeCheckedAt
    contactChangedAt
    proposedWithholding {
      reason
      until
      proposedAt
      proposedBy {
        name
      }
    }
    entries {
      ...EntryFields
    }
  }
}
    ${SupplierProfileFragmentDoc}
${MovesFragmentDoc}
${FileFieldsFragmentDoc}
${AlikeFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<SupplierQuery, SupplierQueryVariables>;
export const SupplierToSuspendDocument = /*#__PURE__*/ gql`
    query SupplierToSuspend($id: ID!) {
  supplier(id: $id) {
    id
    rev
    name
    moves {
      ...Moves
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<SupplierToSuspendQuery, SupplierToSuspendQueryVariables>;
export const SuspendSupplierDocument = /*#__PURE__*/ gql`
    mutation SuspendSupplier($input: SuspendSupplierInput!) {
  suspendSupplier(input: $input) {
    __typename
    ... on Supplier {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<SuspendSupplierMutation, SuspendSupplierMutationVariables>;
export const ProposeWithholdingDocument = /*#__PURE__*/ gql`
    mutation ProposeWithholding($input: ProposeWithholdingInput!) {
  proposeWithholding(input: $input) {
    __typename
    ... on Supplier {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ProposeWithholdingMutation, ProposeWithholdingMutationVariables>;
export const StateAuditDocument = /*#__PURE__*/ gql`
    query StateAudit($purchaseId: ID) {
  stateAudit(purchaseId: $purchaseId) {
    ...StateAuditFields
  }
}
    ${StateAuditFieldsFragmentDoc}` as unknown as DocumentNode<StateAuditQuery, StateAuditQueryVariables>;
export const AuditStateDocument = /*#__PURE__*/ gql`
    mutation AuditState($input: AuditStateInput!) {
  auditState(input: $input) {
    __typename
    ... on Reading {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<AuditStateMutation, AuditStateMutationVariables>;
export const TrailAlertsDocument = /*#__PURE__*/ gql`
    query TrailAlerts {
  trailAlerts {
    kind
    text
    since
    detail
    index
  }
}
    ` as unknown as DocumentNode<TrailAlertsQuery, TrailAlertsQueryVariables>;
export const LogKeysDocument = /*#__PURE__*/ gql`
    query LogKeys {
  logKeys {
    id
    rev
    state
    vkey
    announcedFor
    createdAt
    moves {
      ...Moves
    }
  }
}
    ${MovesFragmentDoc}` as unknown as DocumentNode<LogKeysQuery, LogKeysQueryVariables>;
export const AnnounceLogKeyDocument = /*#__PURE__*/ gql`
    mutation AnnounceLogKey($input: AnnounceLogKeyInput!) {
  announceLogKey(input: $input) {
    ... on LogKey {
      id
    }
    ...Refusal
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<AnnounceLogKeyMutation, AnnounceLogKeyMutationVariables>;
export const ConfirmLogKeyDocument = /*#__PURE__*/ gql`
    mutation ConfirmLogKey($input: ConfirmLogKeyInput!) {
  confirmLogKey(input: $input) {
    ... on LogKey {
      id
      rev
      state
    }
    ...Refusal
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ConfirmLogKeyMutation, ConfirmLogKeyMutationVariables>;
export const SupplierEventsDocument = /*#__PURE__*/ gql`
    query SupplierEvents($first: Int, $after: String, $state: SourcingEventState) {
  sourcingEvents(first: $first, after: $after, state: $state) {
    edges {
      node {
        id
        state
        number
        title
        closesAt
        myResult
        myBid {
          id
          state
          submittedAt
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<SupplierEventsQuery, SupplierEventsQueryVariables>;
export const SupplierEventDocument = /*#__PURE__*/ gql`
    query SupplierEvent($id: ID!) {
  sourcingEvent(id: $id) {
    id
    rev
    state
    number
    title
    method
    sealLevel
    currency
    quoteBasis
    compareBasis
    terms
    priceWeight
    tieBreaks
    criteria {
      id
      name
      weight
      basis
    }
    hidesBidders
    closesAt
    publishedAt
    openedAt
    publishAnchor {
      origin
      size
      root
    }
    openingAnchor {
      origin
      size
      root
    }
    myResult
    myStanding {
      rank
      among
      gap
    }
    myDecline {
      id
      state
      declinedAt
      why
      words
      receipt {
        ...ReceiptFields
      }
    }
    lines {
      id
      partNumber
      name
      quantity
      unit
      neededOn
    }
    myBid {
      ...OwnBid
    }
    files {
      ...FileFields
    }
    moves {
      ...Moves
    }
  }
}
    ${ReceiptFieldsFragmentDoc}
${OwnBidFragmentDoc}
${FileFieldsFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<SupplierEventQuery, SupplierEventQueryVariables>;
export const SupplierBidDocument = /*#__PURE__*/ gql`
    query SupplierBid($id: ID!) {
  bid(id: $id) {
    ...OwnBid
    event {
      id
      number
      title
      currency
      quoteBasis
      compareBasis
      closesAt
      priceWeight
      hidesBidders
      lines {
        id
        partNumber
        name
        quantity
        unit
        neededOn
      }
    }
  }
}
    ${OwnBidFragmentDoc}
${FileFieldsFragmentDoc}
${MovesFragmentDoc}
${ReceiptFieldsFragmentDoc}` as unknown as DocumentNode<SupplierBidQuery, SupplierBidQueryVariables>;
export const SubmitBidDocument = /*#__PURE__*/ gql`
    mutation SubmitBid($input: SubmitBidInput!) {
  submitBid(input: $input) {
    __typename
    ... on Bid {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<SubmitBidMutation, SubmitBidMutationVariables>;
export const ReplaceBidDocument = /*#__PURE__*/ gql`
    mutation ReplaceBid($input: ReplaceBidInput!) {
  replaceBid(input: $input) {
    __typename
    ... on Bid {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ReplaceBidMutation, ReplaceBidMutationVariables>;
export const DeclineInvitationDocument = /*#__PURE__*/ gql`
    mutation DeclineInvitation($input: DeclineInvitationInput!) {
  declineInvitation(input: $input) {
    __typename
    ... on InvitationDecline {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<DeclineInvitationMutation, DeclineInvitationMutationVariables>;
export const SupplierDeclineDocument = /*#__PURE__*/ gql`
    query SupplierDecline($id: ID!) {
  decline(id: $id) {
    id
    event {
      id
    }
  }
}
    ` as unknown as DocumentNode<SupplierDeclineQuery, SupplierDeclineQueryVariables>;
export const OwnActsDocument = /*#__PURE__*/ gql`
    query OwnActs($after: String) {
  ownActs(first: 30, after: $after) {
    edges {
      cursor
      node {
        entry {
          ...EntryFields
        }
        receipt {
          ...ReceiptFields
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    ${EntryFieldsFragmentDoc}
${ReceiptFieldsFragmentDoc}` as unknown as DocumentNode<OwnActsQuery, OwnActsQueryVariables>;
export const OwnActDocument = /*#__PURE__*/ gql`
    query OwnAct($entryId: ID!) {
  ownAct(entryId: $entryId) {
    entry {
      id
      type
      at
    }
    receipt {
      ...ReceiptFields
    }
    leaf
    opening
    proof
  }
}
    ${ReceiptFieldsFragmentDoc}` as unknown as DocumentNode<OwnActQuery, OwnActQueryVariables>;
export const SupplierHomeDocument = /*#__PURE__*/ gql`
    query SupplierHome {
  mySupplier {
    id
    state
    name
    remark
    standing {
      since
      waitsFor
      missing
    }
  }
  sourcingEvents(first: 5, state: PUBLISHED) {
    edges {
      node {
        id
        number
        title
        closesAt
        myBid {
          id
          state
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  orders(first: 5, state: RELEASED) {
    edges {
      node {
        id
        number
        deliverTo
        releasedAt
        total {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  goodsReturns(first: 5, state: RETURNED) {
    edges {
      node {
        id
        number
        createdAt
        total {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  invoices(first: 5) {
    edges {
      node {
        id
        state
        number
        invoiceNumber
        dueOn
        total {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    ` as unknown as DocumentNode<SupplierHomeQuery, SupplierHomeQueryVariables>;
export const SupplierInvoicesDocument = /*#__PURE__*/ gql`
    query SupplierInvoices($first: Int, $after: String, $state: InvoiceState) {
  invoices(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...SupplierInvoiceRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${SupplierInvoiceRowFragmentDoc}` as unknown as DocumentNode<SupplierInvoicesQuery, SupplierInvoicesQueryVariables>;
export const SupplierInvoiceDocument = /*#__PURE__*/ gql`
    query SupplierInvoice($id: ID!) {
  invoice(id: $id) {
    ...SupplierInvoiceRow
    files {
      ...FileFields
    }
    rev
    currency
    priceBasis
    order {
      id
    }
    lines {
      id
      orderId
      orderLineId
      partNumber
      name
      unit
      quantity
      unitPrice
      taxRate
      net
      tax
      total
      rateSince
    }
    differences {
      orderId
      orderLineId
      kind
      invoiced
      expected
    }
    matchedAt
    remark
    moves {
      ...Moves
    }
    receipt {
      ...ReceiptFields
    }
  }
}
    ${SupplierInvoiceRowFragmentDoc}
${FileFieldsFragmentDoc}
${MovesFragmentDoc}
${ReceiptFieldsFragmentDoc}` as unknown as DocumentNode<SupplierInvoiceQuery, SupplierInvoiceQueryVariables>;
export const SupplierInvoicedOrderDocument = /*#__PURE__*/ gql`
    query SupplierInvoicedOrder($id: ID!, $without: ID) {
  order(id: $id) {
    currency
    contract {
      id
    }
    ...InvoicedOrder
    moves {
      ...Moves
    }
  }
}
    ${InvoicedOrderFragmentDoc}
${MovesFragmentDoc}` as unknown as DocumentNode<SupplierInvoicedOrderQuery, SupplierInvoicedOrderQueryVariables>;
export const SupplierInvoicingDocument = /*#__PURE__*/ gql`
    query SupplierInvoicing($contractId: ID!, $without: ID) {
  orders(first: 50, contractId: $contractId) {
    edges {
      node {
        ...InvoicedOrder
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    ${InvoicedOrderFragmentDoc}` as unknown as DocumentNode<SupplierInvoicingQuery, SupplierInvoicingQueryVariables>;
export const SubmitInvoiceDocument = /*#__PURE__*/ gql`
    mutation SubmitInvoice($input: SubmitInvoiceInput!) {
  submitInvoice(input: $input) {
    __typename
    ... on Invoice {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<SubmitInvoiceMutation, SubmitInvoiceMutationVariables>;
export const CorrectInvoiceDocument = /*#__PURE__*/ gql`
    mutation CorrectInvoice($input: CorrectInvoiceInput!) {
  correctInvoice(input: $input) {
    __typename
    ... on Invoice {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CorrectInvoiceMutation, CorrectInvoiceMutationVariables>;
export const SupplierOrdersDocument = /*#__PURE__*/ gql`
    query SupplierOrders($first: Int, $after: String, $state: PurchaseOrderState) {
  orders(first: $first, after: $after, state: $state) {
    edges {
      node {
        id
        state
        number
        total {
          amount
          currency
        }
        deliverTo
        lineSummary {
          firstDueOn
        }
        releasedAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<SupplierOrdersQuery, SupplierOrdersQueryVariables>;
export const SupplierOrderDocument = /*#__PURE__*/ gql`
    query SupplierOrder($id: ID!) {
  order(id: $id) {
    id
    rev
    state
    number
    contract {
      id
      number
      title
      paymentDays
      deliveryTerms
    }
    currency
    priceBasis
    lines {
      ...SupplierOrderLine
    }
    net {
      amount
      currency
    }
    tax {
      amount
      currency
    }
    total {
      amount
      currency
    }
    ...OrderFacts
    remark
    releasedAt
    confirmedAt
    proposal {
      ...OrderProposalTerms
    }
    counter {
      ...OrderProposalTerms
    }
    versions {
      number
      until
      reason
      deliverTo
      total
      lines {
        id
        quantity
        dueOn
      }
    }
    moves {
      ...Moves
    }
    receipt {
      ...ReceiptFields
    }
  }
}
    ${SupplierOrderLineFragmentDoc}
${OrderFactsFragmentDoc}
${OrderProposalTermsFragmentDoc}
${MovesFragmentDoc}
${ReceiptFieldsFragmentDoc}` as unknown as DocumentNode<SupplierOrderQuery, SupplierOrderQueryVariables>;
export const CounterProposalDocument = /*#__PURE__*/ gql`
    mutation CounterProposal($input: CounterProposalInput!) {
  counterProposal(input: $input) {
    __typename
    ... on PurchaseOrder {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CounterProposalMutation, CounterProposalMutationVariables>;
export const AnnounceDeliveryDocument = /*#__PURE__*/ gql`
    mutation AnnounceDelivery($input: AnnounceDeliveryInput!) {
  announceDelivery(input: $input) {
    __typename
    ... on PurchaseOrder {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<AnnounceDeliveryMutation, AnnounceDeliveryMutationVariables>;
export const OwnRatesDocument = /*#__PURE__*/ gql`
    query OwnRates {
  mySupplier {
    id
    taxpayer
  }
  taxSpans {
    rate
    taxpayer
    validFrom
    validTo
    replaces
    ground
  }
}
    ` as unknown as DocumentNode<OwnRatesQuery, OwnRatesQueryVariables>;
export const SupplierGoodsReturnsDocument = /*#__PURE__*/ gql`
    query SupplierGoodsReturns($first: Int, $after: String, $state: GoodsReturnState) {
  goodsReturns(first: $first, after: $after, state: $state) {
    edges {
      node {
        ...SupplierReturnRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${SupplierReturnRowFragmentDoc}` as unknown as DocumentNode<SupplierGoodsReturnsQuery, SupplierGoodsReturnsQueryVariables>;
export const SupplierGoodsReturnDocument = /*#__PURE__*/ gql`
    query SupplierGoodsReturn($id: ID!) {
  goodsReturn(id: $id) {
    ...SupplierReturnRow
    lines {
      id
      partNumber
      name
      unit
      quantity
      invoiced
      unitPrice
      priceBasis
      taxRate
      net
      tax
      total
    }
    moves {
      ...Moves
    }
    receipt {
      ...ReceiptFields
    }
  }
}
    ${SupplierReturnRowFragmentDoc}
${MovesFragmentDoc}
${ReceiptFieldsFragmentDoc}` as unknown as DocumentNode<SupplierGoodsReturnQuery, SupplierGoodsReturnQueryVariables>;
export const SupplierEventEntriesDocument = /*#__PURE__*/ gql`
    query SupplierEventEntries($id: ID!, $first: Int, $skip: Int, $filter: TrailFilter) {
  sourcingEvent(id: $id) {
    id
    trail {
      entries(first: $first, skip: $skip, filter: $filter) {
        ...TrailPageFields
      }
    }
  }
}
    ${TrailPageFieldsFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<SupplierEventEntriesQuery, SupplierEventEntriesQueryVariables>;
export const SupplierEventCountsDocument = /*#__PURE__*/ gql`
    query SupplierEventCounts($id: ID!, $filter: TrailFilter) {
  sourcingEvent(id: $id) {
    id
    trail {
      counts(filter: $filter) {
        ...TrailCountsFields
      }
    }
  }
}
    ${TrailCountsFieldsFragmentDoc}` as unknown as DocumentNode<SupplierEventCountsQuery, SupplierEventCountsQueryVariables>;
export const SupplierEventLanesDocument = /*#__PURE__*/ gql`
    query SupplierEventLanes($id: ID!, $bins: Int, $filter: TrailFilter) {
  sourcingEvent(id: $id) {
    id
    trail {
      lanes(bins: $bins, filter: $filter) {
        ...LanesFields
      }
    }
  }
}
    ${LanesFieldsFragmentDoc}` as unknown as DocumentNode<SupplierEventLanesQuery, SupplierEventLanesQueryVariables>;
export const SupplierEventMomentDocument = /*#__PURE__*/ gql`
    query SupplierEventMoment($id: ID!, $moment: MomentInput) {
  sourcingEvent(id: $id) {
    id
    trail {
      asOf(moment: $moment) {
        ...MomentFields
      }
    }
  }
}
    ${MomentFieldsFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<SupplierEventMomentQuery, SupplierEventMomentQueryVariables>;
export const MySupplierDocument = /*#__PURE__*/ gql`
    query MySupplier {
  mySupplier {
    ...SupplierProfile
    files {
      ...FileFields
    }
    receipt {
      ...ReceiptFields
    }
  }
}
    ${SupplierProfileFragmentDoc}
${MovesFragmentDoc}
${FileFieldsFragmentDoc}
${ReceiptFieldsFragmentDoc}` as unknown as DocumentNode<MySupplierQuery, MySupplierQueryVariables>;
export const MyConfirmationDocument = /*#__PURE__*/ gql`
    query MyConfirmation {
  mySupplier {
    id
    rev
    state
    confirmation {
      address
      mail
      mailedAt
      goesOut
      sendAgainFrom
      lapsesAt
      contact
      login
    }
  }
}
    ` as unknown as DocumentNode<MyConfirmationQuery, MyConfirmationQueryVariables>;
export const SendConfirmationDocument = /*#__PURE__*/ gql`
    mutation SendConfirmation($input: SendConfirmationInput!) {
  sendConfirmation(input: $input) {
    __typename
    ... on Supplier {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<SendConfirmationMutation, SendConfirmationMutationVariables>;
export const SupplierCategoriesDocument = /*#__PURE__*/ gql`
    query SupplierCategories {
  categories {
    id
    code
    name
    nameEn
    parent {
      id
    }
  }
}
    ` as unknown as DocumentNode<SupplierCategoriesQuery, SupplierCategoriesQueryVariables>;
export const RegisterSupplierDocument = /*#__PURE__*/ gql`
    mutation RegisterSupplier($input: RegisterSupplierInput!) {
  registerSupplier(input: $input) {
    __typename
    ... on Supplier {
      id
      number
      name
      receipt {
        ...ReceiptFields
      }
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${ReceiptFieldsFragmentDoc}
${RefusalFragmentDoc}` as unknown as DocumentNode<RegisterSupplierMutation, RegisterSupplierMutationVariables>;
export const EditSupplierProfileDocument = /*#__PURE__*/ gql`
    mutation EditSupplierProfile($input: EditSupplierProfileInput!) {
  editSupplierProfile(input: $input) {
    __typename
    ... on Supplier {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<EditSupplierProfileMutation, EditSupplierProfileMutationVariables>;
export const SubmitSupplierDocument = /*#__PURE__*/ gql`
    mutation SubmitSupplier($input: SubmitSupplierInput!) {
  submitSupplier(input: $input) {
    __typename
    ... on Supplier {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<SubmitSupplierMutation, SubmitSupplierMutationVariables>;
export const AskSupplierChangeDocument = /*#__PURE__*/ gql`
    mutation AskSupplierChange($input: AskSupplierChangeInput!) {
  askSupplierChange(input: $input) {
    __typename
    ... on Supplier {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<AskSupplierChangeMutation, AskSupplierChangeMutationVariables>;
export const ChangeContactDocument = /*#__PURE__*/ gql`
    mutation ChangeContact($input: ChangeContactInput!) {
  changeContact(input: $input) {
    __typename
    ... on Supplier {
      id
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ChangeContactMutation, ChangeContactMutationVariables>;
export const ServerTimeDocument = /*#__PURE__*/ gql`
    query ServerTime {
  serverTime
}
    ` as unknown as DocumentNode<ServerTimeQuery, ServerTimeQueryVariables>;
export const DraftsDocument = /*#__PURE__*/ gql`
    query Drafts($form: String!) {
  drafts(form: $form) {
    form
    tab
    content
    savedAt
  }
}
    ` as unknown as DocumentNode<DraftsQuery, DraftsQueryVariables>;
export const SaveDraftDocument = /*#__PURE__*/ gql`
    mutation SaveDraft($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    __typename
    ... on Draft {
      form
      savedAt
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;
export const DiscardDraftDocument = /*#__PURE__*/ gql`
    mutation DiscardDraft($form: String!, $tab: String!) {
  discardDraft(form: $form, tab: $tab)
}
    ` as unknown as DocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const InclusionProofDocument = /*#__PURE__*/ gql`
    query InclusionProof($entryId: ID!) {
  inclusionProof(entryId: $entryId) {
    entryId
    index
    size
    leaf
    hashes
    checkpoint
    logKey
  }
}
    ` as unknown as DocumentNode<InclusionProofQuery, InclusionProofQueryVariables>;
export const ChangesSinceDocument = /*#__PURE__*/ gql`
    query ChangesSince($subjectId: ID!, $rev: Int!) {
  changesSince(subjectId: $subjectId, rev: $rev) {
    ...EntryFields
  }
}
    ${EntryFieldsFragmentDoc}` as unknown as DocumentNode<ChangesSinceQuery, ChangesSinceQueryVariables>;
export const SubjectNamesDocument = /*#__PURE__*/ gql`
    query SubjectNames($ids: [ID!]!) {
  subjectNames(ids: $ids) {
    id
    subjectType
    name
  }
}
    ` as unknown as DocumentNode<SubjectNamesQuery, SubjectNamesQueryVariables>;
export const InclusionProofsDocument = /*#__PURE__*/ gql`
    query InclusionProofs($entryIds: [ID!]!) {
  inclusionProofs(entryIds: $entryIds) {
    entryId
    index
    size
    leaf
    hashes
    checkpoint
    logKey
  }
}
    ` as unknown as DocumentNode<InclusionProofsQuery, InclusionProofsQueryVariables>;
export const ToDosDocument = /*#__PURE__*/ gql`
    query ToDos($whose: WorkScope!) {
  toDos(whose: $whose) {
    subjectId
    subjectType
    move
    label
    title
    number
    purchaseId
    since
    dueAt
    waitsFor
    yours
    turn
    turnRoles
    worth {
      amount
      currency
    }
    method
    facts {
      name
      label
      value
    }
  }
  toDosCut(whose: $whose)
}
    ` as unknown as DocumentNode<ToDosQuery, ToDosQueryVariables>;
export const OwnAccountDocument = /*#__PURE__*/ gql`
    query OwnAccount($id: ID!) {
  account(id: $id) {
    id
    rev
    state
    login
    name
    language
    roles
    moves {
      ...Moves
    }
    entries {
      ...EntryFields
    }
  }
}
    ${MovesFragmentDoc}
${EntryFieldsFragmentDoc}` as unknown as DocumentNode<OwnAccountQuery, OwnAccountQueryVariables>;
export const ViewerDocument = /*#__PURE__*/ gql`
    query Viewer {
  viewer {
    account {
      id
      rev
      name
      login
      language
    }
    roles
    mustChoosePassword
    supplier {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = /*#__PURE__*/ gql`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on Session {
      accessToken
      triedElsewhere {
        count
        since
      }
    }
    ... on Refused {
      ...Refusal
      until
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = /*#__PURE__*/ gql`
    mutation SignOut {
  signOut
}
    ` as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ChooseLanguageDocument = /*#__PURE__*/ gql`
    mutation ChooseLanguage($input: ChooseLanguageInput!) {
  chooseLanguage(input: $input) {
    __typename
    ... on Account {
      id
      rev
      language
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ChooseLanguageMutation, ChooseLanguageMutationVariables>;
export const ChoosePasswordDocument = /*#__PURE__*/ gql`
    mutation ChoosePassword($input: ChoosePasswordInput!) {
  choosePassword(input: $input) {
    __typename
    ... on Account {
      id
      rev
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ChoosePasswordMutation, ChoosePasswordMutationVariables>;
export const ChangePasswordDocument = /*#__PURE__*/ gql`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on Account {
      id
      rev
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const SignInHelpDocument = /*#__PURE__*/ gql`
    query SignInHelp {
  signInHelp {
    company
    companyEn
    contact
    goesOut
  }
}
    ` as unknown as DocumentNode<SignInHelpQuery, SignInHelpQueryVariables>;
export const AskPasswordLinkDocument = /*#__PURE__*/ gql`
    mutation AskPasswordLink($login: String!) {
  askPasswordLink(login: $login) {
    __typename
    ... on PasswordLinkAsked {
      goodUntil
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<AskPasswordLinkMutation, AskPasswordLinkMutationVariables>;
export const UsePasswordLinkDocument = /*#__PURE__*/ gql`
    mutation UsePasswordLink($input: UsePasswordLinkInput!) {
  usePasswordLink(input: $input) {
    __typename
    ... on PasswordSet {
      signInAs
      audience
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<UsePasswordLinkMutation, UsePasswordLinkMutationVariables>;
export const NoticesDocument = /*#__PURE__*/ gql`
    query Notices($unread: Boolean!) {
  unreadNotices
  notices(first: 30, unread: $unread) {
    ...NoticeLine
  }
}
    ${NoticeLineFragmentDoc}` as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const AllNoticesDocument = /*#__PURE__*/ gql`
    query AllNotices($before: ID) {
  notices(first: 50, before: $before) {
    ...NoticeLine
  }
}
    ${NoticeLineFragmentDoc}` as unknown as DocumentNode<AllNoticesQuery, AllNoticesQueryVariables>;
export const MarkNoticeReadDocument = /*#__PURE__*/ gql`
    mutation MarkNoticeRead($id: ID!) {
  markNoticeRead(id: $id) {
    id
    readAt
  }
}
    ` as unknown as DocumentNode<MarkNoticeReadMutation, MarkNoticeReadMutationVariables>;
export const MarkNoticesReadDocument = /*#__PURE__*/ gql`
    mutation MarkNoticesRead($upTo: ID!) {
  markNoticesRead(upTo: $upTo)
}
    ` as unknown as DocumentNode<MarkNoticesReadMutation, MarkNoticesReadMutationVariables>;
export const CreditReturnDocument = /*#__PURE__*/ gql`
    mutation CreditReturn($input: CreditReturnInput!) {
  creditReturn(input: $input) {
    __typename
    ... on GoodsReturn {
      id
      number
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<CreditReturnMutation, CreditReturnMutationVariables>;
export const TaxSpansDocument = /*#__PURE__*/ gql`
    query TaxSpans {
  taxSpans {
    rate
    taxpayer
    validFrom
    validTo
    replaces
    ground
  }
}
    ` as unknown as DocumentNode<TaxSpansQuery, TaxSpansQueryVariables>;
export const RegistrationHelpDocument = /*#__PURE__*/ gql`
    query RegistrationHelp {
  registrationHelp {
    contact
    goesOut
  }
}
    ` as unknown as DocumentNode<RegistrationHelpQuery, RegistrationHelpQueryVariables>;
export const RegistrationOfLinkDocument = /*#__PURE__*/ gql`
    query RegistrationOfLink($token: String!) {
  registrationOfLink(token: $token) {
    number
    name
  }
}
    ` as unknown as DocumentNode<RegistrationOfLinkQuery, RegistrationOfLinkQueryVariables>;
export const UseConfirmationLinkDocument = /*#__PURE__*/ gql`
    mutation UseConfirmationLink($token: String!) {
  useConfirmationLink(token: $token) {
    __typename
    ... on ConfirmedAddress {
      number
      login
      isLoginAsWanted
      wasConfirmed
    }
    ... on Refused {
      ...Refusal
    }
  }
}
    ${RefusalFragmentDoc}` as unknown as DocumentNode<UseConfirmationLinkMutation, UseConfirmationLinkMutationVariables>;
export const TrailHeadDocument = /*#__PURE__*/ gql`
    query TrailHead {
  trailHead {
    origin
    size
    root
    pending
    witnessed
    cosignedAt
    witnessLate
    checkpoint
    policy
  }
}
    ` as unknown as DocumentNode<TrailHeadQuery, TrailHeadQueryVariables>;
export const TrailEntryDocument = /*#__PURE__*/ gql`
    query TrailEntry($id: ID!) {
  entry(id: $id) {
    ...EntryFields
  }
}
    ${EntryFieldsFragmentDoc}` as unknown as DocumentNode<TrailEntryQuery, TrailEntryQueryVariables>;