import { useEffect } from 'react';

/** Calls `leave` when the page is hidden or left, in whatever way: what somebody has typed within the last second must not be lost. */
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
