// The picture as a list, where there is no room for it: each type, and beneath it what it refers to.
import type { ReactElement } from 'react';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import type { Picture, PictureBox } from '../../state/map/picture';
import { pictureWords as words } from '../../words/picture';

export function PictureList(props: { picture: Picture; open: (box: PictureBox) => void }): ReactElement {
  const { picture, open } = props;
  const nameAt = (id: string) => boxName(picture.boxes.find((box) => box.id === id));
  return (
    <ul className="lines">
      {picture.boxes.map((box) => (
        <li key={box.id}>
          <div className="grow breaks">
            {box.is === 'ours' ? (
              <>
                <TextButton onClick={() => open(box)}>{box.type.type}</TextButton>{' '}
                <span className="small subtle">{words.lines(box.lines)}</span>{' '}
                {box.hasFault && <Icon name="warning" tone="warning" label={words.hasFault} />}
              </>
            ) : (
              <>
                <bdi>{boxName(box)}</bdi>{' '}
                <span className="small subtle">
                  {box.is === 'accounts' ? words.accountsOf : words.elsewhere}
                </span>
              </>
            )}
            {picture.arrows
              .filter(({ from }) => from === box.id)
              .flatMap(({ to, names }) =>
                names.map(({ attribute, isMany, hasFault }) => (
                  <div key={`${to} ${attribute}`} className={hasFault ? 'warning-text' : 'subtle'}>
                    {words.refers(attribute, nameAt(to), isMany ? words.many : words.one)}
                  </div>
                )),
              )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a box is called. */
export function boxName(box: PictureBox | undefined): string {
  if (box?.is === 'ours') return box.type.type;
  return box?.is === 'elsewhere' ? box.name : words.accounts;
}
