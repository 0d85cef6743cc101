// What functions are called with, by what called them (Forge: import app, async events and others).
import type { Manifest } from './manifest';
import type { AsyncEvent } from './queue';
import type { ImportRef } from '../wire';

/** Who calls: which import source, and which user. */
export interface From {
  ref: ImportRef;
  account: string;
}

/** The Jira site the app is installed on. */
export interface Site {
  cloudId: string;
  environmentId: string;
  appId: string;
  installationId: string;
}

type Args = unknown[];

const CONTEXT_TOKEN = 'sandbox';

/** The one site and installation of the sandbox; the same each time, so that runs can be compared. */
export function installationOf(appId: string) {
  const site: Site = {
    cloudId: '0f6a1e52-53a4-4a0e-9d0b-1f1c5c1c9a01',
    environmentId: '7a4e0a7c-3d3c-4a55-8c56-0d6f1f6c2b02',
    appId,
    installationId: 'c3b7f0de-8d5c-4b0a-a5a6-6f1d8b7e3c03',
  };
  const { cloudId: _, ...ids } = site;
  return { site, app: { ...ids, appVersion: '1.0.0', environmentType: 'DEVELOPMENT' } };
}

/** The context that the page and the lifecycle functions share. */
export function contextOf(
  site: Site,
  { importKey }: Manifest,
  { ref, account }: From,
): Record<string, unknown> {
  return {
    accountId: account,
    cloudId: site.cloudId,
    localId: `ari:cloud:ecosystem::extension/${site.appId}/${site.environmentId}/static/${importKey}`,
    environmentId: site.environmentId,
    environmentType: 'DEVELOPMENT',
    moduleKey: importKey,
    siteUrl: 'https://sandbox.atlassian.net',
    extension: { type: 'jiraServiceManagement:assetsImportType', ...ref },
    userAccess: { enabled: true, hasAccess: true },
  };
}

export function resolverArgs(
  site: Site,
  { name, payload, context, from }: { name: string; payload: unknown; context: object; from: From },
): Args {
  return [{ call: { functionKey: name, payload }, context }, platform(site, from.account)];
}

export function lifecycleArgs(site: Site, context: object, { ref, account }: From): Args {
  return [{ ...ref, contextToken: CONTEXT_TOKEN, context }, platform(site, account)];
}

export function eventArgs(site: Site, moduleKey: string, event: AsyncEvent): Args {
  const context = { cloudId: site.cloudId, moduleKey, userAccess: { enabled: true, hasAccess: true } };
  return [{ ...event, context, contextToken: CONTEXT_TOKEN }, platform(site)];
}

export function triggerArgs(site: Site, moduleKey: string): Args {
  return [{ context: { cloudId: site.cloudId, moduleKey }, contextToken: CONTEXT_TOKEN }, platform(site)];
}

function platform({ cloudId, installationId }: Site, account?: string): object {
  return {
    installContext: `ari:cloud:jira::site/${cloudId}`,
    installation: { ari: `ari:cloud:ecosystem::installation/${installationId}`, contexts: [{ cloudId }] },
    ...(account !== undefined && { principal: { accountId: account } }),
  };
}
