// What the last good run brought in, with the ways to the objects.
import type { ReactElement } from 'react';
import { kinds, type Kind, type Run, type Setup } from '../answers';
import { KindIcon } from '../parts/icons';
import { TypeName } from '../parts/links';
import { number } from '../state/counts';
import { useMapping } from '../state/mapping/useMapping';
import { kindNames } from '../words/frame';
import { overviewWords as words } from '../words/overview';

export function InAssets({ setup, run }: { setup: Setup; run: Run | null }): ReactElement {
  const { now } = useMapping();
  const live = now?.live?.mapping.types ?? [];
  const types = kinds.flatMap((kind) => live.filter((type) => type.kind === kind));
  const ran = run?.is === 'over' ? run.kinds : [];
  /** A kind that goes to one type has its figure from the last good run; one that goes to several, from the last run. */
  const readOf = (kind: Kind, type: string): number | undefined =>
    types.filter((each) => each.kind === kind).length === 1
      ? setup.lastGood?.read[kind]
      : ran.find((each) => each.type === type)?.read;
  return (
    <section aria-labelledby="in-assets">
      <h2 id="in-assets">{words.inAssets}</h2>
      <table className="table">
        <thead>
          <tr>
            <th>{words.columns.type}</th>
            <th>{words.columns.kind}</th>
            <th className="number">{words.columns.objects}</th>
          </tr>
        </thead>
        <tbody>
          {types.map(({ kind, type }) => {
            const read = readOf(kind, type);
            return (
              <tr key={type}>
                <td>
                  <TypeName type={type} typeId={ran.find((each) => each.type === type)?.typeId} />
                </td>
                <td className="subtle">
                  <span className="with-icon">
                    <KindIcon kind={kind} />
                    {kindNames[kind]}
                  </span>
                </td>
                <td className="number">{read === undefined ? words.notRead : number(read)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
