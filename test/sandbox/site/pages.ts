// Long lists in pages, and short excerpts of long lists.

export interface Page<T> {
  items: T[];
  total: number;
  /** From 1; the last one where more was asked for. */
  page: number;
  pages: number;
}

/** @param wanted from 1; anything that is no page becomes the nearest one */
export function pageOf<T>(all: readonly T[], wanted: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages);
  return { items: all.slice((page - 1) * size, page * size), total: all.length, page, pages };
}
