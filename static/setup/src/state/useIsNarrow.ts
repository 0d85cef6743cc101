// Whether the page is too narrow for every column: where a table would have to leave one out.
import { useEffect, useState } from 'react';

/** The same width as in the style sheets. */
const narrow = '(max-width: 780px)';

export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => window.matchMedia(narrow).matches);
  useEffect(() => {
    const query = window.matchMedia(narrow);
    const look = () => setIsNarrow(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
}
