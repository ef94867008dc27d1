import { Link } from 'react-router';
import type { HoldHeadFragment } from '../../generated/graphql.js';
import { PersonName } from './person-name.js';

/** What a hold is on: a person, or a purchase for readers who see purchases. */
export function HoldSubject({ hold }: { readonly hold: HoldHeadFragment }) {
  const { account, purchase, purchaseNumber } = hold;
  if (purchase)
    return (
      <Link to={`/purchases/${purchase.id}`}>
        {purchase.number} {purchase.title}
      </Link>
    );
  return purchaseNumber ?? <PersonName account={account} />;
}
