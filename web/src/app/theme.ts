import { useSyncExternalStore } from 'react';

/** The design tokens (UX §6). */
export const TOKENS = {
  colorPrimary: '#0958d9',
  colorLink: '#0958d9',
  fontSize: 14,
  borderRadius: 6,
  fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif",
} as const;

const query = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the reader's system asks for dark pages. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
