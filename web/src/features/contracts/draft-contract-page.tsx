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
import { AwardToContractDocument, type AwardToContractQuery, DraftContractDocument } from '../../generated/graphql.js';
import { type ContractValues, termsFrom } from './contract-fields.js';
import type { PricedLine } from './contract-lines.js';
import { DraftForm } from './draft-form.js';

type Award = NonNullable<AwardToContractQuery['award']>;

const USUAL_PAYMENT_DAYS = 60;

function usual(): ContractValues {
  const today = dayjs();
  return {
    paymentDays: USUAL_PAYMENT_DAYS,
    deliveryTerms: '',
    validFrom: today.format('YYYY-MM-DD'),
    validTo: today.add(1, 'year').subtract(1, 'day').format('YYYY-MM-DD'),
  };
}

/** The lines as they will be in the contract. */
function linesOf({ event, bid }: Award): readonly PricedLine[] {
  const offered = new Map(bid?.content?.lines.map((line) => [line.lineId, line]));
  return (event?.lines ?? []).flatMap(({ id, part, partNumber, name, quantity, unit }) => {
    const offer = offered.get(id);
    if (!offer) return [];
    const { unitPrice, taxRate, net, tax, total } = offer;
    return [{ id, part, partNumber, name, quantity, unit, unitPrice, taxRate, net, tax, total }];
  });
}

function OfAward({ award }: { readonly award: Award }) {
  const { t } = useTranslation();
  const { run, busy } = useCommand(DraftContractDocument);
  return (
    <DraftForm
      draft={`contract:new:${award.id}`}
      initialValues={usual()}
      schema={inputOf(Contract, 'draftContract')}
      toInput={(values: ContractValues) => ({ awardId: award.id, ...termsFrom(values) })}
      run={run}
      busy={busy}
      fixed={t('contract.fixedLines')}
      lines={linesOf(award)}
      priceBasis={award.event?.quoteBasis ?? 'WITH_TAX'}
      sums={award}
    />
  );
}

/** The form of a contract made from an approved award. */
export function DraftContractPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(AwardToContractDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ award }) =>
        award ? (
          <>
            <PageTitle title={`${t('move.draftContract')} · ${award.event?.title ?? award.number}`} />
            <Typography.Paragraph>
              {t('contract.with', { name: award.supplier?.name, number: award.number })}
            </Typography.Paragraph>
            <OfAward award={award} />
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
