import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { bundle } from '../bundle'
import type { Program } from '../program'
import { viewScript } from './components'
import { pageHtml } from './page-html'
import { SHELL_HTML } from './shell.html'
import { compileTemplates } from './wxml'
import { browserCss } from './wxss'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.wxss': 'text/css',
  '.html': 'text/html',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}

export interface PageServer {
  origin: string
  stop(): void
}

/** Serves the shell, the pages' documents, the mini-program's files, and `wxfile://` files under /wxfile/. */
export async function servePages(
  program: Program,
  file: (filePath: string) => Buffer | undefined,
): Promise<PageServer> {
  const templates = compileTemplates(program.folder)
  const view = await viewScript(templates.tags)
  const shell = await bundle('screen/shell.ts', { format: 'iife' })
  const answer = (address: string): string | Buffer | undefined => {
    if (address === '/') return SHELL_HTML
    if (address === '/shell.js') return shell
    if (address === '/view.js') return view
    if (address.startsWith('/page/')) return pageHtml(program, templates, address.slice('/page/'.length))
    if (address.startsWith('/wxfile/')) return file(`wxfile://${address.slice('/wxfile/'.length)}`)
    if (!program.has(address)) return undefined
    if (address.endsWith('.wxss')) return browserCss(program.read(address), templates.tags)
    return program.bytes(address)
  }
  const server = createServer(({ url = '/' }, response) => {
    const address = decodeURIComponent(new URL(url, 'http://device').pathname)
    const body = answer(address)
    const type = TYPES[path.extname(address)] ?? 'text/html'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
