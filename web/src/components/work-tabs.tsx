import { Flex, theme } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';

/** One tab of an area of work: an address, with the state that it filters by. */
export interface WorkTab {
  readonly to: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly WorkTab[];
}

/** The tabs of an area of work. They are links, so that each can be sent to somebody or opened beside another. */
export function WorkTabs({ label, tabs }: Props) {
  const { token } = theme.useToken();
  const { pathname, search } = useLocation();
  const state = new URLSearchParams(search).get('state');
  const here = state ? `${pathname}?state=${state}` : pathname;
  const active = tabs.some(({ to }) => to === here) ? here : pathname;
  const current = useRef<HTMLAnchorElement>(null);
  // On a narrow page the tabs scroll; the open one must stay in view.
  useEffect(() => {
    if (active) current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [active]);
  const line = `1px solid ${token.colorBorderSecondary}`;
  return (
    <nav aria-label={label} style={{ overflowX: 'auto', borderBottom: line, marginBottom: 16 }}>
      <Flex gap={4}>
        {tabs.map(({ to, text }) => (
          <Link
            key={to}
            to={to}
            ref={to === active ? current : null}
            aria-current={to === active ? 'page' : undefined}
            style={{
              padding: '10px 12px',
              whiteSpace: 'nowrap',
              color: to === active ? token.colorLink : token.colorText,
              fontWeight: to === active ? 600 : 400,
              borderBottom: `2px solid ${to === active ? token.colorPrimary : 'transparent'}`,
            }}
          >
            {text}
          </Link>
        ))}
      </Flex>
    </nav>
  );
}
