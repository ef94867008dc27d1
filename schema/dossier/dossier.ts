/**
 * The shape of a purchase's dossier: an OCDS 1.1 compiled release (with the bids extension) and, under `qingcai`, whatever OCDS has no
 * field for. Amounts and quantities are exact decimal text where OCDS has JSON numbers; an export converts them. Amounts and unit prices are
 * with tax, whatever the papers print, so that bids, contracts and payments stand on one basis.
 */
export interface Dossier {
  /** For our own purchases, the id of the purchase. */
  readonly ocid: string;
  readonly id: string;
  /** When the newest entry in it was recorded, RFC 3339. */
  readonly date: string;
  readonly tag: readonly ['compiled'];
  readonly initiationType: 'tender';
  readonly parties: readonly Party[];
  readonly buyer: Organisation | null;
  readonly tender: Tender | null;
  /** Null until the opening, as long as nobody may know who bids. */
  readonly bids: { readonly details: readonly DossierBid[] } | null;
  readonly awards: readonly DossierAward[];
  readonly contracts: readonly DossierContract[];
  readonly qingcai: Extension;
}

/** Version of the folded state from which a dossier is compiled. Raise it when the state changes; every dossier is then folded again. */
export const DOSSIER_VERSION = 1;

/** An exact amount in a currency. */
export interface DossierAmount {
  readonly amount: string;
  readonly currency: string;
}

/** A reference to a party. */
export interface Organisation {
  readonly id: string;
  readonly name: string | null;
}

/** A party; a supplier is described as it was when it came into the purchase. */
export interface Party extends Organisation {
  readonly identifier: { readonly scheme: string; readonly id: string } | null;
  readonly roles: readonly PartyRole[];
}

/** OCDS roles of parties. */
export type PartyRole = 'buyer' | 'invitedTenderer' | 'tenderer' | 'supplier' | 'payee';

/** One line of a tender, bid, award or contract. */
export interface DossierItem {
  readonly id: string;
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unit: { readonly name: string | null; readonly value: DossierAmount | null };
}

/** A span of time; either end may be unknown. */
export interface Period {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** The sourcing event. */
export interface Tender {
  readonly id: string;
  readonly title: string | null;
  readonly status: 'planned' | 'active' | 'cancelled' | 'unsuccessful' | 'complete';
  readonly procurementMethod: 'open' | 'selective' | 'limited' | 'direct' | null;
  /** The buyer's name for the method. */
  readonly procurementMethodDetails: string | null;
  readonly tenderPeriod: Period;
  readonly items: readonly DossierItem[];
  /** Null until the opening, and where it was not published. */
  readonly numberOfTenderers: number | null;
}

/** A bid. */
export interface DossierBid {
  readonly id: string;
  readonly date: string | null;
  readonly status: 'invited' | 'pending' | 'valid' | 'disqualified' | 'withdrawn';
  readonly tenderers: readonly Organisation[];
  readonly value: DossierAmount | null;
  readonly items: readonly DossierItem[];
  /** Ids of the lots that it is for; empty where there are none. */
  readonly relatedLots: readonly string[];
}

/** An award. */
export interface DossierAward {
  readonly id: string;
  readonly status: 'pending' | 'active' | 'cancelled' | 'unsuccessful';
  readonly date: string | null;
  readonly value: DossierAmount | null;
  readonly suppliers: readonly Organisation[];
  readonly relatedBids: readonly string[];
}

/** A contract, with the payments made under it. */
export interface DossierContract {
  readonly id: string;
  readonly awardID: string | null;
  readonly title: string | null;
  readonly status: 'pending' | 'active' | 'cancelled' | 'terminated';
  readonly dateSigned: string | null;
  readonly period: Period;
  readonly value: DossierAmount | null;
  readonly items: readonly DossierItem[];
  readonly implementation: { readonly transactions: readonly Transaction[] };
}

/** A payment made. */
export interface Transaction {
  readonly id: string;
  readonly date: string | null;
  readonly value: DossierAmount | null;
  readonly payee: Organisation;
}

/** What OCDS has no field for. */
export interface Extension {
  readonly version: number;
  readonly number: string | null;
  readonly state: string | null;
  /** The documents of the purchase, from the requisition to the payment, kind by kind and oldest first; none of secret kinds. */
  readonly papers: readonly Paper[];
  /** Object id → act → its evidence. The act of an imported object is `imported`. */
  readonly sources: Readonly<Record<string, Readonly<Record<string, Source>>>>;
  /** Every act, oldest first; acts on bids only after opening. */
  readonly steps: readonly Step[];
}

/** A document of the purchase, in a form common to all kinds, derived from their declarations. */
export interface Paper {
  readonly id: string;
  /** Kind of subject, for example `PurchaseOrder`. */
  readonly kind: string;
  readonly number: string | null;
  readonly state: string;
  /** When its first act happened, RFC 3339. */
  readonly made: string | null;
  /** Its total worth. */
  readonly value: DossierAmount | null;
  /** Its days and instants that are set, by the names of their fields: `{ releasedAt: '2026-03-01T01:00:00.000Z' }`. */
  readonly days: Readonly<Record<string, string>>;
  /** Ids that it refers to, by the names of their fields: `{ contractId: 'con_…' }`. References to people are left out. */
  readonly refs: Readonly<Record<string, string>>;
  readonly lines: readonly PaperLine[];
}

/** One line of a paper. */
export interface PaperLine {
  readonly id: string;
  readonly name: string | null;
  readonly unit: string | null;
  readonly quantity: string | null;
  readonly unitPrice: DossierAmount | null;
  /** Its other exact decimals that are set: `{ accepted: '90', rejected: '10' }`. */
  readonly decimals: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, string>>;
  readonly refs: Readonly<Record<string, string>>;
}

/** The evidence for a fact: an entry of the trail, or a place in an imported file. */
export type Source =
  | { readonly kind: 'entry'; readonly ref: string }
  | { readonly kind: 'file'; readonly ref: string; readonly pointer: string };

/** One act. */
export interface Step {
  /** `module.move`. */
  readonly type: string;
  readonly subjectId: string;
  /** When it happened; `recordedAt` is when it was recorded. */
  readonly when: string;
  readonly recordedAt: string;
  readonly entry: string;
}
