// Where a problem was met: asked for when somebody wants to see it, piece by piece, and at most so many shown.
import { useState, type ReactElement } from 'react';
import type { PlacesOfCode } from '../answers';
import { ask } from '../ask';
import { TextButton } from '../parts/links';
import { LongName } from '../parts/longName';
import { runWords as words } from '../words/runs';

/** More than anybody reads; the runs' history keeps what it keeps. */
const shownMax = 200;

type Place = PlacesOfCode['places'][number];
type State =
  | { is: 'closed' }
  | { is: 'loading' }
  | { is: 'lost' }
  | { is: 'open'; places: readonly Place[]; all: number };

/** A run or a plan, with how many pieces of places there are of it. */
type Placed = { run: string; placePieces: number; placed?: string[] };

export function Places({ run, code }: { run: Placed; code: string }): ReactElement | null {
  const [state, setState] = useState<State>({ is: 'closed' });
  const isOpen = state.is !== 'closed';
  if (!hasPlaces(run, code)) return null;
  const open = () => {
    setState({ is: 'loading' });
    void placesOf(run, code).then((places) =>
      setState(
        places ? { is: 'open', places: places.slice(0, shownMax), all: places.length } : { is: 'lost' },
      ),
    );
  };
  return (
    <div className="small">
      <TextButton isOpen={isOpen} onClick={isOpen ? () => setState({ is: 'closed' }) : open}>
        {isOpen ? words.hide : words.where}
      </TextButton>
      <div role="status">
        {state.is === 'loading' && words.whereLoading}
        {state.is === 'lost' && words.placesLost}
        {state.is === 'open' && state.places.length === 0 && words.noPlaces}
        {state.is === 'open' && state.all > shownMax && words.placesShown(shownMax, state.all)}
      </div>
      {state.is === 'open' && state.places.length > 0 && <PlacesTable places={state.places} />}
    </div>
  );
}

function PlacesTable({ places }: { places: readonly Place[] }): ReactElement {
  const { placeColumns: columns } = words;
  return (
    <div className="table-wrap">
      <table className="table tight">
        <thead>
          <tr>
            <th>{columns.type}</th>
            <th>{columns.id}</th>
            <th>{columns.attribute}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ type, id, attribute }, at) => (
            <tr key={at}>
              <td className="breaks">
                <LongName>{type}</LongName>
              </td>
              <td>
                <code className="breaks">{id}</code>
              </td>
              <td className="breaks">
                <LongName>{attribute ?? ''}</LongName>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where a run says of which problem each piece is, nothing is offered for one that was met at no place. */
const hasPlaces = ({ placePieces, placed }: Placed, code: string): boolean =>
  placed ? placed.includes(code) : placePieces > 0;

/** Every place of one code; undefined where a piece could not be had. Enough is asked for, not more. */
async function placesOf(run: Placed, code: string): Promise<readonly Place[] | undefined> {
  const found: Place[] = [];
  for (let piece = 0; piece < run.placePieces && found.length <= shownMax; piece += 1) {
    if (run.placed && run.placed[piece] !== code) continue;
    const reply = await ask('getPlaces', { run: run.run, piece });
    if (reply.is !== 'ok') return undefined;
    found.push(...reply.value.filter((each) => each.code === code).flatMap(({ places }) => places));
  }
  return found;
}
