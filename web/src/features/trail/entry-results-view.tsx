import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactInstant } from '../../components/format.js';
import type { GroupedResult, ResultGroup } from './result-groups.js';

const FIRST = 20;

/** The name of an entry: its act, and the kind of its subject. */
export function useEntryName(): (entry: Pick<GroupedResult, 'id' | 'type' | 'subject'>) => readonly [string, string] {
  const { t, i18n } = useTranslation();
  return ({ id, type, subject }) => {
    const move = `move.${type?.split('.')[1] ?? ''}`;
    const kind = `subject.${subject?.split(' ')[0] ?? ''}`;
    return [i18n.exists(move) ? t(move) : (type ?? id), i18n.exists(kind) ? t(kind) : (subject ?? '')];
  };
}

interface ResultProps {
  readonly result: GroupedResult;
  /** Whether the bundle as a whole did not pass, in which case no single entry of it is called sound. */
  readonly isDoubtful: boolean;
}

function Mark({ result: { failed }, isDoubtful }: ResultProps) {
  const { t } = useTranslation();
  if (failed) return <Tag color="error">{t('checked.entryFailed')}</Tag>;
  if (isDoubtful) return <Tag>{t('checked.entryNoFault')}</Tag>;
  return <Tag color="success">{t('checked.entryHolds')}</Tag>;
}

function Result({ result, isDoubtful }: ResultProps) {
  const { t } = useTranslation();
  const { index, rev, at, withheld, missing, erasedBy } = result;
  const [act, kind] = useEntryName()(result);
  return (
    <li style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
      <Flex gap={8} wrap align="center">
        <Mark result={result} isDoubtful={isDoubtful} />
        <span>{index === null ? t('checked.pending') : t('checked.index', { index })}</span>
        <strong>{act}</strong>
        <span>
          {kind} {rev !== null && t('checked.rev', { rev })}
        </span>
        <Typography.Text type="secondary">{exactInstant(at)}</Typography.Text>
      </Flex>
      {withheld.length > 0 && (
        <Typography.Text type="secondary">
          {t('checked.withheld', { classes: withheld.map((one) => t(`checked.class.${one}`)).join(t('app.comma')) })}
        </Typography.Text>
      )}
      {missing && <Typography.Text type="danger">{t('checked.missing')}</Typography.Text>}
      {erasedBy.map((by) => (
        <Typography.Paragraph key={by} type="secondary" style={{ margin: 0 }}>
          {t('checked.erased', { entry: by })}
        </Typography.Paragraph>
      ))}
    </li>
  );
}

interface GroupProps {
  readonly results: readonly GroupedResult[];
  readonly isDoubtful: boolean;
}

interface Props extends GroupProps {
  /** How many entries there are in all, and how many of them do not hold: `results` may have the first of them only. */
  readonly count: number;
  readonly failed: number;
}

/** The entries of one group under their heading. */
function Group({ group, results, isDoubtful }: GroupProps & { readonly group: ResultGroup }) {
  const { t } = useTranslation();
  const own = results.filter((result) => result.group === group);
  if (own.length === 0) return null;
  return (
    <section>
      <h3 style={{ fontSize: 14, margin: '12px 0 0' }}>{t(`checked.group.${group}`)}</h3>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {own.map((result) => (
          <Result key={result.id} result={result} isDoubtful={isDoubtful} />
        ))}
      </ul>
    </section>
  );
}

/** Each entry of a bundle in plain words: first those that do not hold, then the purchase, then what it is linked with. */
export function EntryResults({ results, isDoubtful, count, failed }: Props) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? results : results.slice(0, Math.max(FIRST, failed));
  const title = isDoubtful ? t('checked.entriesFailed', { failed, count }) : t('checked.entries', { count });
  return (
    <Card size="small" title={title}>
      <Typography.Paragraph type="secondary">
        {t(isDoubtful ? 'checked.noFaultIsNoProof' : 'checked.whyWithheld')}
      </Typography.Paragraph>
      {(['failed', 'purchase', 'linked'] as const).map((group) => (
        <Group key={group} group={group} results={shown} isDoubtful={isDoubtful} />
      ))}
      {!isWhole && results.length > shown.length && (
        <Button onClick={() => setWhole(true)}>{t('checked.showAll')}</Button>
      )}
      {isWhole && count > results.length && t('checked.more', { count: count - results.length })}
    </Card>
  );
}
