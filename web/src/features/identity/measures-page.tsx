import { useQuery } from '@apollo/client/react';
import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '../../components/format.js';
import { ListPage } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { AccountMeasuresDocument } from '../../generated/graphql.js';

/** Proposed and past measures on accounts that take two people. */
export function MeasuresPage() {
  const { t } = useTranslation();
  const asked = useQuery(AccountMeasuresDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <ListPage
      title={t('measure.title')}
      tabs={<Typography.Paragraph type="secondary">{t('measure.about')}</Typography.Paragraph>}
      asked={asked}
      pick={({ accountMeasures }) => accountMeasures}
      to={({ id }) => `/measures/${id}`}
      empty={t('measure.none')}
      columns={[
        {
          title: t('field.AccountMeasure.what'),
          render: (_, { id, what, accountName }) => (
            <Link to={`/measures/${id}`}>{`${t(`measure.${what}`)} · ${accountName}`}</Link>
          ),
        },
        {
          title: t('field.AccountMeasure.role'),
          render: (_, { role }) => role && <Tag>{t(`role.${role}`)}</Tag>,
        },
        {
          title: t('field.AccountMeasure.state'),
          render: (_, { state }) => <StateTag subject="AccountMeasure" state={state} />,
        },
        { title: t('field.AccountMeasure.expiresAt'), render: (_, { expiresAt }) => instant(expiresAt) },
      ]}
    />
  );
}
