// IP addresses: what is one, and what only looks like one.

/**
 * Whether a text is an IP address of version 4 or 6, without prefix length or zone. A part with a leading nought is
 * none: some read it as an octal number.
 */
export function isIp(text: string): boolean {
  return text.length <= 45 && (isFour(text) || isSix(text));
}

const isFour = (text: string): boolean => {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
};

function isSix(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = text.slice(text.lastIndexOf(':') + 1);
  const hasFour = last.includes('.');
  if (hasFour && !isFour(last)) return false;
  const plain = hasFour ? groups.slice(0, -1) : groups;
  const count = plain.length + (hasFour ? 2 : 0);
  return (
    plain.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) &&
    (halves.length === 2 ? count < 8 : count === 8)
  );
}
