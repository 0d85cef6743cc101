// Starts the Assets screens: which screen an address means, the tabs, the dialog with the app, and the tick.
import type { FrameView, Said, SchemaView } from '../views';
import { ask } from './ask';
import { h } from './dom';
import { showFlag } from './flags';
import { importScreen } from './imports';
import { beginLook } from './look';
import { openApp, type Opened } from './modal';
import { objectScreen, objectsScreen } from './objects';
import { showing } from './screens';

const CONFIGURE = '#/import/configure';

async function start(): Promise<void> {
  const place = document.getElementById('screen');
  if (!place) return;
  const view = await ask<FrameView>('frame');
  const { name } = await ask<SchemaView>('schema');
  beginLook(view.colorMode);
  const screens = showing(place);
  let app: Opened | undefined;

  const tabs = (): Node => {
    const tab = (path: string, text: string): Node =>
      h('a', { href: path, 'aria-current': tabOf(location.hash) === path && 'page' }, text);
    return h(
      'div',
      { class: 'schema' },
      h('p', { class: 'title' }, h('bdi', {}, name)),
      h(
        'nav',
        { class: 'tabs', 'aria-label': 'Object schema' },
        tab('#/objects', 'Objects'),
        tab('#/import', 'Import'),
      ),
    );
  };
  const go = async (): Promise<void> => {
    const [, place = '', id, query = ''] =
      /^#\/(objects|object|import)(?:\/([^?]*))?(?:\?(.*))?$/.exec(location.hash) ?? [];
    const asked = new URLSearchParams(query);
    if (location.hash !== CONFIGURE) app?.close();
    if (place === 'import') {
      await screens.show(importScreen(tabs, () => screens.again()));
      if (location.hash === CONFIGURE)
        app ??= openApp(view, 'Okta', () => {
          app = undefined;
          if (location.hash === CONFIGURE) history.replaceState(null, '', '#/import');
          void screens.again();
        });
    } else if (place === 'object')
      await screens.show(objectScreen(id ?? '', asked.get('all') === 'yes', tabs));
    else {
      const page = Number(asked.get('page') ?? '1');
      await screens.show(
        objectsScreen({ typeId: id === '' ? undefined : id, search: asked.get('search') ?? '', page }, tabs),
      );
    }
  };
  addEventListener('hashchange', () => void go());
  document.getElementById('tick')?.addEventListener('click', () => void tick());
  if (location.hash === '') history.replaceState(null, '', '#/import');
  await go();
}

const tabOf = (hash: string): string => (hash.startsWith('#/import') ? '#/import' : '#/objects');

async function tick(): Promise<void> {
  const { said, wrong } = await ask<Said>('okta/tick', 'POST');
  showFlag({ id: 'tick', title: said, type: wrong ? 'error' : 'info', goesByItself: true });
}

void start();
