import { Typography } from 'antd';
import Markdown, { type Components } from 'react-markdown';

// The page shows the detector's name above its text, so headings begin one level lower.
const PARTS: Components = {
  h1: () => null,
  h2: ({ children }) => (
    <Typography.Title level={3} style={{ fontSize: 16 }}>
      {children}
    </Typography.Title>
  ),
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
};

/** The text of a detector. It cannot contain HTML, and cannot load anything. */
export function DetectorText({ markdown }: { readonly markdown: string }) {
  return (
    <div style={{ maxWidth: 800 }}>
      <Markdown skipHtml disallowedElements={['img']} components={PARTS}>
        {markdown}
      </Markdown>
    </div>
  );
}
