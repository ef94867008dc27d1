import { useQuery } from '@apollo/client/react';
import { Card, Empty, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { DueDay } from '../../components/due-day.js';
import { money } from '../../components/format.js';
import { InvoiceExceptionsDocument, type InvoiceExceptionsQuery } from '../../generated/graphql.js';

type Invoice = InvoiceExceptionsQuery['invoices']['edges'][number]['node'];

const FIRST = 100;
const MOST_OF_ONE = 5;

function Kind({
  kind,
  invoices,
}: {
  readonly kind: Invoice['differences'][number]['kind'];
  readonly invoices: readonly Invoice[];
}) {
  const { t } = useTranslation();
  return (
    <div>
      <Typography.Text strong>
        {t(`invoice.kind.${kind}`)} {invoices.length}
      </Typography.Text>
      <ul style={{ margin: '0 0 8px', paddingInlineStart: 20 }}>
        {invoices.slice(0, MOST_OF_ONE).map(({ id, number, supplier, total, dueOn }) => (
          <li key={id} style={{ overflowWrap: 'anywhere' }}>
            <Link to={`/invoices/${id}`}>{number}</Link> {supplier?.name}{' '}
            <span style={{ fontVariantNumeric: 'tabular-nums' }}>{money(total)}</span> <DueDay day={dueOn} open />
          </li>
        ))}
        {invoices.length > MOST_OF_ONE && <li>{t('home.further', { count: invoices.length - MOST_OF_ONE })}</li>}
      </ul>
    </div>
  );
}

/** Invoices that do not match, by the kind of difference. */
export function ExceptionsCard() {
  const { t } = useTranslation();
  const asked = useQuery(InvoiceExceptionsDocument, { variables: { first: FIRST }, fetchPolicy: 'cache-and-network' });
  const extra = (
    <Flex gap={12}>
      <Link to="/invoices?state=EXCEPTION">{t('home.allExceptions')}</Link>
      <Link to="/invoices?state=MATCHED">{t('home.payable')}</Link>
    </Flex>
  );
  return (
    <Card title={t('home.exceptions')} extra={extra}>
      <AskedView asked={asked}>
        {({ invoices: { edges, pageInfo } }) => {
          const rows = edges.map(({ node }) => node);
          const kinds = [...new Set(rows.flatMap(({ differences }) => differences.map(({ kind }) => kind)))];
          return (
            <>
              {rows.length === 0 && <Empty description={t('home.noExceptions')} />}
              {kinds.map((kind) => (
                <Kind
                  key={kind}
                  kind={kind}
                  invoices={rows.filter(({ differences }) => differences.some((one) => one.kind === kind))}
                />
              ))}
              {pageInfo.hasNextPage && t('home.firstOnly', { count: FIRST })}
            </>
          );
        }}
      </AskedView>
    </Card>
  );
}
