import { useQuery } from '@apollo/client/react';
import { Alert, Card, Flex, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { SupplierSelect } from '../../components/supplier-select.js';
import { ExpeditingDocument, type ExpeditingQuery } from '../../generated/graphql.js';
import { UrgeLines } from './urge-lines.js';
import { OrderTabs } from './work-tabs.js';

type Line = ExpeditingQuery['arrivals']['lines'][number];

const DAYS = [0, 7, 14, 30, 60];
const USUAL_DAYS = 7;

/** What suppliers have confirmed and not delivered, by due day, to urge them about; narrowed by what its address says. */
export function ExpeditingPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const said = Number(params.get('days') ?? USUAL_DAYS);
  const days = DAYS.includes(said) ? said : USUAL_DAYS;
  const whose = ['mine', 'ownUnit'].find((one) => params.get('whose') === one) ?? 'all';
  const supplierId = params.get('supplierId');
  const asked = useQuery(ExpeditingDocument, {
    variables: { days, mine: whose === 'mine', ownUnit: whose === 'ownUnit', supplierId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageTitle title={t('menu.orders')} />
      <OrderTabs />
      <Flex wrap gap={12} style={{ marginBottom: 16 }}>
        <Segmented
          aria-label={t('list.whose')}
          value={whose}
          options={[
            { value: 'all', label: t('list.all') },
            { value: 'mine', label: t('list.by.mine') },
            { value: 'ownUnit', label: t('list.by.ownUnit') },
          ]}
          onChange={(value) => set('whose', value === 'all' ? null : value)}
        />
        <Select
          aria-label={t('order.dueOn')}
          value={days}
          options={DAYS.map((value) => ({
            value,
            label: value === 0 ? t('order.dueByToday') : t('order.dueWithin', { count: value }),
          }))}
          onChange={(value) => set('days', value === USUAL_DAYS ? null : String(value))}
          style={{ minWidth: 200 }}
        />
        <div style={{ width: 280 }}>
          <SupplierSelect
            allowClear
            label={t('column.supplier')}
            placeholder={t('column.supplier')}
            value={supplierId}
            onChange={(id) => set('supplierId', id)}
          />
        </div>
      </Flex>
      <AskedView asked={asked}>
        {({ arrivals: { lines, isCut } }) => (
          <Flex vertical gap={16}>
            {isCut && <Alert type="info" showIcon title={t('order.expeditingCut', { count: lines.length })} />}
            <Card>
              <UrgeLines<Line>
                lines={lines}
                empty={t('order.nothingOpen')}
                whose={[
                  {
                    title: t('subject.PurchaseOrder'),
                    render: ({ order: { id, number } }) => <Link to={`/orders/${id}`}>{number}</Link>,
                  },
                  { title: t('column.supplier'), render: ({ order }) => order.supplier?.name },
                  { title: t('column.owner'), render: ({ order }) => order.purchase?.owner?.name },
                ]}
              />
            </Card>
          </Flex>
        )}
      </AskedView>
    </>
  );
}
