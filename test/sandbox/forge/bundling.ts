// The script that calls Forge's own bundler, in a process of its own: the bundler wants a main script, and works in the
// current directory. Arguments: the app's folder, the folder for the output, an empty folder to work in.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getEntryPoints, getNodeBundler, getWrapperProvider } from '@forge/bundler';

type Given<T extends (...given: never[]) => unknown, N extends number> = Parameters<T>[N];

/** What we use of the package behind Forge's command line, which the bundler brings along. */
interface SharedWithCli {
  FileSystemReader: new () => Given<typeof getWrapperProvider, 0>['fileSystemReader'];
  FileSystemWriter: new () => object;
  ConfigFile: new (
    reader: object,
    writer: object,
  ) => Given<typeof getNodeBundler, 2> & { getAppHandlers(): Promise<Given<typeof getEntryPoints, 0>> };
}

async function main(appDir: string, outDir: string, workDir: string): Promise<void> {
  offline(workDir);
  process.chdir(appDir);
  const { ConfigFile, FileSystemReader, FileSystemWriter } = createRequire(require.resolve('@forge/bundler'))(
    '@forge/cli-shared',
  ) as SharedWithCli;
  const fileSystemReader = new FileSystemReader();
  const config = new ConfigFile(fileSystemReader, new FileSystemWriter());
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const bundler = getNodeBundler(onlyErrors(), getWrapperProvider({ fileSystemReader }), config);
  const made = await bundler.bundle({ appDirectory: appDir, entryPoints });
  cpSync(made.outputDir, outDir, { recursive: true });
}

/** Forge's wrapper around functions is downloaded unless it lies here; only the app's own part is used. */
function offline(workDir: string): void {
  mkdirSync(join(workDir, 'dist'), { recursive: true });
  for (const name of ['wrapper.js', 'loader.js'])
    writeFileSync(join(workDir, 'dist', name), '// stands in\n');
  process.env.FORGE_RUNTIME_PATH = workDir;
}

function onlyErrors(): Given<typeof getNodeBundler, 0> {
  const nothing = () => undefined;
  const print = (what: unknown) => void process.stderr.write(`${String(what)}\n`);
  return {
    traceEnabled: false,
    debugEnabled: false,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: print,
    error: print,
  };
}

const [appDir, outDir, workDir] = process.argv.slice(2);
if (appDir === undefined || outDir === undefined || workDir === undefined)
  throw new Error('Bundling needs three folders: the app, the output, and one to work in.');
main(appDir, outDir, workDir).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
