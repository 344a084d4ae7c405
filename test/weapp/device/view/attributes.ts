import { NativeNode } from 'glass-easel'

/**
 * Hands attributes of WXML to Taro's web components: their own ones are typed properties, the rest are plain
 * attributes. An empty value is what templates say for "not given".
 */
export function installAttributes(problem: (text: string) => void): void {
  NativeNode.prototype.updateAttribute = function (name: string, given: unknown): void {
    const element = (this as unknown as { $$: HTMLElement }).$$
    const value = name === 'src' ? addressOf(String(given ?? ''), problem) : given
    const property = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const properties = element as unknown as Record<string, unknown>
    const isGiven = value !== undefined && value !== null && value !== ''
    if (property in element) {
      // Taro takes `disabled` back by an empty text, which WeChat reads as false and a web component as true.
      const emptied = typeof properties[property] === 'boolean' ? false : value
      if (isGiven || properties[property]) properties[property] = isGiven ? value : emptied
    } else if (isGiven) element.setAttribute(name, String(value))
    else element.removeAttribute(name)
  }
}

/** Where the browser finds what a picture's `src` names. */
function addressOf(src: string, problem: (text: string) => void): string {
  if (src.startsWith('wxfile://')) return `/wxfile/${src.slice('wxfile://'.length)}`
  if (src.startsWith('cloud://')) problem(`src="${src}" is not known to this device`)
  if (/^(https?:|data:|\/|$)/.test(src)) return src
  return `/${window.__page.route.replace(/[^/]+$/, '')}${src}`
}
