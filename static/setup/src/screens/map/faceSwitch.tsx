// Table, text or picture: the same mapping, shown in one of three ways.
import type { ReactElement } from 'react';
import { faces, type Face, type FaceProps } from '../../state/map/mapPlace';
import { faceNames, mapWords as words } from '../../words/map';

export function FaceSwitch({ face, moveTo }: { face: Face; moveTo: FaceProps['moveTo'] }): ReactElement {
  return (
    <div className="seg" role="radiogroup" aria-label={words.faces}>
      {faces.map((each) => (
        <label key={each} className={each === face ? 'is-on' : ''}>
          <input
            type="radio"
            name="face"
            className="unseen"
            checked={each === face}
            // The switch is drawn anew by the face that it opens: whoever works by keyboard stays on it.
            autoFocus={false}
            onChange={() => moveTo({ face: each })}
          />
          {faceNames[each]}
        </label>
      ))}
    </div>
  );
}
