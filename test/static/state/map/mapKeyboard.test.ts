import { keyAct } from '../../../../static/setup/src/state/map/mapKeyboard';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const here = { at: 3, count: 10, isOpen: false, isAsking: false };

describe('the keys of the table', () => {
  it.each([
    ['ArrowUp', 2],
    ['ArrowDown', 4],
    ['Home', 0],
    ['End', 9],
    ['PageDown', 9],
    ['PageUp', 0],
  ])('%s goes to the line with the number %d', (key, to) => {
    expect(keyAct({ ...none, key }, here)).toEqual({ do: 'go', to });
  });

  it('stay within the lines', () => {
    expect(keyAct({ ...none, key: 'ArrowUp' }, { ...here, at: 0 })).toEqual({ do: 'go', to: 0 });
    expect(keyAct({ ...none, key: 'ArrowDown' }, { ...here, at: 9 })).toEqual({ do: 'go', to: 9 });
  });

  it.each([
    ['Enter', { do: 'open' }],
    [' ', { do: 'open' }],
    ['Delete', { do: 'ask to remove' }],
    ['ContextMenu', { do: 'menu' }],
    ['ArrowRight', { do: 'menu' }],
  ])('%j does what it says', (key, act) => {
    expect(keyAct({ ...none, key }, here)).toEqual(act);
  });

  it('move a line with Alt, and open its menu with Shift and F10', () => {
    expect(keyAct({ ...none, key: 'ArrowUp', altKey: true }, here)).toEqual({ do: 'move', step: -1 });
    expect(keyAct({ ...none, key: 'ArrowDown', altKey: true }, here)).toEqual({ do: 'move', step: 1 });
    expect(keyAct({ ...none, key: 'F10', shiftKey: true }, here)).toEqual({ do: 'menu' });
  });

  it('answer a question with Escape before they close a line', () => {
    const escape = { ...none, key: 'Escape' };
    expect(keyAct(escape, { ...here, isOpen: true, isAsking: true })).toEqual({ do: 'keep' });
    expect(keyAct(escape, { ...here, isOpen: true })).toEqual({ do: 'close' });
    expect(keyAct(escape, here)).toBeUndefined();
  });

  it('leave to the browser what is its own', () => {
    expect(keyAct({ ...none, key: 'ArrowDown', ctrlKey: true }, here)).toBeUndefined();
    expect(keyAct({ ...none, key: 'a' }, here)).toBeUndefined();
    expect(keyAct({ ...none, key: 'Tab' }, here)).toBeUndefined();
  });
});
