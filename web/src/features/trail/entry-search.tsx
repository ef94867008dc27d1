import { useQuery } from '@apollo/client/react';
import { Card, Flex, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { TimeLine } from '../../components/trail/time-line.js';
import { type EntryFieldsFragment, TrailEntryDocument } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';

function Found({ entry }: { readonly entry: EntryFieldsFragment }) {
  const { t } = useTranslation();
  const { subjectType, subjectId, purchaseId } = entry;
  const place = placeOf(subjectType, subjectId);
  const purchase = purchaseId ? placeOf('Purchase', purchaseId) : null;
  return (
    <>
      <Flex gap={16} wrap style={{ marginBottom: 16 }}>
        {place && <Link to={place}>{t('trail.openSubject', { kind: t(`subject.${subjectType}`) })}</Link>}
        {purchase && purchase !== place && <Link to={purchase}>{t('trail.openPurchase')}</Link>}
      </Flex>
      <TimeLine entries={[entry]} />
    </>
  );
}

function Entry({ id }: { readonly id: string }) {
  const asked = useQuery(TrailEntryDocument, { variables: { id } });
  return <AskedView asked={asked}>{({ entry }) => (entry ? <Found entry={entry} /> : <NotFound />)}</AskedView>;
}

/** Looks up one entry by its id, which is kept in the address so that it can be sent to somebody. */
export function EntrySearch() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const id = params.get('entry');
  return (
    <Card title={t('trail.find')}>
      <Typography.Paragraph type="secondary">{t('trail.findHint')}</Typography.Paragraph>
      <Input.Search
        allowClear
        enterButton={t('app.search')}
        aria-label={t('trail.entryId')}
        placeholder={t('trail.entryId')}
        defaultValue={id ?? ''}
        onSearch={(text) => setParams(text.trim() === '' ? {} : { entry: text.trim() }, { replace: true })}
        style={{ maxWidth: 560, marginBottom: id ? 16 : 0 }}
      />
      {id && <Entry key={id} id={id} />}
    </Card>
  );
}
