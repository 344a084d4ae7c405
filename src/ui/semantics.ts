interface Meaning {
  /** What a screen reader says instead of the text inside. */
  label?: string
  checked?: boolean
}

/**
 * What a drawn part is for those who do not see it: `role` for browsers, `aria-role` for WeChat,
 * names and states for both. Spread it on the part.
 */
export function semantics(
  role: 'button' | 'link' | 'radio' | 'radiogroup' | 'checkbox' | 'status' | 'alert',
  { label, checked }: Meaning = {},
) {
  return {
    role,
    'aria-role': role,
    ...(label !== undefined && { 'aria-label': label }),
    ...(checked !== undefined && { 'aria-checked': checked ? 'true' : 'false' }),
  }
}

/** For what only decorates: screen readers pass over it. */
export const decoration = { 'aria-hidden': 'true' }
