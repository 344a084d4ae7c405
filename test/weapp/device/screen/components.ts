import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'
import { bundle } from '../bundle'

const taro = path.join(path.dirname(require.resolve('@tarojs/components/package.json')), 'dist')

/** What Taro's components are built with for browsers. */
const FLAGS: BuildOptions['define'] = {
  'process.env.TARO_ENV': '"h5"',
  'process.env.TARO_PLATFORM': '"web"',
  'process.env.NODE_ENV': '"production"',
  'process.env.SUPPORT_TARO_POLYFILL': '"disabled"',
  'process.env': '{}',
  ENABLE_INNER_HTML: 'true',
  ENABLE_ADJACENT_HTML: 'false',
  ENABLE_SIZE_APIS: 'false',
  ENABLE_TEMPLATE_CONTENT: 'false',
  ENABLE_CLONE_NODE: 'false',
  ENABLE_CONTAINS: 'false',
  ENABLE_MUTATION_OBSERVER: 'false',
  DEPRECATED_ADAPTER_COMPONENT: 'false',
}

/** The view layer's script: WeChat's component engine, and Taro's web components for the tags in use. */
export function viewScript(tags: readonly string[]): Promise<string> {
  const unknown = tags.filter((tag) => !existsSync(path.join(taro, `components/taro-${tag}-core.js`)))
  if (unknown.length) throw new Error(`<${unknown[0]}> is not known to this device`)
  return bundle('view/view.ts', {
    format: 'esm',
    define: FLAGS,
    plugins: [builtIn(tags)],
    loader: { '.css': 'text' },
  })
}

/** Their looks. Until they are drawn Taro hides them by a rule that only its own pages lift. */
export function componentsCss(tags: readonly string[]): string {
  const css = readFileSync(path.join(taro, 'taro-components/taro-components.css'), 'utf8')
  const all = tags.map((tag) => `html taro-${tag}-core`).join(', ')
  return `${css}\n${all} { visibility: inherit }\ntaro-view-core, taro-button-core, page-root { display: block }`
}

/** `virtual:components` registers the web components of these tags. */
function builtIn(tags: readonly string[]): Plugin {
  const contents = tags
    .map((tag, index) => {
      const module = path.join(taro, `components/taro-${tag}-core.js`)
      return `import { defineCustomElement as define${index} } from '${module}'; define${index}()`
    })
    .join('\n')
  return {
    name: 'built-in components',
    setup(build) {
      build.onResolve({ filter: /^virtual:components$/ }, () => ({
        path: 'components',
        namespace: 'virtual',
      }))
      build.onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ resolveDir: taro, contents }))
    },
  }
}
