// What the last good run brought in, with the ways to the objects.
import type { ReactElement } from 'react';
import { kinds, type Run, type Setup } from '../answers';
import { KindIcon } from '../parts/icons';
import { TypeName } from '../parts/links';
import { number } from '../state/counts';
import { kindNames } from '../words/frame';
import { overviewWords as words } from '../words/overview';

export function InAssets({ setup, run }: { setup: Setup; run: Run | null }): ReactElement {
  const ran = run?.is === 'over' ? run.kinds : [];
  const rows = kinds.filter((kind) => setup.choice[kind].isOn);
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
          {rows.map((kind) => {
            const read = setup.lastGood?.read[kind];
            return (
              <tr key={kind}>
                <td>
                  <TypeName
                    type={setup.choice[kind].type}
                    typeId={ran.find((each) => each.kind === kind)?.typeId}
                  />
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
