import { type Pages, urlOf } from './open-page'

/** The page's full address, to be shown in a code: scanned with WeChat or a phone's camera it opens the page. */
export function linkTo<P extends keyof Pages>(page: P, parameters: Pages[P]): string {
  const base = process.env.TARO_ENV === 'h5' ? `${location.origin}/#` : LINK_BASE
  return `${base}${urlOf(page, parameters)}`
}

/** The parameters in a scanned address. */
export function linkParameters(link: string): Partial<Record<string, string>> {
  const [, query = ''] = link.split('?')
  return Object.fromEntries(
    query.split('&').map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [name, decodeURIComponent(value)]
    }),
  )
}
