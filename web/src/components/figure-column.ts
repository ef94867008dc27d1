/** What columns of quantities and amounts have in common, so that their digits stand below each other. */
export const FIGURES = {
  align: 'right',
  onCell: () => ({ style: { fontVariantNumeric: 'tabular-nums' } }),
} as const;
