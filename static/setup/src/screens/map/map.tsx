// Map: every field decided, every effect visible. Its frame: title, kinds, faces, and the foot with what is not live yet.
import '../../choices.css';
import './map.css';
import './table.css';
import './line.css';
import './picture.css';
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import { kinds } from '../../answers';
import { useDraftFoot, useDraftSentence } from '../../parts/draftFoot';
import { DraftMessages, UnfilledTypes } from '../../parts/draftMessages';
import { Screen, type Foot } from '../../parts/screen';
import { Skeleton } from '../../parts/smallStates';
import { StepButtons, useStepKeys } from '../../parts/steps';
import { LookedProvider, newLooked } from '../../state/map/looked';
import type { FaceProps } from '../../state/map/mapPlace';
import { usePage } from '../../state/pageContext';
import type { ScreenProps } from '../../state/screenProps';
import { typesOf } from '../../state/map/typeEdits';
import { useMapping } from '../../state/mapping/useMapping';
import { useMapSample } from '../../state/map/useMapSample';
import { lookOnlyWords } from '../../words/frame';
import { mapWords as words } from '../../words/map';
import { FaceSwitch } from './faceSwitch';
import { KindTabs } from './kindTabs';
import { focusTable } from './lineTable';
import { PictureFace } from './picture';
import { TableFace } from './tableFace';
import { TableTools } from './tableTools';
import { OpenedBeneath, VersionsButton } from './versions/versionsPlace';

const Misread = lazy(async () => ({ default: (await import('./text/misread')).Misread }));
const TextFace = lazy(async () => ({ default: (await import('./text/text')).TextFace }));

export function Map({ setup }: ScreenProps): ReactElement {
  const { mapPlace, moveInMap: moveTo } = usePage();
  const { mapping } = useMapping();
  const { mayChange } = setup;
  const present = kinds.filter((kind) => typesOf(mapping, kind).length > 0);
  const kind = present.includes(mapPlace.kind) ? mapPlace.kind : (present[0] ?? 'users');
  const ofKind = typesOf(mapping, kind);
  const type = ofKind.find(({ key }) => key === mapPlace.type) ?? ofKind[0];
  const isTable = mapPlace.face === 'table';
  const sampling = useMapSample(isTable ? type : undefined);
  const foot = useMapFoot(mayChange);
  const [looked] = useState(newLooked);
  useScrollKept();
  useStepKeys();
  useFocusOnLines(type?.key);
  const face: FaceProps = { mayChange, place: { ...mapPlace, kind }, moveTo };
  return (
    <Screen title={words.title} sub={words.subs[mapPlace.face]} beside={<VersionsButton />} foot={foot}>
      <DraftMessages />
      {mayChange && <UnfilledTypes lastGood={setup.lastGood} />}
      <OpenedBeneath mayChange={mayChange} />
      <div className="map-face">
        {isTable && <KindTabs kinds={present} kind={kind} moveTo={moveTo} />}
        <div className="map-tools">
          <FaceSwitch face={mapPlace.face} moveTo={moveTo} />
          {isTable && mayChange && <StepButtons />}
          {isTable && type && <TableTools {...face} type={type} sampling={sampling} />}
        </div>
        {mapPlace.face !== 'text' && (
          <Suspense fallback={null}>
            <Misread moveTo={moveTo} />
          </Suspense>
        )}
        {isTable && type && (
          <LookedProvider value={looked}>
            <TableFace key={type.key} {...face} type={type} sampling={sampling} />
          </LookedProvider>
        )}
        {mapPlace.face === 'picture' && <PictureFace {...face} lastGood={setup.lastGood} />}
        {mapPlace.face === 'text' && (
          <Suspense fallback={<Skeleton />}>
            <TextFace {...face} />
          </Suspense>
        )}
      </div>
    </Screen>
  );
}

/** What is not live yet, and how much there is to look at: the number that tabs and top bar show as well. */
function useMapFoot(mayChange: boolean): Foot {
  const { go } = usePage();
  const { faults } = useMapping();
  const own = { info: useDraftSentence(), primary: { text: words.onward, onClick: () => go('plan') } };
  const drafted = useDraftFoot(own);
  const { info, ...buttons } = mayChange ? drafted : { ...own, info: lookOnlyWords.text };
  const count = faults.length > 0 && <span className="foot-count">{words.toLookAt(faults.length)}.</span>;
  return {
    ...buttons,
    info: (
      <>
        {info} {count}
      </>
    ),
  };
}

/** What had the focus may go away with the object type that was shown: the lines of the other one have it then. */
function useFocusOnLines(type: string | undefined): void {
  const before = useRef(type);
  useEffect(() => {
    if (before.current !== type && document.activeElement === document.body) focusTable();
    before.current = type;
  }, [type]);
}

/** Who comes back to Map is where they were. */
function useScrollKept(): void {
  const { mapPlace, moveInMap } = usePage();
  const scrolled = useRef(mapPlace.scrolled);
  useEffect(() => {
    window.scrollTo(0, scrolled.current);
    const look = () => {
      scrolled.current = window.scrollY;
    };
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      window.removeEventListener('scroll', look);
      moveInMap({ scrolled: scrolled.current });
    };
  }, [moveInMap]);
}
