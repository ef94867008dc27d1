import { useQuery } from '@apollo/client/react';
import { Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { AlertCountsDocument } from '../../generated/graphql.js';

/** The outcomes of alerts of the same detector. */
export function LikeAlerts({ detector }: { readonly detector: string }) {
  const { t } = useTranslation();
  const asked = useQuery(AlertCountsDocument, { variables: { detector } });
  return (
    <Card size="small" title={t('alert.like')} extra={<Link to={`/detectors#${detector}`}>{t('alert.method')}</Link>}>
      <AskedView asked={asked}>
        {({ alertCounts }) => (
          <Descriptions
            size="small"
            column={{ xs: 2, sm: 4 }}
            items={alertCounts.map(({ state, count }) => ({
              key: state,
              label: t(`state.Alert.${state}`),
              children: count,
            }))}
          />
        )}
      </AskedView>
    </Card>
  );
}
