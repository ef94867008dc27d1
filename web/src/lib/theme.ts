import { type MappingAlgorithm, type ThemeConfig, theme } from 'antd';
import { useSyncExternalStore } from 'react';
import type { LanguageName } from './i18n.js';

/** The design tokens. */
const TOKENS = {
  colorPrimary: '#0958d9',
  colorLink: '#0958d9',
  fontSize: 14,
  borderRadius: 6,
} as const;

const CHINESE = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC'";
/** In English a Latin font comes first, since quotation marks and dashes in Chinese fonts are as wide as a character. */
const FONTS = {
  zh: `${CHINESE}, system-ui, sans-serif`,
  en: `'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Noto Sans', ${CHINESE}, system-ui, sans-serif`,
} as const;

/** Legible colours for grey, green, orange, red and blue words: contrast of 4.5 to 1 on the page and on their own tint (WCAG 1.4.3). */
const READABLE = {
  light: {
    colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
    colorTextDescription: 'rgba(0, 0, 0, 0.62)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
    colorSuccessText: '#2b7a0b',
    colorWarningText: '#a85b00',
    colorErrorText: '#cf1322',
  },
  dark: {
    colorTextTertiary: 'rgba(255, 255, 255, 0.65)',
    colorTextDescription: 'rgba(255, 255, 255, 0.65)',
    colorTextPlaceholder: 'rgba(255, 255, 255, 0.56)',
    colorLink: '#6ea8ff',
    colorLinkHover: '#96c0ff',
    colorLinkActive: '#96c0ff',
    colorPrimaryText: '#6ea8ff',
    colorPrimaryTextHover: '#96c0ff',
    colorErrorText: '#ff7875',
  },
} as const;

/**
 * The text colours of green and orange tags on a light ground; these two tokens cannot be set directly, since they are computed from
 * others.
 */
const readableTags: MappingAlgorithm = (seed, map = theme.defaultAlgorithm(seed)) => ({
  ...map,
  green7: '#2b6e0e',
  'green-7': '#2b6e0e',
  orange7: '#a84f00',
  'orange-7': '#a84f00',
});

/** The look of the pages on light or dark ground, in a language. */
export function themeOn(ground: 'light' | 'dark', language: LanguageName): ThemeConfig {
  const algorithm = ground === 'dark' ? theme.darkAlgorithm : [theme.defaultAlgorithm, readableTags];
  // The blue of buttons is too dark for text on a dark ground.
  const components = ground === 'dark' ? { Menu: { itemSelectedColor: READABLE.dark.colorLink } } : {};
  return { algorithm, components, token: { ...TOKENS, ...READABLE[ground], fontFamily: FONTS[language] } };
}

const query = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the reader's system asks for dark pages. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
