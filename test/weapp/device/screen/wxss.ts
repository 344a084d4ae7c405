import postcss from 'postcss'

/** WXSS as a browser reads it: `rpx` are 750ths of the width, tag selectors mean Taro's web components. */
export function browserCss(wxss: string, tags: readonly string[]): string {
  const root = postcss.parse(wxss)
  const tag = new RegExp(`(^|[\\s>+~,(])(${tags.join('|')})(?![\\w-])`, 'g')
  root.walkRules((rule) => {
    rule.selector = rule.selector
      .replace(tag, '$1taro-$2-core')
      .replace(/(^|[\s>+~,(])page(?![\w-])/g, '$1body')
  })
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/(-?[\d.]+)rpx/g, 'calc($1 * 100vw / 750)')
  })
  return root.toString()
}
