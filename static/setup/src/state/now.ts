// The browser's clock, in one place.

export const clockNow = (): number => Date.now();
