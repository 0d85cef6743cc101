// Shows one screen at a time and keeps it fresh: loads, draws, and draws again only when something changed.
import { h, swap } from './dom';

/** What a screen needs and how it looks. */
export interface Screen<T> {
  /** @param fresh the screen has just been opened, not only looked at again */
  load(fresh: boolean): Promise<T>;
  draw(data: T): Node[];
  /** How often it is looked at again, in ms; never without it. */
  every?: number;
}

export interface Showing {
  show<T>(screen: Screen<T>): Promise<void>;
  /** Loads what is shown once more, now. */
  again(fresh?: boolean): Promise<void>;
}

/** @param place gets the screens */
export function showing(place: Element): Showing {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let look: (fresh: boolean) => Promise<void> = () => Promise.resolve();

  return {
    async show(screen) {
      const mine = (turn += 1);
      clearTimeout(timer);
      let drawn = '';
      look = async (fresh) => {
        clearTimeout(timer);
        try {
          const data = await screen.load(fresh);
          if (mine !== turn) return;
          const now = JSON.stringify(data);
          if (now !== drawn) swap(place, ...screen.draw(data));
          drawn = now;
        } catch (error) {
          if (mine !== turn) return;
          drawn = '';
          swap(place, trouble(error));
        }
        if (screen.every !== undefined) timer = setTimeout(() => void look(false), screen.every);
      };
      await look(true);
    },
    again: (fresh = true) => look(fresh),
  };
}

const trouble = (error: unknown): Node =>
  h(
    'div',
    { class: 'panel', role: 'alert' },
    h('strong', {}, 'The sandbox does not answer as it should.'),
    h('p', {}, error instanceof Error ? error.message : String(error)),
    h('p', {}, 'Is npm start still running? This page tries again by itself.'),
  );
