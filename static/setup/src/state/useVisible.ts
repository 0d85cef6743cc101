// Whether anybody can see the page: nothing is asked for eyes that are elsewhere.
import { useEffect, useState } from 'react';

const isVisible = (): boolean => document.visibilityState === 'visible';

export function useVisible(): boolean {
  const [visible, setVisible] = useState(isVisible);
  useEffect(() => {
    const look = () => setVisible(isVisible());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}
