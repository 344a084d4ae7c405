interface Meaning {
  /** What a screen reader says instead of the text inside. */
  label?: string
  checked?: boolean
  /** Of several that arrow keys walk through, only one is a stop of the Tab key. */
  tabStop?: boolean
}

type Role =
  | 'button'
  | 'link'
  | 'radio'
  | 'radiogroup'
  | 'checkbox'
  | 'switch'
  | 'listbox'
  | 'option'
  | 'dialog'
  | 'heading'
  | 'img'
  | 'status'
  | 'alert'

/** Roles that a person acts on: a keyboard has to reach them. */
const CONTROLS: readonly Role[] = ['button', 'link', 'radio', 'checkbox', 'switch', 'option']

/**
 * What a drawn part is for those who do not see it: `aria-role` for WeChat, `role` for browsers, names and
 * states for both. Spread it on the part.
 */
export function semantics(role: Role, { label, checked, tabStop = true }: Meaning = {}) {
  const state = role === 'option' ? 'aria-selected' : 'aria-checked'
  return {
    ...(process.env.TARO_ENV === 'weapp' ? { 'aria-role': role } : { role }),
    ...(label !== undefined && { 'aria-label': label }),
    // Below the page's title, which the navigation bar shows.
    ...(role === 'heading' && { 'aria-level': '2' }),
    ...(checked !== undefined && { [state]: checked ? 'true' : 'false' }),
    ...(process.env.TARO_ENV === 'h5' && CONTROLS.includes(role) && { tabIndex: tabStop ? 0 : -1 }),
  }
}

/** For what only decorates: screen readers pass over it. */
export const decoration = { 'aria-hidden': 'true' }
