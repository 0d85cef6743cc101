// What the host around the page offers: theme, zone, and links that open outside.
import { router, view } from '@forge/bridge';

/** Where the page stands; undefined where the host does not say. */
export type Standpoint = { zone: string | undefined; site: string | undefined; schema: string | undefined };

/** Colours of the host, before anything is drawn. A host without a theme leaves the page in light colours. */
export async function enableTheme(): Promise<void> {
  await view.theme.enable().catch(() => undefined);
}

export async function readStandpoint(): Promise<Standpoint> {
  try {
    const context = await view.getContext();
    const schema: unknown = context.extension['schemaId'];
    return {
      zone: isZone(context.timezone) ? context.timezone : undefined,
      site: textOf(context.siteUrl),
      schema: typeof schema === 'number' ? String(schema) : textOf(schema),
    };
  } catch {
    return { zone: undefined, site: undefined, schema: undefined };
  }
}

/** The frame may open no tab by itself; the host asks the person and does it. */
export function openOutside(address: string): void {
  void router.open(address).catch(() => undefined);
}

/** The list of one object type's objects in Assets. The path is as Assets' own address bar shows it (no document names it). */
export const objectsAddress = ({ schema }: Standpoint, typeId: string): string | undefined =>
  schema === undefined
    ? undefined
    : `/jira/assets/object-schema/${encodeURIComponent(schema)}?typeId=${encodeURIComponent(typeId)}&view=list`;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** Gives the browser a file to keep. The frame allows downloads (Forge: Custom UI iframe, sandbox). */
export function saveFile(text: string, { name, type }: { name: string; type: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Rejects where the browser, or the frame, does not let the page write to the clipboard. */
export const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);
