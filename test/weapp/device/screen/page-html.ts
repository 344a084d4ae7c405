import type { Program } from '../program'
import type { ViewSetup } from '../view/contract'
import { componentsCss } from './components'
import type { Templates } from './wxml'

/** The document of one page's frame: the app's styles, the page's styles, its compiled WXML, the view layer. */
export function pageHtml(program: Program, { code, tags, handlers }: Templates, route: string): string {
  const setup: ViewSetup = {
    route,
    tags,
    handlers,
    deep: program.components(route).length > 0,
  }
  const styles = ['app.wxss', `${route}.wxss`].filter((file) => program.has(file))
  const { backgroundColor = '#ffffff' } = program.window(route)
  return `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${componentsCss(tags)}
html { background: ${backgroundColor} } body { margin: 0; min-height: 100vh; font-family: sans-serif }</style>
${styles.map((file) => `<link rel="stylesheet" href="/${file}">`).join('\n')}
<script>window.__page = ${JSON.stringify(setup)}; window.__page.templates = ${code}</script>
<body><script type="module" src="/view.js"></script></body>`
}
