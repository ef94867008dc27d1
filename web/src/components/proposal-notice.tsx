import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped, instant } from './format.js';

/** Quantity and day of an order's line. */
interface TermsLine {
  readonly id: string;
  readonly quantity: string;
  readonly dueOn: string;
}

/** An order as far as a change says something else of it. */
export interface Changeable {
  readonly deliverTo: string;
  readonly lines: readonly (TermsLine & {
    readonly partNumber: string;
    readonly name: string;
    readonly unit: string;
  })[];
}

/** How an order shall be instead. */
interface Terms {
  readonly deliverTo?: string | null | undefined;
  readonly lines?: readonly TermsLine[] | null | undefined;
}

interface Props {
  /** Who says what of an order, and until when it can be answered; the words for it are the caller's. */
  readonly title: string;
  readonly reason: string;
  readonly order: Changeable;
  readonly terms: Terms;
}

/** What differs between an order and how it shall be: quantity, day and place, each beside what it was. */
export function ChangedTerms({ order, terms }: Pick<Props, 'order' | 'terms'>) {
  const { t } = useTranslation();
  const wanted = new Map((terms.lines ?? []).map((line) => [line.id, line]));
  return (
    <ul style={{ margin: '8px 0 0', paddingInlineStart: 20, fontVariantNumeric: 'tabular-nums' }}>
      {order.lines.map(({ id, partNumber, name, unit, quantity, dueOn }) => {
        const line = wanted.get(id);
        if (!line || (line.quantity === quantity && line.dueOn === dueOn)) return null;
        return (
          <li key={id}>
            {partNumber} {name}{' '}
            {line.quantity !== quantity &&
              t('orderProposal.quantity', { before: grouped(quantity), after: grouped(line.quantity), unit })}{' '}
            {line.dueOn !== dueOn && t('orderProposal.dueOn', { before: dueOn, after: line.dueOn })}
          </li>
        );
      })}
      {terms.deliverTo && terms.deliverTo !== order.deliverTo && (
        <li>{t('orderProposal.deliverTo', { before: order.deliverTo, after: terms.deliverTo })}</li>
      )}
    </ul>
  );
}

function Notice({ title, reason, order, terms }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      title={title}
      description={
        <>
          <Typography.Text style={{ whiteSpace: 'pre-wrap' }}>{t('orderProposal.reason', { reason })}</Typography.Text>
          <ChangedTerms order={order} terms={terms} />
        </>
      }
    />
  );
}

/** Something that one side proposes to the other. */
interface Proposal extends Terms {
  readonly kind: 'CLOSE' | 'CHANGE';
  readonly reason: string;
  readonly proposedAt: string;
  readonly answerBy: string;
}

/** A change that waits to be released to the supplier. */
interface Change extends Terms {
  readonly reason: string;
  readonly proposedAt: string;
}

interface NoticesProps {
  readonly order: Changeable & {
    readonly change?: Change | null | undefined;
    readonly proposal?: Proposal | null | undefined;
    readonly counter?: Proposal | null | undefined;
  };
}

/** What is proposed for an order and not yet answered: by the buyer, by the supplier, or to be released first. */
export function ProposalNotices({ order }: NoticesProps) {
  const { t } = useTranslation();
  const { change, proposal, counter } = order;
  const times = ({ proposedAt, answerBy }: Proposal) => ({ at: instant(proposedAt), until: instant(answerBy) });
  return (
    <>
      {change && (
        <Notice
          title={t('orderProposal.toRelease', { at: instant(change.proposedAt) })}
          reason={change.reason}
          order={order}
          terms={change}
        />
      )}
      {proposal && (
        <Notice
          title={t(`orderProposal.${proposal.kind}`, times(proposal))}
          reason={proposal.reason}
          order={order}
          terms={proposal}
        />
      )}
      {counter && (
        <Notice
          title={t('orderProposal.counter', times(counter))}
          reason={counter.reason}
          order={order}
          terms={counter}
        />
      )}
    </>
  );
}
