import { afterRun } from '../../../../static/setup/src/state/mapping/afterRun';
import type { Doing } from '../../../../static/setup/src/state/mapping/useMapping';
import { problemOf } from '../scenes';

const refused = (code: string): Doing => ({ is: 'refused', while: 'saving', problem: problemOf(code) });

describe('what became of a button, once a run is over', () => {
  it.each<[string, Doing, Doing]>([
    ['is nothing where it had to wait for that run', refused('run-going-on'), { is: 'nothing' }],
    ['stays where something else kept it', refused('newer-mapping'), refused('newer-mapping')],
    ['stays while it is under way', { is: 'saving' }, { is: 'saving' }],
  ])('%s', (_what, doing, after) => expect(afterRun(doing)).toEqual(after));
});
