import { useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Bid } from '../../../../schema/sourcing/bid.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { SubmitBidDocument, SupplierEventDocument, type SupplierEventQuery } from '../../generated/graphql.js';
import { BidForm } from './bid-form.js';
import { type BidValues, contentOf, valuesOf } from './bid-values.js';

function SubmitBid({ event }: { readonly event: NonNullable<SupplierEventQuery['sourcingEvent']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { run, busy } = useCommand(SubmitBidDocument);
  const { id } = event;
  return (
    <BidForm
      event={event}
      draft={`bid:new:${id}`}
      initialValues={valuesOf(event.lines)}
      schema={inputOf(Bid, 'submitBid')}
      toInput={(values: BidValues) => ({ eventId: id, content: contentOf(values, event.quoteBasis) })}
      run={run}
      busy={busy}
      submit={t('move.submitBid')}
      onDone={() => {
        message.success(t('bidding.submitted'));
        void navigate(`/events/${id}`);
      }}
    />
  );
}

/** The form of a new bid. */
export function SubmitBidPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierEventDocument, { variables: { id } });
  return (
    <>
      <PageTitle title={t('bidding.bidFor', { title: asked.data?.sourcingEvent?.title ?? '' })} />
      <AskedView asked={asked}>
        {({ sourcingEvent }) =>
          sourcingEvent ? (
            <WhenAllowed moves={sourcingEvent.moves} move="submitBid" back={`/events/${id}`}>
              <SubmitBid event={sourcingEvent} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
