// What `view.getContext()` gives the app's page: the context its functions get, and what only a page has.
import { readManifest } from '../forge/manifest';
import type { From } from '../forge/host';
import { contextOf, installationOf } from '../forge/triggers';

/**
 * Forge's page context, with the fields that @forge/bridge declares.
 *
 * @param manifest path of the app's `manifest.yml`
 * @param from the import source, and who looks at it
 * @param location the address of the page around the frame
 */
export function pageContext(
  manifest: string,
  from: From,
  { colorMode, location }: { colorMode: 'light' | 'dark'; location: string },
): Record<string, unknown> {
  const read = readManifest(manifest);
  const { extension, ...context } = contextOf(installationOf(read.appId).site, read, from);
  return {
    ...context,
    extension: { ...(typeof extension === 'object' ? extension : {}), location },
    locale: 'en-US',
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    theme: {
      colorMode,
      dark: 'dark',
      light: 'light',
      spacing: 'spacing',
      typography: 'typography',
      shape: 'shape',
      motion: 'motion',
    },
    surfaceColor: colorMode === 'dark' ? '#1F1F21' : '#FFFFFF',
    permissions: { scopes: read.scopes },
  };
}
