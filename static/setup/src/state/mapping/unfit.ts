// Fields that hold what cannot count: nothing is saved or planned without what somebody sees typed there.

export type Unfit = {
  /** Remembers a field until the function it gives is called. */
  hold: (field: HTMLElement) => () => void;
  /** Of all, or of those that are meant. */
  first: (isMeant?: (field: HTMLElement) => boolean) => HTMLElement | undefined;
};

export function newUnfit(): Unfit {
  const fields = new Set<HTMLElement>();
  return {
    hold: (field) => {
      fields.add(field);
      return () => void fields.delete(field);
    },
    first: (isMeant = () => true) => [...fields].find(isMeant),
  };
}
