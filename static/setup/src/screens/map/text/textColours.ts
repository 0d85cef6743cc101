// How the text face is dressed: by the host's colours alone, so that light and dark follow it. Fallbacks: its light theme.
import { EditorView } from '@codemirror/view';

const subtlest = 'var(--ds-text-subtlest, #6b6e76)';
const border = '1px solid var(--ds-border, #0b120e24)';
const overlay = 'var(--ds-surface-overlay, #fff)';
const selected = 'var(--ds-background-selected, #e9f2fe)';
const wavy = (colour: string) => ({
  textDecoration: `underline wavy ${colour}`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
});
const code = "var(--ds-font-family-code, 'Atlassian Mono', ui-monospace, Menlo, 'Segoe UI Mono', monospace)";
const plain =
  "var(--ds-font-family-body, 'Atlassian Sans', ui-sans-serif, -apple-system, 'Segoe UI', Ubuntu, sans-serif)";

/** Colours of the pieces of a line, by the names that the grammar gives them. */
const pieces = {
  '.t-heading': { color: 'var(--ds-text, #292a2e)', fontWeight: '700' },
  '.t-directive': { color: 'var(--ds-text-code-keywords, #5e4db2)' },
  '.t-path, .t-setting': { color: 'var(--ds-text-code-tags, #1558bc)' },
  '.t-change': { color: 'var(--ds-text-code-functions, #206a83)' },
  '.t-attribute': { color: 'var(--ds-text, #292a2e)' },
  '.t-string, .t-reference': { color: 'var(--ds-text-code-strings, #216e4e)' },
  '.t-sign': { color: 'var(--ds-text-code-operators, #505258)' },
  '.t-comment, .t-unused, .t-kept, .t-kept span, .cm-kept-why': {
    color: `var(--ds-text-code-comments, ${subtlest})`,
  },
};

const completion = {
  '.cm-tooltip': {
    border,
    borderRadius: '8px',
    backgroundColor: overlay,
    color: 'var(--ds-text, #292a2e)',
    boxShadow: 'var(--ds-shadow-overlay, 0 8px 12px #1e1f2126)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: code,
    maxHeight: '220px',
    minWidth: 'min(440px, 80vw)',
    padding: '4px 0',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '16px',
    alignItems: 'baseline',
    padding: '4px 12px',
    lineHeight: '20px',
  },
  '.cm-completionLabel': { flex: '1 1 45%', overflowWrap: 'anywhere', whiteSpace: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': {
    flex: '1 1 55%',
    margin: '0',
    color: subtlest,
    fontFamily: plain,
    fontStyle: 'normal',
    whiteSpace: 'normal',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: selected,
    color: 'var(--ds-text-selected, #1868db)',
  },
  'ul li[aria-selected] .cm-completionDetail': { color: 'var(--ds-text-selected, #1868db)' },
  '.cm-tooltip.cm-tooltip-hover': { maxWidth: '480px', padding: '8px 12px', fontFamily: plain },
};

const find = {
  '.cm-panels': { backgroundColor: 'var(--ds-surface-sunken, #f8f8f8)', color: 'var(--ds-text, #292a2e)' },
  '.cm-panels.cm-panels-top': { borderBottom: border },
  '.cm-panel.cm-search': { padding: '8px 40px 8px 12px', fontFamily: plain, fontSize: '12px' },
  '.cm-panel.cm-search label': { fontSize: '12px', marginInlineStart: '8px' },
  '.cm-panel.cm-search input[type=checkbox]': { verticalAlign: 'middle' },
  '.cm-textfield': {
    border: '1px solid var(--ds-border-input, #8c8f97)',
    borderRadius: '3px',
    backgroundColor: 'var(--ds-background-input, #fff)',
    color: 'inherit',
    fontSize: '12px',
    padding: '4px 8px',
  },
  '.cm-button': {
    minHeight: '24px',
    border,
    borderRadius: '3px',
    backgroundColor: 'transparent',
    backgroundImage: 'none',
    color: 'inherit',
    fontSize: '12px',
    padding: '2px 8px',
  },
  '.cm-button:active': { backgroundImage: 'none' },
  '.cm-panel.cm-search [name=close]': { minWidth: '24px', minHeight: '24px', color: 'inherit' },
  '.cm-searchMatch': { backgroundColor: 'var(--ds-background-accent-yellow-subtler, #f8e6a0)' },
  '.cm-searchMatch.cm-searchMatch-selected': {
    backgroundColor: 'var(--ds-background-accent-orange-subtler, #fedec8)',
  },
};

export const colours = EditorView.theme({
  '&': {
    border,
    borderRadius: '8px',
    backgroundColor: overlay,
    color: 'var(--ds-text, #292a2e)',
    fontSize: '12px',
    overflow: 'clip',
  },
  '&.cm-focused': { outline: '2px solid var(--ds-border-focused, #4688ec)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: code, lineHeight: '22px', maxHeight: '56vh', minHeight: '220px' },
  '.cm-content': { padding: '0', caretColor: 'var(--ds-text, #292a2e)' },
  '.cm-line': { padding: '0 12px' },
  '.cm-activeLine': { backgroundColor: 'var(--ds-background-neutral-subtle-hovered, #0515240f)' },
  '.cm-gutters': {
    border: '0',
    borderRight: border,
    backgroundColor: 'var(--ds-background-code-gutter, var(--ds-surface-sunken, #f8f8f8))',
    color: `var(--ds-text-code-gutter, ${subtlest})`,
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '24px', padding: '0 12px 0 2px' },
  '.cm-problems .cm-gutterElement': {
    display: 'grid',
    placeItems: 'start center',
    width: '20px',
    height: '22px',
  },
  '.cm-problems svg': { width: '14px', height: '14px', margin: '4px 3px', fill: 'currentColor' },
  '.cm-sign-error': { color: 'var(--ds-icon-danger, #c9372c)' },
  '.cm-sign-warning': { color: 'var(--ds-icon-warning, #e06c00)' },
  '.cm-bad-error': wavy('var(--ds-icon-danger, #c9372c)'),
  '.cm-bad-warning': wavy('var(--ds-icon-warning, #e06c00)'),
  '.cm-kept-why': { paddingInlineStart: '24px', fontStyle: 'italic' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection':
    { backgroundColor: 'var(--ds-background-selected-pressed, #cfe1fd) !important' },
  '.cm-placeholder': { color: subtlest },
  ...pieces,
  ...completion,
  ...find,
});
