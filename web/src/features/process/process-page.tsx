import { useQuery } from '@apollo/client/react';
import { Alert, Card, Col, Empty, Flex, Row, Skeleton, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { grouped } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { usePolling } from '../../components/use-polling.js';
import { ProcessViewDocument, type ProcessViewQuery } from '../../generated/graphql.js';
import { BottlenecksCard } from './bottlenecks-card.js';
import { CasesCard } from './cases-card.js';
import { ConformanceCard } from './conformance-card.js';
import { FilterBar } from './filter-bar.js';
import { GapsCard } from './gaps-card.js';
import { ProcessMap } from './process-map.js';
import { NOTHING_CHOSEN, type ProcessAddress, useProcessFilter } from './use-process-filter.js';
import { VariantsCard } from './variants-card.js';

function Figures({
  view,
  address,
}: {
  readonly view: ProcessViewQuery['processView'];
  readonly address: ProcessAddress;
}) {
  const { t } = useTranslation();
  const own = address.get('log') === null;
  if (view.caseCount === 0)
    return view.behind > 0 ? (
      <Skeleton active paragraph={{ rows: 6 }} />
    ) : (
      <Card>
        <Empty description={t('process.empty')}>
          <Link to="/event-logs/new">{t('process.importLog')}</Link>
        </Empty>
      </Card>
    );
  return (
    <Flex vertical gap={16}>
      {!own && (
        <Alert type="warning" showIcon title={t('process.notWitnessed')} description={t('process.notWitnessedMeans')} />
      )}
      <Card size="small">
        <Flex gap={40} wrap>
          <Statistic title={t('process.caseCount')} value={grouped(String(view.caseCount))} />
          <Statistic title={t('process.events')} value={grouped(String(view.eventCount))} />
          <Statistic title={t('process.variantCount')} value={grouped(String(view.variantCount))} />
          <Statistic title={t('process.readTo')} value={grouped(String(view.logSize))} />
          {view.behind > 0 && <Statistic title={t('process.behind')} value={grouped(String(view.behind))} />}
        </Flex>
      </Card>
      {address.chosen && <CasesCard address={address} chosen={address.chosen} />}
      <VariantsCard view={view} address={address} />
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={14}>
          <ProcessMap view={view} onChoose={({ from, to }) => address.set({ ...NOTHING_CHOSEN, from, to })} />
        </Col>
        <Col xs={24} xl={10}>
          <Flex vertical gap={16}>
            <ConformanceCard conformance={view.conformance} own={own} />
            <GapsCard view={view} address={address} />
          </Flex>
        </Col>
      </Row>
      <BottlenecksCard view={view} address={address} />
    </Flex>
  );
}

/**
 * How purchases really ran, compared with the prescribed path: variants, map, bottlenecks, conformance, and the cases behind each figure.
 */
export function ProcessPage() {
  const { t } = useTranslation();
  const address = useProcessFilter();
  const variables = { filter: address.filter };
  const asked = useQuery(ProcessViewDocument, { variables, fetchPolicy: 'cache-and-network' });
  usePolling(asked, (asked.data?.processView.behind ?? 0) > 0);
  return (
    <>
      <PageTitle title={t('process.title')}>
        <Link to="/event-logs">{t('process.logs')}</Link>
      </PageTitle>
      <FilterBar address={address} />
      <AskedView asked={asked}>{({ processView }) => <Figures view={processView} address={address} />}</AskedView>
    </>
  );
}
