// The scheduled trigger, and the last call before the app is uninstalled.
import { cancelOpenExecutions } from '../sync/start';
import { tick } from '../sync/tick';
import { isLicensed, shortTimeoutMs, world } from './platform';

/** Without an active licence dead runs are still looked after, and nothing new starts. Forge takes 204 as success. */
export async function onTick(_event: unknown, context: unknown): Promise<{ statusCode: number }> {
  await tick(world({ timeoutMs: shortTimeoutMs }), { mayStart: isLicensed(context) });
  return { statusCode: 204 };
}

/** Open executions are cancelled; what is stored goes with the installation. */
export async function onPreUninstall(): Promise<void> {
  await cancelOpenExecutions(world({ timeoutMs: shortTimeoutMs }));
}
