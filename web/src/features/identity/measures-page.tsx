import { useQuery } from '@apollo/client/react';
import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { instant } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { StateTag } from '../../components/state-tag.js';
import { AccountMeasuresDocument, type MeasureHeadFragment } from '../../generated/graphql.js';

/** Proposed and past measures on accounts that take two people. */
export function MeasuresPage() {
  const { t } = useTranslation();
  const asked = useQuery(AccountMeasuresDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle title={t('measure.title')} />
      <Typography.Paragraph type="secondary">{t('measure.about')}</Typography.Paragraph>
      <AskedView asked={asked}>
        {({ accountMeasures }) => (
          <DataTable<MeasureHeadFragment>
            rowKey="id"
            dataSource={[...accountMeasures]}
            pagination={false}
            locale={{ emptyText: t('measure.none') }}
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
        )}
      </AskedView>
    </>
  );
}
