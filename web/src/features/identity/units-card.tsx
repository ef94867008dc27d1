import { useQuery } from '@apollo/client/react';
import { Button, Card, Empty, Flex, Tree, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { MoveBar } from '../../components/move-bar.js';
import { StateTag } from '../../components/state-tag.js';
import { useMay } from '../../components/use-may.js';
import { UnitsDocument } from '../../generated/graphql.js';
import { type UnitNode, unitName, unitTree } from './unit-tree.js';

function Chosen({ unit }: { readonly unit: UnitNode }) {
  const { t, i18n } = useTranslation();
  const mayCreate = useMay('Unit', 'createUnit');
  return (
    <Flex vertical gap={8} style={{ marginBottom: 12 }}>
      <Flex wrap gap={8} align="center">
        <Typography.Text strong>
          {unit.code} {unitName(unit, i18n.language)}
        </Typography.Text>
        <StateTag subject="Unit" state={unit.state} />
      </Flex>
      <Flex wrap gap={8}>
        {mayCreate && unit.state === 'ACTIVE' && (
          <Link to={`/units/new?parent=${unit.id}`}>
            <Button size="small" tabIndex={-1}>
              {t('unit.newBelow')}
            </Button>
          </Link>
        )}
        <MoveBar subject={unit} small />
      </Flex>
    </Flex>
  );
}

function UnitTree({ units }: { readonly units: readonly UnitNode[] }) {
  const { t, i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const tree = useMemo(
    () => unitTree(units, i18n.language, { closed: t('state.Unit.CLOSED'), choosing: false }),
    [units, i18n.language, t],
  );
  const chosen = units.find(({ id }) => id === params.get('unit'));
  if (units.length === 0) return <Empty description={t('unit.none')} />;
  return (
    <>
      {chosen ? <Chosen unit={chosen} /> : <Typography.Text type="secondary">{t('unit.choose')}</Typography.Text>}
      <Tree
        treeData={tree}
        defaultExpandAll
        selectedKeys={chosen ? [chosen.id] : []}
        onSelect={(_, { node }) => {
          const next = new URLSearchParams(params);
          next.set('unit', node.key);
          setParams(next, { replace: true });
        }}
      />
    </>
  );
}

/** The tree of units, and what can be done with the one chosen. */
export function UnitsCard() {
  const { t } = useTranslation();
  const mayCreate = useMay('Unit', 'createUnit');
  const asked = useQuery(UnitsDocument);
  return (
    <Card
      title={t('units.units')}
      size="small"
      extra={mayCreate && <Link to="/units/new">{t('move.createUnit')}</Link>}
    >
      <AskedView asked={asked}>{({ units }) => <UnitTree units={units} />}</AskedView>
    </Card>
  );
}
