import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import type { Journal } from '../journal'
import type { Album } from '../native/album'
import type { Program } from '../program'
import type { DeviceState } from '../state'
import type { FromView } from '../view/contract'
import type { Bars, Screen, ScreenPage, Touched } from './screen'
import { type PageServer, servePages } from './server'

const PATIENCE_MS = 10_000

interface ChromiumOptions {
  browser: Browser
  program: Program
  state: DeviceState
  journal: Journal
  album: Album
}

/** A screen in Chromium: one frame for each page that is open. */
export class ChromiumScreen implements Screen {
  private readonly frames = new Map<number, Promise<Frame>>()
  private touched: Touched | undefined
  private readonly drawn = new Map<number, Promise<void>>()

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly server: PageServer,
  ) {}

  static async start({ browser, program, state, journal, album }: ChromiumOptions): Promise<ChromiumScreen> {
    const server = await servePages(program, (filePath) => album.read(filePath))
    const context = await browser.newContext({
      viewport: { width: state.width, height: state.height },
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      colorScheme: state.dark && program.config.darkmode ? 'dark' : 'light',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', (error) => journal.problem(`view: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') journal.problem(`view: ${message.text()} ${message.location().url}`)
    })
    const screen = new ChromiumScreen(page, context, server)
    await page.exposeBinding('__tell', (_source, message: FromView) => {
      if (message.type === 'problem') journal.problem(message.text)
      else screen.pass(message)
    })
    await page.goto(server.origin)
    return screen
  }

  listen(touched: Touched): void {
    this.touched = touched
  }

  /** The frame of a page, once it can be drawn. */
  frame(pageId: number): Promise<Frame> {
    const frame = this.frames.get(pageId)
    if (!frame) throw new Error(`no page ${pageId} is on the screen`)
    return frame
  }

  async open({ id, route }: ScreenPage): Promise<void> {
    const opening = this.page
      .evaluate(([id, address]) => window.shell.open(id, address), [id, `/page/${route}`] as const)
      .then(() => this.ready(id))
    this.frames.set(id, opening)
    await opening
  }

  start(pageId: number, json: string): Promise<void> {
    return this.draw(pageId, (frame) => frame.evaluate((text) => window.__start(text), json))
  }

  setData(pageId: number, json: string): Promise<void> {
    return this.draw(pageId, (frame) => frame.evaluate((text) => window.__setData(text), json))
  }

  /** One after the other, from when the page can be drawn. */
  private draw(pageId: number, change: (frame: Frame) => Promise<void>): Promise<void> {
    const before = this.drawn.get(pageId) ?? Promise.resolve()
    const now = before.then(async () => {
      const frame = await this.frames.get(pageId)
      if (frame) await change(frame)
    })
    // What is drawn on a page that closes meanwhile is of no interest to anybody.
    const settled = now.catch((error) => {
      if (this.frames.has(pageId)) throw error
    })
    this.drawn.set(
      pageId,
      settled.catch(() => undefined),
    )
    return settled
  }

  show(pageId: number, bars: Bars): Promise<void> {
    return this.page.evaluate(([id, bars]) => window.shell.show(id, bars), [pageId, bars] as const)
  }

  async close(pageId: number): Promise<void> {
    this.frames.delete(pageId)
    this.drawn.delete(pageId)
    await this.page.evaluate((id) => window.shell.close(id), pageId)
  }

  toast(text: string, ms: number): Promise<void> {
    return this.page.evaluate(([text, ms]) => window.shell.toast(text, ms), [text, ms] as const)
  }

  hideToast(): Promise<void> {
    return this.page.evaluate(() => window.shell.hideToast())
  }

  modal(title: string, content: string): Promise<'confirm' | 'cancel'> {
    return this.page.evaluate(([title, content]) => window.shell.modal(title, content), [
      title,
      content,
    ] as const)
  }

  async stop(): Promise<void> {
    await this.context.close()
    this.server.stop()
  }

  private pass(message: Exclude<FromView, { type: 'problem' }>): void {
    if (message.type === 'event') this.touched?.event(message.page, message.event)
    else if (message.type === 'tab') this.touched?.tab(message.route)
    else this.touched?.back()
  }

  private async ready(id: number): Promise<Frame> {
    const handle = await this.page.waitForSelector(`iframe[name="${id}"]`, { state: 'attached' })
    const frame = await handle.contentFrame()
    if (!frame) throw new Error(`page ${id} has no frame`)
    await frame.waitForFunction(() => window.__ready)
    return frame
  }
}
