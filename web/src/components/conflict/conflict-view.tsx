import { Alert, Button, Flex, Radio, Tag, Typography } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subjectOfId } from '../../../../schema/common/ids.js';
import { type Clash, clashes, type Place, withTheirs } from '../../../../schema/kernel/three-way.js';
import type { Version } from '../drafts/kept.js';
import { fieldName, lineNumber } from '../faults.js';
import { idsIn, useNamesOf } from '../trail/use-names.js';
import { type Teller, wordsOf } from '../trail/words.js';
import { ChangesSince } from './changes-since.js';

/** Whose content is chosen at a place. */
type Whose = 'mine' | 'theirs';

const keyOf = (place: Place) => place.join('.');

/** The fields besides its id that a form shows of a part are the best name for a line. */
function toldOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('known' in value)) return value;
  const { known, unit, ...rest } = value as Readonly<Record<string, unknown>>;
  return { name: known, ...rest };
}

function useLabel(teller: Teller): (place: Place) => string {
  const { t, i18n } = useTranslation();
  return (place) => {
    const line = lineNumber([...place]);
    const key = `field.${teller.kind}.${place.at(-1)}`;
    const name = fieldName([...place]) || (i18n.exists(key) ? t(key) : '');
    return [line === null ? '' : t('form.line', { line }), name].join(' ').trim();
  };
}

interface ChoiceProps {
  readonly clash: Clash;
  readonly label: string;
  readonly teller: Teller;
  readonly chosen: Whose | undefined;
  readonly onChoose: (whose: Whose) => void;
}

function Choice({ clash: { place, mine, theirs, by }, label, teller, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const words = (value: unknown) => {
    const { text, details } = wordsOf(toldOf(value), String(place.at(-1) ?? ''), teller);
    return details ? [text, ...details].join(' · ') : text;
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '0 0 12px', minWidth: 0 }}>
      <legend style={{ fontSize: 14 }}>
        <Typography.Text strong>{label}</Typography.Text>{' '}
        {by === 'BOTH' && <Tag color="orange">{t('conflict.both')}</Tag>}
      </legend>
      <Radio.Group
        value={chosen}
        onChange={({ target }) => onChoose(target.value)}
        style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
      >
        <Radio value="mine">
          <span style={{ overflowWrap: 'anywhere' }}>{t('conflict.mine', { value: words(mine) })}</span>
        </Radio>
        <Radio value="theirs">
          <span style={{ overflowWrap: 'anywhere' }}>{t('conflict.theirs', { value: words(theirs) })}</span>
        </Radio>
      </Radio.Group>
    </fieldset>
  );
}

interface Props<Values> {
  readonly subjectId: string;
  /** The version that was read when the form was opened. */
  readonly opened: Version<Values>;
  readonly newest: Version<Values>;
  /** The present content of the form. */
  readonly mine: Values;
  readonly onChosen: (values: Values) => void;
}

/** Says that somebody else has changed what a form is open for: who did what, both contents, and the choice between them. */
export function ConflictView<Values>({ subjectId, opened, newest, mine, onChosen }: Props<Values>) {
  const { t, i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Whose>>(new Map());
  const found = clashes(opened.values, mine, newest.values);
  const names = useNamesOf(useMemo(() => idsIn([JSON.stringify([mine, newest.values])]), [mine, newest.values]));
  const teller: Teller = { t, i18n, names, kind: subjectOfId(subjectId) ?? '' };
  const label = useLabel(teller);
  // What only the other person has changed is taken over unless the reader chooses otherwise; where both have changed something, only the
  // reader can decide.
  const whose = ({ place: at, by }: Clash) => chosen.get(keyOf(at)) ?? (by === 'THEM' ? 'theirs' : undefined);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  const take = () => {
    const theirs = found.filter((clash) => whose(clash) === 'theirs').map((clash) => clash.place);
    onChosen(withTheirs(opened.values, mine, newest.values, theirs));
  };
  return (
    <div ref={place} style={{ margin: '16px 0' }}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('conflict.title')}
        description={
          <Flex vertical gap={8}>
            <span>{t('conflict.kept')}</span>
            <ChangesSince subjectId={subjectId} rev={opened.rev} />
            {found.length === 0 && <span>{t('conflict.noClash')}</span>}
            {found.length > 0 && <Typography.Text strong>{t('conflict.choose')}</Typography.Text>}
            {found.map((clash) => (
              <Choice
                key={keyOf(clash.place)}
                clash={clash}
                label={label(clash.place)}
                teller={teller}
                chosen={whose(clash)}
                onChoose={(next) => setChosen((before) => new Map(before).set(keyOf(clash.place), next))}
              />
            ))}
            <div>
              <Button type="primary" disabled={found.some((clash) => whose(clash) === undefined)} onClick={take}>
                {t(found.length === 0 ? 'conflict.goOn' : 'conflict.take')}
              </Button>
            </div>
          </Flex>
        }
      />
    </div>
  );
}
