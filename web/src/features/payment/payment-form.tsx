import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Payment } from '../../../../schema/payment/payment.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { money } from '../../components/format.js';
import { DayInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { SameNumberReason } from '../../components/same-number-reason.js';
import { Facts } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { PaymentDocument, type PaymentQuery, RecordPaymentDocument } from '../../generated/graphql.js';
import { BankAccount } from './bank-account.js';

type ShownPayment = NonNullable<PaymentQuery['payment']>;

interface Values {
  readonly paidOn?: string | null;
  readonly bankReference?: string;
  readonly reason?: string;
}

function PaymentForm({ payment }: { readonly payment: ShownPayment }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(RecordPaymentDocument);
  const { id, number } = payment;
  return (
    <CommandForm
      draft={`payment:${id}`}
      of={payment}
      form={form}
      initialValues={{ paidOn: businessDay(new Date()) }}
      schema={inputOf(Payment, 'recordPayment')}
      toInput={({ paidOn, bankReference, reason }: Values) => ({
        paymentId: id,
        paidOn: paidOn ?? '',
        bankReference: bankReference ?? '',
        reason: reason ?? null,
      })}
      run={run}
      busy={busy}
      submit={t('move.recordPayment')}
      consequences={t('pay.recordConsequences')}
      onDone={() => {
        message.success(t('pay.recorded', { number }));
        void navigate(`/payments/${id}`);
      }}
    >
      <Form.Item name="paidOn" label={t('field.Payment.paidOn')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="bankReference" label={t('field.Payment.bankReference')}>
        <Input maxLength={100} autoComplete="off" placeholder={t('pay.bankReferenceHint')} />
      </Form.Item>
      <SameNumberReason />
    </CommandForm>
  );
}

/** The form that records a payment the bank has made. */
export function RecordPaymentPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(PaymentDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <div style={{ maxWidth: 720 }}>
      <PageTitle title={t('move.recordPayment')} />
      <AskedView asked={asked}>
        {({ payment }) =>
          payment ? (
            <>
              <Card style={{ marginBottom: 16 }}>
                <Facts
                  facts={[
                    { label: t('subject.Payment'), value: <Link to={`/payments/${id}`}>{payment.number}</Link> },
                    { label: t('field.Payment.amount'), value: money(payment.amount) },
                    { label: t('pay.payee'), value: payment.supplier?.name },
                    { label: t('field.Payment.dueOn'), value: payment.dueOn },
                    { label: t('pay.bankName'), value: payment.supplier?.bankName },
                    {
                      label: t('pay.bankAccount'),
                      value: payment.supplier && <BankAccount supplier={payment.supplier} />,
                    },
                  ]}
                />
              </Card>
              <WhenAllowed moves={payment.moves} move="recordPayment" back={`/payments/${id}`}>
                <PaymentForm payment={payment} />
              </WhenAllowed>
            </>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </div>
  );
}
