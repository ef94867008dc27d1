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
import { ReplaceBidDocument, SupplierBidDocument, type SupplierBidQuery } from '../../generated/graphql.js';
import { BidForm } from './bid-form.js';
import { type BidValues, contentOf, valuesOf } from './bid-values.js';

type ShownBid = NonNullable<SupplierBidQuery['bid']>;

interface Props {
  readonly bid: ShownBid;
  readonly event: NonNullable<ShownBid['event']>;
}

function ReplaceBid({ bid, event }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { run, busy } = useCommand(ReplaceBidDocument);
  return (
    <BidForm
      event={event}
      draft={`bid:${bid.id}`}
      of={bid}
      initialValues={valuesOf(event.lines, bid.content)}
      schema={inputOf(Bid, 'replaceBid')}
      toInput={(values: BidValues) => ({ bidId: bid.id, content: contentOf(values, event.quoteBasis) })}
      run={run}
      busy={busy}
      submit={t('move.replaceBid')}
      onDone={() => {
        message.success(t('bidding.replaced'));
        void navigate(`/events/${event.id}`);
      }}
    />
  );
}

/** The form of a bid that replaces the bid before. */
export function ReplaceBidPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierBidDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('bidding.replaceFor', { title: asked.data?.bid?.event?.title ?? '' })} />
      <AskedView asked={asked}>
        {({ bid }) =>
          bid?.event ? (
            <WhenAllowed moves={bid.moves} move="replaceBid" back={`/events/${bid.event.id}`}>
              <ReplaceBid bid={bid} event={bid.event} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
