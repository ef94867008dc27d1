import { Alert } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MovesFragment } from '../../generated/graphql.js';

interface Props {
  readonly moves: readonly MovesFragment[];
  readonly move: string;
  /** The page of the subject, where the reason and what can be done instead are seen. */
  readonly back: string;
  readonly children: ReactNode;
}

/** Shows the form of a move where it may be taken, else why not. What was open stays open, since sending it changes the moves. */
export function WhereAllowed({ moves, move, back, children }: Props) {
  const { t } = useTranslation();
  const known = moves.find(({ name }) => name === move);
  const [allowed] = useState(known?.allowed === true);
  if (allowed) return children;
  return (
    <Alert
      type="info"
      showIcon
      title={known?.reason ?? t('portal.notNow')}
      action={<Link to={back}>{t('portal.back')}</Link>}
    />
  );
}
