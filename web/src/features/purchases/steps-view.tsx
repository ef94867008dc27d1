import { Alert, Button, Card, Empty, Flex, Tag, Typography } from 'antd';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { type Names, useNamesOf } from '../../components/trail/use-names.js';
import type { SubjectPathFieldsFragment } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';
import { StepGraph } from './step-graph.js';
import type { Judgement, Ways } from './trail-source.js';
import { useAnswer } from './use-answer.js';

interface Props {
  /** Id of the purchase. */
  readonly id: string;
  readonly ways: () => Promise<Ways | null>;
  readonly version: number;
  readonly onMoment: (place: number) => void;
}

function JudgementView({ judgement }: { readonly judgement: Judgement }) {
  const { t } = useTranslation();
  const { skipped, reordered, repeated, misfits } = judgement;
  const found = [
    { kind: 'skipped', acts: skipped },
    { kind: 'reordered', acts: reordered },
    { kind: 'misfits', acts: misfits },
    { kind: 'repeated', acts: repeated },
  ] as const;
  const all = found.filter(({ acts }) => acts.length > 0);
  const grave = skipped.length + reordered.length + misfits.length > 0;
  if (all.length === 0)
    return <Alert type="success" showIcon title={t(judgement.completed ? 'steps.keptWhole' : 'steps.keptSoFar')} />;
  return (
    <Alert
      type={grave ? 'warning' : 'info'}
      showIcon
      title={t(grave ? 'steps.deviates' : 'steps.repeatedOnly')}
      description={
        <dl style={{ margin: 0 }}>
          {all.map(({ kind, acts }) => (
            <Fragment key={kind}>
              <dt style={{ fontWeight: 600 }}>{t(`steps.${kind}`)}</dt>
              <dd style={{ marginInlineStart: 0 }}>{acts.map(({ label }) => label).join(t('app.comma'))}</dd>
            </Fragment>
          ))}
        </dl>
      }
    />
  );
}

function Marks({ path }: { readonly path: SubjectPathFieldsFragment }) {
  const { t } = useTranslation();
  const done = path.moves.some(({ misfit }) => misfit);
  return (
    <Flex wrap gap={4}>
      {path.repeated && <Tag color="orange">↩ {t('steps.mark.repeated')}</Tag>}
      {path.late && <Tag color="red">{t('steps.mark.late', { day: path.dueOn })}</Tag>}
      {!path.late && path.dueOn && <Tag>{t('steps.mark.due', { day: path.dueOn })}</Tag>}
      {done && <Tag color="red">{t('steps.mark.misfit')}</Tag>}
    </Flex>
  );
}

/** The moves that were taken, in words, for readers who cannot see the picture. */
function TakenMoves({
  path,
  onMoment,
}: {
  readonly path: SubjectPathFieldsFragment;
  readonly onMoment: Props['onMoment'];
}) {
  const { t } = useTranslation();
  const taken = path.moves
    .filter(({ count }) => count > 0)
    .sort((one, other) => (one.lastPlace ?? 0) - (other.lastPlace ?? 0));
  return (
    <ul style={{ margin: '8px 0 0', paddingInlineStart: 20, fontSize: 13 }}>
      {taken.map(({ name, from, to, count, lastAt, lastPlace, misfit }) => (
        <li key={`${name} ${from} ${to}`}>
          {t(`move.${name}`)}
          {count > 1 ? ` ×${count}` : ''}{' '}
          <Typography.Text type={misfit ? 'danger' : 'secondary'}>
            {misfit ? `${t('steps.mark.misfit')} · ` : ''}
            {instant(lastAt)}
          </Typography.Text>
          {lastPlace !== null && (
            <Button type="link" size="small" onClick={() => onMoment(lastPlace + 1)}>
              {t('moment.show')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function SubjectWay({
  path,
  names,
  onMoment,
}: {
  readonly path: SubjectPathFieldsFragment;
  readonly names: Names;
  readonly onMoment: Props['onMoment'];
}) {
  const { t } = useTranslation();
  const { subjectType, subjectId } = path;
  const place = placeOf(subjectType, subjectId);
  const name = [t(`subject.${subjectType}`), names.get(subjectId)].filter((part) => part).join(' ');
  return (
    <Card
      size="small"
      title={
        <Flex wrap gap={8} align="center">
          {path.stage && <Typography.Text type="secondary">{t(`stage.${path.stage}`)}</Typography.Text>}
          <h3 style={{ fontSize: 14, margin: 0 }}>{place ? <Link to={place}>{name}</Link> : name}</h3>
          <Marks path={path} />
        </Flex>
      }
    >
      <StepGraph path={path} />
      <TakenMoves path={path} onMoment={onMoment} />
    </Card>
  );
}

function AllWays({ ways, onMoment }: { readonly ways: Ways; readonly onMoment: Props['onMoment'] }) {
  const { t } = useTranslation();
  const ids = useMemo(() => ways.paths.map(({ subjectId }) => subjectId), [ways]);
  const names = useNamesOf(ids);
  return (
    <Flex vertical gap={16}>
      <JudgementView judgement={ways.judgement} />
      <Typography.Text type="secondary">{t('steps.legend')}</Typography.Text>
      {ways.paths.length === 0 && <Empty description={t('app.nothing')} />}
      {ways.paths.map((path) => (
        <SubjectWay key={path.subjectId} path={path} names={names} onMoment={onMoment} />
      ))}
    </Flex>
  );
}

/** How each document of a purchase went through its life cycle, and how the whole compares with what is prescribed. */
export function StepsView({ id, ways: ask, version, onMoment }: Props) {
  const asked = useAnswer(`${id} ${version}`, ask);
  return <AskedView asked={asked}>{(ways) => ways && <AllWays ways={ways} onMoment={onMoment} />}</AskedView>;
}
