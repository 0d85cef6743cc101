// Links that leave the frame, which only the host can follow, and buttons that look like links.
import type { ReactElement, ReactNode } from 'react';
import { objectsAddress, openOutside } from '../state/host';
import { usePage } from '../state/pageContext';
import { frameWords } from '../words/frame';
import { runWords } from '../words/runs';
import { Icon } from './icons';

/** Opens a tab of its own, by way of the host. */
export function OutsideLink(props: { address: string; label?: string; children: ReactNode }): ReactElement {
  const { address, label, children } = props;
  return (
    <a
      className="link outside"
      href={address}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        openOutside(address);
      }}
    >
      {children}
      <Icon name="external" label={label === undefined ? frameWords.opensTab : ''} />
    </a>
  );
}

/** An object type's name, as a link to its objects once Assets has given it an id. */
export function TypeName({ type, typeId }: { type: string; typeId?: string | undefined }): ReactElement {
  const { standpoint } = usePage();
  const address = typeId === undefined ? undefined : objectsAddress(standpoint, typeId);
  const name = <bdi className="breaks">{type}</bdi>;
  if (address === undefined) return name;
  return (
    <OutsideLink address={address} label={`${runWords.inAssets(type)} ${frameWords.opensTab}`}>
      {name}
    </OutsideLink>
  );
}

/** Does something here, beside words: a button that looks like a link. */
export function TextButton(props: {
  onClick: () => void;
  isOpen?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <button type="button" className="link" aria-expanded={props.isOpen} onClick={props.onClick}>
      {props.children}
    </button>
  );
}
