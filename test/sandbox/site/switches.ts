// What the screen around the app's frame may do in more than one way, because nobody has seen it or sources disagree.
import type { SwitchTable } from '../switches';

export const SITE_SWITCHES = {
  hostButtons: {
    values: ['no', 'yes'],
    default: 'no',
    says: 'Whether the dialog around the app has Save configuration and Cancel of its own. Both only close it.',
    source: "Forge's module reference shows them; the reference apps draw their own",
  },
  viewClose: {
    values: ['closes', 'refused'],
    default: 'closes',
    says: 'What view.close() of the app does: the dialog goes, or the call is refused.',
    source: '@forge/bridge knows "not closable" views; whether this is one is not said',
  },
} as const satisfies SwitchTable;
