import { businessDay } from '../../schema/kernel/calendar.js';
import { formatVkey } from '../../schema/trail/index.js';
import { type App, personnelNumber } from '../kit/app.js';
import { revOf } from '../kit/rev-of.js';
import type { Firm } from '../kit/suppliers.js';
import { logKey } from '../kit/witness.js';
import type { Step } from './purchase-story.js';

type Take = Step['take'];

/** Two moves on one subject: the first creates or finds it, the second needs somebody else. */
function twoSteps(
  first: Omit<Step, 'made'>,
  second: Omit<Step, 'take'> & { readonly take: (id: string) => Take },
): Step[] {
  let id = '';
  const made: Step['made'] = (shown) => {
    id = shown.id;
  };
  return [
    { ...first, made },
    { ...second, take: (who) => second.take(id)(who) },
  ];
}

/** The moves of a supplier's admission, after its registration. */
export function admission({ supplierId }: Pick<Firm, 'supplierId'>): Step[] {
  const at = (rev: number) => ({ supplierId, rev });
  return [
    { duty: 'supplierReview', role: 'CATEGORY_MANAGER', take: (who) => who.act('reviewSupplier', at(4), 'id rev') },
    { duty: 'supplierApproval', role: 'APPROVER', take: (who) => who.act('approveSupplier', at(5), 'id rev') },
  ];
}

/** Stories of two moves each: a supplier's suspension, payments held back, an account, an erasure, a hold and a log key. */
export async function smallStories(app: App, firm: Firm, firmRev: number): Promise<Step[][]> {
  const { supplierId } = firm;
  const leaver = await app.hire(['RECEIVER'], 'leaver');
  const security = await app.as('SECURITY_ADMIN');
  const { rev } = (await security.ask(`{ account(id: "${leaver.accountId}") { rev } }`)).data.account;
  await security.act('disableAccount', { accountId: leaver.accountId, rev, reason: 'has left' });
  const suspender = await app.hire(['APPROVER'], 'suspender');
  const reinstater = await app.hire(['APPROVER'], 'reinstater');
  const newcomer = { login: 'newcomer', name: 'New', language: 'en', unitId: app.unitId };
  const vkey = formatVkey(logKey(app.origin).key);
  const tolerance = { pricePercent: '0.8', lineMost: '300', invoiceMost: '1500', reason: 'dearer steel' };
  const rate = { rate: '12', taxpayer: 'GENERAL', validFrom: '2027-01-01', ground: 'a new law' };
  const limits = { perPurchase: '20000', perYear: '80000', reason: 'dearer steel' };
  return [
    twoSteps(
      {
        ...{ duty: 'directLimitProposal', role: 'CATEGORY_MANAGER' },
        take: (who) => who.act('proposeDirectLimit', limits, 'id rev'),
      },
      {
        ...{ duty: 'directLimitConfirmation', role: 'INTERNAL_AUDITOR' },
        take: (directLimitId) => (who) => who.act('confirmDirectLimit', { directLimitId, rev: 1 }, 'id rev'),
      },
    ),
    twoSteps(
      { duty: 'taxRateProposal', role: 'FINANCE', take: (who) => who.act('proposeTaxRate', rate, 'id rev') },
      {
        ...{ duty: 'taxRateConfirmation', role: 'INTERNAL_AUDITOR' },
        take: (taxRateId) => (who) => who.act('confirmTaxRate', { taxRateId, rev: 1 }, 'id rev'),
      },
    ),
    twoSteps(
      {
        ...{ duty: 'toleranceProposal', role: 'FINANCE' },
        take: (who) => who.act('proposeTolerance', tolerance, 'id rev'),
      },
      {
        ...{ duty: 'toleranceConfirmation', role: 'INTERNAL_AUDITOR' },
        take: (matchToleranceId) => (who) => who.act('confirmTolerance', { matchToleranceId, rev: 1 }, 'id rev'),
      },
    ),
    twoSteps(
      {
        ...{ duty: 'supplierSuspension', role: 'APPROVER' },
        take: (who) => who.act('suspendSupplier', { supplierId, rev: firmRev, reason: 'late' }, 'id rev'),
      },
      {
        ...{ duty: 'supplierReinstatement', role: 'APPROVER' },
        take: (id) => (who) =>
          who.act('reinstateSupplier', { supplierId: id, rev: firmRev + 1, reason: 'x' }, 'id rev'),
      },
    ),
    twoSteps(
      {
        ...{ duty: 'supplierChangeCheck', role: 'CATEGORY_MANAGER' },
        take: async (who) => {
          // Asked for once, whoever is refused to check it.
          const account = { bankName: 'Bank', bankAccount: '6217000000', legalRepresentative: 'Somebody' };
          const wish = { ...account, oldAccountPayable: true, supplierId, rev: await revOf(supplierId) };
          await firm.person.act('askSupplierChange', wish);
          return who.act('checkSupplierChange', { supplierId, rev: await revOf(supplierId) }, 'id rev');
        },
      },
      {
        ...{ duty: 'supplierChangeConfirmation', role: 'APPROVER' },
        take: (id) => async (who) =>
          who.act('confirmSupplierChange', { supplierId: id, rev: await revOf(id) }, 'id rev'),
      },
    ),
    twoSteps(
      {
        ...{ duty: 'withholdingProposal', role: 'LEGAL' },
        take: async (who) => {
          // Where this is refused, somebody else suspends the supplier.
          await suspender.act('suspendSupplier', { supplierId, rev: await revOf(supplierId), reason: 'late' });
          const until = businessDay(app.clock.now());
          return who.act(
            'proposeWithholding',
            { supplierId, rev: await revOf(supplierId), reason: 'x', until },
            'id rev',
          );
        },
      },
      {
        ...{ duty: 'withholdingConfirmation', role: 'LEGAL' },
        take: (id) => async (who) => {
          const done = await who.act('confirmWithholding', { supplierId: id, rev: await revOf(id) }, 'id rev');
          // The stories after this one buy from it.
          if (done.id) await reinstater.act('reinstateSupplier', { supplierId: id, rev: await revOf(id), reason: 'x' });
          return done;
        },
      },
    ),
    twoSteps(
      {
        ...{ duty: 'accountOpening', role: 'SYSTEM_ADMIN' },
        take: (who) => who.act('createAccount', { ...newcomer, personnelNumber: personnelNumber() }, 'id rev'),
      },
      {
        ...{ duty: 'postGranting', role: 'SECURITY_ADMIN' },
        take: (accountId) => (who) =>
          who.act('grantRole', { accountId, rev: 1, role: 'EXPERT', reason: 'appointed' }, 'id rev'),
      },
    ),
    twoSteps(
      {
        ...{ duty: 'erasureRequest', role: 'LEGAL' },
        take: (who) => who.act('requestErasure', { accountId: leaver.accountId, reason: 'PIPL 47' }, 'id rev'),
      },
      {
        ...{ duty: 'erasureApproval', role: 'AUDIT_ADMIN' },
        take: (erasureId) => (who) => who.act('approveErasure', { erasureId, rev: 1 }, 'id rev'),
      },
    ),
    twoSteps(
      {
        ...{ duty: 'holdPlacing', role: 'LEGAL' },
        take: async (who) =>
          who.act('placeHold', { accountId: (await app.as('RECEIVER')).accountId, reason: 'a case' }, 'id rev'),
      },
      {
        ...{ duty: 'holdLifting', role: 'DISCIPLINE_OFFICER' },
        take: (legalHoldId) => (who) => who.act('liftHold', { legalHoldId, rev: 1, reason: 'over' }, 'id rev'),
      },
    ),
    twoSteps(
      {
        ...{ duty: 'keyAnnouncement', role: 'SYSTEM_ADMIN' },
        take: (who) => who.act('announceLogKey', { vkey, reason: 'yearly' }, 'id rev'),
      },
      {
        ...{ duty: 'keyConfirmation', role: 'SECURITY_ADMIN' },
        take: (logKeyId) => (who) => who.act('confirmLogKey', { logKeyId, rev: 1, vkey }, 'id rev'),
      },
    ),
  ];
}
