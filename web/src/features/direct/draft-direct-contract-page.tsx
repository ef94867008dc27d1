import { useQuery } from '@apollo/client/react';
import { Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Contract } from '../../../../schema/contracts/contract.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import {
  DirectPurchaseToContractDocument,
  type DirectPurchaseToContractQuery,
  DraftDirectContractDocument,
} from '../../generated/graphql.js';
import { type ContractValues, termsFrom } from '../contracts/contract-fields.js';
import { DraftForm } from '../contracts/draft-form.js';

type Direct = NonNullable<DirectPurchaseToContractQuery['directPurchase']>;

function OfDirect({ direct }: { readonly direct: Direct }) {
  const { t } = useTranslation();
  const { run, busy } = useCommand(DraftDirectContractDocument);
  const { id, paymentDays, deliveryTerms, validTo, lines, priceBasis } = direct;
  return (
    <DraftForm
      draft={`contract:direct:${id}`}
      initialValues={{ paymentDays, deliveryTerms, validFrom: dayjs().format('YYYY-MM-DD'), validTo }}
      schema={inputOf(Contract, 'draftDirectContract')}
      toInput={(values: ContractValues) => ({ directPurchaseId: id, ...termsFrom(values) })}
      run={run}
      busy={busy}
      fixed={t('direct.fixedLines')}
      lines={lines}
      priceBasis={priceBasis}
      sums={direct}
    />
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
            <OfDirect key={direct.id} direct={direct} />
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
