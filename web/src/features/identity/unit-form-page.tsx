import { useQuery } from '@apollo/client/react';
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { MoveFormPage } from '../../components/move-form-page.js';
import { UnitsDocument } from '../../generated/graphql.js';
import type { UnitNode } from './unit-tree.js';

interface Props {
  readonly move: 'nameUnitHead' | 'renameUnit';
  readonly children: (unit: UnitNode) => ReactNode;
}

/** The page of a form about the unit that the address names. */
export function UnitFormPage({ move, children }: Props) {
  const { id = '' } = useParams();
  const asked = useQuery(UnitsDocument, { fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ units }) => units.find((one) => one.id === id)}
      move={move}
      named={({ code, name }) => `${code} ${name}`}
      back={`/accounts?unit=${id}`}
    >
      {(unit) => <Card style={{ maxWidth: 640 }}>{children(unit)}</Card>}
    </MoveFormPage>
  );
}
