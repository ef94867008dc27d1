import { useEffect } from 'react';

/** Has something done as the page is hidden or left, by whatever way: whoever leaves within a second of the last key has typed it all the same. */
export function useLeaving(leave: () => void): void {
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && leave();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [leave]);
}
