// The names that the manifest can see.
export { resolver } from './doors/page';
export { importStatus, onDeleteImport, startImport, stopImport } from './doors/importHooks';
export { onSyncEvent } from './doors/queue';
export { onPreUninstall, onTick } from './doors/clock';
