import { readStartOptions } from './startOptions';

describe('the options of npm start', () => {
  it('are a realistic org without limits when nothing is said', () => {
    expect(readStartOptions([])).toEqual({
      org: { people: 300, groups: 40, devices: 250, seed: 1 },
      limits: 'none',
      port: 0,
      schema: 'own',
      switches: { assets: {}, okta: {}, jira: {}, forge: {}, site: {} },
    });
  });

  it('are read as they are written', () => {
    const given =
      '--people 7 --seed 3 --limits free --port 8080 --switch site.hostButtons=yes,okta.speed=slow';
    expect(readStartOptions(given.split(' '))).toMatchObject({
      org: { people: 7, groups: 40, seed: 3 },
      limits: 'free',
      port: 8080,
      switches: { site: { hostButtons: 'yes' }, okta: { speed: 'slow' } },
    });
  });

  it.each([
    ['--people many', '--people many is no whole number'],
    ['--limits unlimited', '--limits unlimited: there are none, workforce'],
    ['--schema full', '--schema full: there are own, empty'],
    ['--port 99999', '--port 99999 is no port'],
    ['--switch page.colour=red', 'write part.name=value'],
    ['--switch constructor.x=y', 'write part.name=value'],
    ['--colour', '--colour'],
    ['here', 'here'],
  ])('are wrong usage in %s', (given, words) => {
    expect(() => readStartOptions(given.split(' '))).toThrow(words);
    expect(() => readStartOptions(given.split(' '))).toThrow(
      expect.objectContaining({ name: 'WrongUsage' }) as Error,
    );
  });
});
