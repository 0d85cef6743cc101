// `npm run sync`: one sync without a browser, through the same built app.
import { readFileSync, writeFileSync } from 'node:fs';
import { chaosOf } from '../chaos';
import { realClock, virtualClock, type RealClock, type VirtualClock } from '../clock';
import type { Mapping } from '../../../src/mapping/mapping';
import { readAddress } from '../../../src/okta/address';
import { pressImport, toTheEnd, toThePlan } from '../drive';
import { bundle } from '../forge/bundle';
import { peopleOf, type JiraPerson } from '../jira/people';
import { inventOrg } from '../okta/org';
import { proxyTo } from '../okta/proxy';
import { oktaServer } from '../okta/server';
import { asked, wholeSite, type KeptSite, type WholeSite } from '../wholeSite';
import type { Service } from '../wire';
import { readOptions, usage, WrongUsage, type Options } from './options';
import { mappingFrom } from './mappingFile';
import { outcomeOf, planOutcome, refusedOutcome, saidOfMapping, type Outcome, type Spent } from './outcome';
import { progressOf, summaryOf } from './say';
import { checkSwitches, listOfSwitches } from './switchTables';

const parts = ['assets', 'okta', 'jira', 'forge'] as const;

/** The invented org is as it was on that day, whenever it is asked. */
const inventedOn = '2026-11-01T08:00:00Z';
const inventedHost = 'sandbox.okta.com';
const inventedToken = '00sandboxTokenOfAnInventedOrg';

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') return print(usage);
  if (options === 'list switches') return print(listOfSwitches(parts));
  checkSwitches(options.switches);
  const kept = options.from === undefined ? undefined : readKept(options.from);
  // Before time is virtual: the bundler is another process, which virtual time does not wait for.
  await bundle();
  const outcome = await inTime(options, kept, (clock) => sync(options, clock, kept));
  if (options.json) print(JSON.stringify(outcome));
  else print(summaryOf(outcome).join('\n'));
  return outcome.state === 'done' || outcome.state === 'planned' ? 0 : 1;
}

/** Real time without limits; with them a virtual clock, for windows of a minute are long. */
async function inTime<T>(
  { limits, now }: Options,
  kept: KeptSite | undefined,
  work: (clock: RealClock | VirtualClock) => Promise<T>,
): Promise<T> {
  const wanted = now === undefined ? undefined : Date.parse(now);
  if (kept && wanted !== undefined && wanted < kept.now)
    throw new WrongUsage(`--now is before the kept site's time, ${new Date(kept.now).toISOString()}.`);
  const start = Math.max(wanted ?? Date.now(), kept?.now ?? 0);
  if (limits === 'none') return work(realClock(new Date(start).toISOString()));
  const clock = virtualClock(new Date(start).toISOString());
  try {
    return await clock.run(work(clock));
  } finally {
    clock.uninstall();
  }
}

async function sync(
  options: Options,
  clock: RealClock | VirtualClock,
  kept: KeptSite | undefined,
): Promise<Outcome> {
  const chaos = options.chaos === undefined ? undefined : chaosOf(options.chaos);
  const { service, host, token, people } = oktaOf(options, clock);
  const site = await wholeSite({
    clock,
    run: clock.pace === 'real' ? 'own process' : 'in process',
    okta: service,
    host,
    people,
    schema: options.schema,
    assets: options.switches.assets,
    jira: options.switches.jira,
    forge: options.switches.forge,
    ...(chaos ? { faults: chaos.faults } : {}),
    ...(kept ? { kept } : {}),
  });
  try {
    const began = { site: clock.now(), machine: process.hrtime.bigint() };
    const spent = () => ({
      virtualSeconds: (clock.now() - began.site) / 1_000,
      seconds: Number(process.hrtime.bigint() - began.machine) / 1e9,
    });
    const outcome = await outcomeFor(site, { options, token, begin: () => chaos?.begin(), spent });
    // Real time and the site's are the same, but for moments when the sandbox moved its clock on.
    if (options.limits === 'none') outcome.virtualSeconds = outcome.seconds;
    if (options.dump !== undefined) writeFileSync(options.dump, JSON.stringify(site.assets.dump(), null, 1));
    if (options.save !== undefined) writeFileSync(options.save, JSON.stringify(site.keep()));
    return outcome;
  } finally {
    await site.close();
  }
}

/** Sets the site up as the options say, then plans or runs. */
async function outcomeFor(
  site: WholeSite,
  o: { options: Options; token: string; begin: () => void; spent: () => Spent },
): Promise<Outcome> {
  const { options, begin, spent } = o;
  await site.connect(o.token);
  const { live, proposed } = await asked(site.ask('getMapping', {}));
  const read = options.mapping === undefined ? undefined : await mappingFrom(site, options.mapping);
  const mapping = read?.mapping ?? live?.mapping ?? proposed;
  if (options.preview) {
    begin();
    return noted(await preview(site, mapping, { options, spent }), read?.notes);
  }
  if (read !== undefined || live === undefined) {
    const saved = await asked(
      site.ask('saveMapping', { mapping, ...(live ? { basedOn: live.savedAt } : {}) }),
    );
    if (saved.is === 'faulty') {
      const none = await planOutcome(site, undefined, spent());
      return { ...none, state: 'failed', problems: saidOfMapping('mapping-refused', saved.faults) };
    }
  }
  begin();
  return noted(await run(site, options, spent), read?.notes);
}

const noted = (outcome: Outcome, notes: readonly { sentence: string; remedy: string }[] = []): Outcome => ({
  ...outcome,
  problems: [...saidOfMapping('mapping-note', notes), ...outcome.problems],
});

async function preview(
  site: WholeSite,
  mapping: Mapping,
  { options, spent }: { options: Options; spent: () => Spent },
): Promise<Outcome> {
  const started = await site.ask('startPlan', { mapping });
  if (started.is !== 'ok') {
    const { sentence, remedy } = started.problem;
    return refusedOutcome(site, new Error(`${sentence} ${remedy}`), spent());
  }
  const plan = await toThePlan(site, started.value.run, options.json ? undefined : sayer(site));
  return planOutcome(site, plan, spent());
}

async function run(site: WholeSite, options: Options, spent: () => Spent): Promise<Outcome> {
  const refusal = await pressImport(site);
  if (refusal) return refusedOutcome(site, refusal, spent());
  const say = options.json ? undefined : sayer(site);
  const driven = await toTheEnd(site, say);
  return outcomeOf(site, driven.is === 'over' ? driven.view : undefined, spent());
}

/** Prints a line whenever there is something new to say. */
function sayer(site: WholeSite) {
  let last = '';
  return (view: Parameters<typeof progressOf>[0]) => {
    const line = progressOf(view, site.clock.now());
    if (line !== undefined && line !== last) print(line);
    last = line ?? last;
  };
}

function oktaOf(
  options: Options,
  clock: RealClock | VirtualClock,
): { service: Service; host: string; token: string; people: JiraPerson[] } {
  const { okta, people, groups, devices, seed } = options;
  if (okta) {
    const read = readAddress(okta.url);
    const host = read.is === 'address' ? read.host : inventedHost;
    return { service: proxyTo(okta.url), host, token: okta.token, people: [] };
  }
  const invented = Math.min(Date.parse(inventedOn), clock.now());
  const org = inventOrg({ people, groups, devices, seed, now: () => invented });
  const { limits: plan, switches } = options;
  const server = oktaServer({
    org,
    clock,
    token: inventedToken,
    limits: plan,
    switches: switches.okta,
    host: inventedHost,
  });
  return { service: server.serve, host: inventedHost, token: inventedToken, people: peopleOf(org) };
}

function readKept(file: string): KeptSite {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptSite;
    if (kept.version === 1) return kept;
  } catch (error) {
    throw new WrongUsage(`--from ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new WrongUsage(`--from ${file}: this is not a kept site of this version.`);
}

function print(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof WrongUsage ? error.message : String(error)}\n`);
    if (!(error instanceof WrongUsage) && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = error instanceof WrongUsage ? 2 : 1;
  },
);
