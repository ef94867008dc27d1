import { useQuery } from '@apollo/client/react';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant } from '../../components/format.js';
import { ListPage } from '../../components/list-page.js';
import { type UnusedNumberRowFragment, UnusedNumbersDocument } from '../../generated/graphql.js';

/** The running numbers that no subject has, with cause, person and time. Anything else that is missing in a series was removed. */
export function UnusedNumbersPage() {
  const { t } = useTranslation();
  const asked = useQuery(UnusedNumbersDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <ListPage
      title={t('menu.unusedNumbers')}
      asked={asked}
      pick={({ unusedNumbers }) => unusedNumbers}
      tabs={<Typography.Paragraph type="secondary">{t('number.hint')}</Typography.Paragraph>}
      empty={t('number.none')}
      columns={[
        { title: t('column.number'), dataIndex: 'id' },
        { title: t('history.act'), render: (_, { act }: UnusedNumberRowFragment) => act ?? t('number.unknown') },
        {
          title: t('number.person'),
          render: (_, { personName, personRef }) => personName ?? personRef ?? t('number.unknown'),
        },
        { title: t('number.takenAt'), render: (_, { at }) => (at ? instant(at) : t('number.unknown')) },
        {
          title: t('number.why'),
          width: 420,
          render: (_, { why }) => <div style={{ minWidth: 240, whiteSpace: 'normal' }}>{why}</div>,
        },
      ]}
    />
  );
}
