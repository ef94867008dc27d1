import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { SupplierNameDocument } from '../../generated/graphql.js';

function Chip({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(SupplierNameDocument, { variables: { id }, fetchPolicy: 'cache-first' });
  const name = data?.supplier?.name ?? id;
  return (
    <Tag color="blue" style={{ marginInlineEnd: 0, paddingInlineEnd: 0 }}>
      {name}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('event.uninvite', { name })}
        onClick={onRemove}
      />
    </Tag>
  );
}

interface Props {
  readonly ids: readonly string[];
  readonly onRemove: (id: string) => void;
}

/** The chosen suppliers, whatever the list beside them shows. */
export function SupplierChips({ ids, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Flex wrap gap={8} align="center" aria-live="polite">
      <Typography.Text>{t('event.chosen', { count: ids.length })}</Typography.Text>
      {ids.map((id) => (
        <Chip key={id} id={id} onRemove={() => onRemove(id)} />
      ))}
    </Flex>
  );
}
