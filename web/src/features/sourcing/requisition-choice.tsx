import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { money } from '../../components/format.js';
import { useAllPages } from '../../components/use-all-pages.js';
import { RequisitionsToSourceDocument } from '../../generated/graphql.js';
import type { SourcedRequisition } from './use-requisitions.js';

interface Props {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  /** The chosen requisitions, as far as they are loaded. */
  readonly chosen: readonly SourcedRequisition[];
}

/** Chooses approved requisitions. Requisitions in one currency can be sourced together. */
export function RequisitionChoice({ id, value, onChange, chosen }: Props) {
  const { t } = useTranslation();
  const asked = useQuery(RequisitionsToSourceDocument);
  const { data, loading } = asked;
  useAllPages(asked, data?.requisitions);
  const open = (data?.requisitions.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: [node.number, node.title, money(node.estimatedTotal) || node.currency].join(' · '),
  }));
  const others = chosen
    .filter((requisition) => !open.some((option) => option.value === requisition.id))
    .map(({ id: value, number, title }) => ({ value, label: `${number} · ${title}` }));
  return (
    <Select
      id={id ?? ''}
      mode="multiple"
      value={[...(value ?? [])]}
      loading={loading}
      options={[...others, ...open]}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('event.pickRequisitions')}
      notFoundContent={t('event.noRequisitions')}
      onChange={(ids: string[]) => onChange?.(ids)}
      style={{ width: '100%' }}
    />
  );
}
