import { posix } from 'node:path'

/** Route and parameters; like WeChat it leaves the parameters encoded. */
export function split(url: string): { route: string; query: Record<string, string> } {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?')
  const query = search
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [key = '', ...value] = pair.split('=')
      return [key, value.join('=')]
    })
  return { route, query: Object.fromEntries(query) }
}

/** A page's address from the root, when the app gives it from where it is. */
export function absolute(url: string, from: string): string {
  const [route = '', ...search] = url.split('?')
  return [posix.resolve('/', posix.dirname(from), route), ...search].join('?')
}
