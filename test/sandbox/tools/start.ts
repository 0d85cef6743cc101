// `npm start`: the sandbox with its screens. Builds what is needed, prints one address, and ends with Ctrl-C.
import { startSite } from '../site/startSite';
import { WrongUsage } from './options';
import { readStartOptions, startUsage } from './startOptions';
import { checkSwitches, listOfSwitches } from './switchTables';

async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  if (options === 'help') return console.log(startUsage);
  if (options === 'list switches')
    return console.log(listOfSwitches(['assets', 'okta', 'jira', 'forge', 'site']));
  checkSwitches(options.switches ?? {});
  console.log('Building the app and its page, where they changed …');
  const started = await startSite({
    ...options,
    onCspReport: (report) =>
      console.error(`The page broke its content security policy: ${JSON.stringify(report)}`),
  });
  const { people, groups, devices } = started.org;
  console.log(`
  Open this:     ${started.url}
  What to do:    Configure app, connect to Okta, choose, save; then Import data, and look at Objects.

  Okta address:  ${started.host}
  API token:     ${started.token}
  The org:       ${people.size} people, ${groups.size} groups, ${devices.size} devices; change or break it at ${started.url}okta

  Ctrl-C ends it. Nothing is kept.
`);
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1); // pressed again: at once
    ending = true;
    started.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof WrongUsage ? 2 : 1);
}

main().catch(fail);
