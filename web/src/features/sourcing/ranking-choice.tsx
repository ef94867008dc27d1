import type { RankingFragment } from '../../generated/graphql.js';
import { RankingTable } from './ranking-table.js';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (bidId: string) => void;
  readonly event: RankingFragment;
}

/** The ranking, in which a bid can be chosen. */
export function RankingChoice({ id, value, onChange, event }: Props) {
  return (
    <div id={id}>
      <RankingTable
        event={event}
        chosenId={value ?? undefined}
        rowSelection={{
          type: 'radio',
          selectedRowKeys: value ? [value] : [],
          onSelect: ({ bid }) => bid && onChange?.(bid.id),
          getCheckboxProps: ({ supplier, bid }) => ({
            'aria-label': supplier?.name ?? '',
            disabled: bid?.state === 'FORFEITED',
          }),
        }}
      />
    </div>
  );
}
