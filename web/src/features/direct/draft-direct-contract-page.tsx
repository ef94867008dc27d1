import { useQuery } from '@apollo/client/react';
import { Alert, App, Form, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Contract } from '../../../../schema/contracts/contract.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import {
  DirectPurchaseToContractDocument,
  type DirectPurchaseToContractQuery,
  DraftDirectContractDocument,
} from '../../generated/graphql.js';
import { ContractFields, type ContractValues, termsFrom } from '../contracts/contract-fields.js';
import { ContractLines } from '../contracts/contract-lines.js';

type Direct = NonNullable<DirectPurchaseToContractQuery['directPurchase']>;

function DraftForm({ direct }: { readonly direct: Direct }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<ContractValues>();
  const { run, busy } = useCommand(DraftDirectContractDocument);
  const { id, paymentDays, deliveryTerms, validTo, lines, priceBasis } = direct;
  const usual = { paymentDays, deliveryTerms, validFrom: dayjs().format('YYYY-MM-DD'), validTo };
  return (
    <CommandForm
      draft={`contract:direct:${id}`}
      form={form}
      initialValues={usual}
      schema={inputOf(Contract, 'draftDirectContract')}
      toInput={(values: ContractValues) => ({ directPurchaseId: id, ...termsFrom(values) })}
      run={run}
      busy={busy}
      submit={t('contract.save')}
      consequences={t('contract.saveMeans')}
      onDone={(contract: { readonly id: string }) => {
        message.success(t('contract.saved'));
        void navigate(`/contracts/${contract.id}`);
      }}
    >
      <ContractFields />
      <Alert type="info" showIcon title={t('direct.fixedLines')} style={{ marginBottom: 16 }} />
      <div style={{ marginBottom: 16 }}>
        <ContractLines lines={lines} priceBasis={priceBasis} sums={direct} />
      </div>
    </CommandForm>
  );
}

/** The form of the contract of a direct purchase beyond the limits. */
export function DraftDirectContractPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(DirectPurchaseToContractDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ directPurchase: direct }) =>
        direct ? (
          <>
            <PageTitle title={`${t('move.draftContract')} · ${direct.title}`} />
            <Typography.Paragraph>
              {t('direct.contractWith', { name: direct.supplier?.name, number: direct.number })}
            </Typography.Paragraph>
            <DraftForm key={direct.id} direct={direct} />
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
