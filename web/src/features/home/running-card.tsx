import { useQuery } from '@apollo/client/react';
import { Button, Card, Empty, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { money } from '../../components/format.js';
import { RunningPurchasesDocument, type RunningPurchasesQuery } from '../../generated/graphql.js';
import { StepBar } from '../purchases/step-bar.js';

type Purchase = RunningPurchasesQuery['purchases']['edges'][number]['node'];

const FIRST = 8;

function Line({ purchase }: { readonly purchase: Purchase }) {
  const { id, number, title, value } = purchase;
  return (
    <li style={{ padding: '8px 0' }}>
      <Flex wrap gap={8} justify="space-between">
        <Link to={`/purchases/${id}`} style={{ overflowWrap: 'anywhere' }}>
          {number} {title}
        </Link>
        {value && <Typography.Text style={{ fontVariantNumeric: 'tabular-nums' }}>{money(value)}</Typography.Text>}
      </Flex>
      <StepBar purchase={purchase} />
    </li>
  );
}

/** The purchases that run and that the reader owns or acts for, each with how far it has come. */
export function RunningCard() {
  const { t } = useTranslation();
  const asked = useQuery(RunningPurchasesDocument, { variables: { first: FIRST } });
  return (
    <Card
      title={t('home.running')}
      extra={<Link to="/purchases?state=ACTIVE&mine=true">{t('home.allPurchases')}</Link>}
    >
      <AskedView asked={asked}>
        {({ purchases: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 && <Empty description={t('home.noneRunning')} />}
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {edges.map(({ node }) => (
                <Line key={node.id} purchase={node} />
              ))}
            </ul>
            {pageInfo.hasNextPage && (
              <Button
                block
                type="link"
                onClick={() => void asked.fetchMore({ variables: { after: pageInfo.endCursor ?? null } })}
              >
                {t('app.more')}
              </Button>
            )}
          </>
        )}
      </AskedView>
    </Card>
  );
}
