import type { Channel } from '../channel'
import type { Host, Logic } from '../logic/contract'
import type { Program } from '../program'
import type { Screen, ScreenPage } from '../screen/screen'
import { ApiFailure } from './native'
import type { Packages } from './packages'
import { split } from './url'

export interface OpenPage extends ScreenPage {
  query: Record<string, string>
  /** Set by the page while it is open. */
  title?: string
}

/** Pages on top of each other that WeChat allows. */
const DEEPEST = 10

/** The pages that are open. One change at a time: WeChat finishes one before it begins the next. */
export class Navigation {
  stack: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()
  private last = 0
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly program: Program,
    private readonly screen: Screen,
    private readonly logic: Channel<Host, Logic>,
    private readonly packages: Packages,
  ) {}

  get current(): OpenPage {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  page(id: number): OpenPage | undefined {
    return [...this.stack, ...this.tabs.values()].find((page) => page.id === id)
  }

  /** Resolves when no change is under way. */
  async settled(): Promise<void> {
    await this.turn
  }

  /** The first page, when the app starts. */
  start(url: string): Promise<void> {
    return this.inTurn(() => this.open(url))
  }

  /** The top page's bar says this from now on. */
  rename(title: string): Promise<void> {
    this.current.title = title
    return this.show()
  }

  async navigateTo(url: string): Promise<void> {
    if (this.isTab(url)) throw new ApiFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= DEEPEST) throw new ApiFailure('webview count limit exceed')
    await this.ready(url)
    await this.logic.ask('lifecycle', this.current.id, 'onHide')
    await this.open(url)
  }

  async redirectTo(url: string): Promise<void> {
    if (this.isTab(url)) throw new ApiFailure('can not redirectTo a tabbar page')
    await this.ready(url)
    await this.closeTop()
    await this.open(url)
  }

  async navigateBack(delta: number): Promise<void> {
    const steps = Math.min(delta, this.stack.length - 1)
    if (steps < 1) throw new ApiFailure('cannot navigate back at first page.')
    for (let step = 0; step < steps; step++) await this.closeTop()
    await this.comeBack()
  }

  async switchTab(url: string): Promise<void> {
    if (!this.isTab(url)) throw new ApiFailure('can not switch to no-tabBar page')
    const { route } = split(url)
    if (this.current.route === route) return
    const wasInSight = this.stack.length === 1
    while (this.stack.length > 1) await this.closeTop()
    if (this.current.route === route) return this.comeBack()
    await this.leaveBottom(wasInSight)
    const before = this.tabs.get(route)
    if (!before) return this.open(`/${route}`)
    this.stack = [before]
    await this.comeBack()
  }

  async reLaunch(url: string): Promise<void> {
    await this.ready(url)
    for (const page of new Set([...this.stack, ...this.tabs.values()])) await this.close(page)
    this.stack = []
    this.tabs.clear()
    await this.open(url)
  }

  /** The bottom page is kept when it is a tab, and gone when it is not. */
  private async leaveBottom(wasInSight: boolean): Promise<void> {
    const bottom = this.current
    if (!this.tabs.has(bottom.route)) await this.close(bottom)
    else if (wasInSight) await this.logic.ask('lifecycle', bottom.id, 'onHide')
    this.stack = []
  }

  private async open(url: string): Promise<void> {
    const { route, query } = split(url)
    await this.ready(url)
    const page: OpenPage = { id: ++this.last, route, query }
    this.stack.push(page)
    if (this.program.isTab(route)) this.tabs.set(route, page)
    const drawable = this.screen.open(page)
    await this.announce()
    await this.show()
    await this.logic.ask('openPage', page.id, route, query, this.program.components(route))
    await drawable
    await this.logic.ask('lifecycle', page.id, 'onReady')
    this.packages.preloadFrom(route)
  }

  private async ready(url: string): Promise<void> {
    const { route } = split(url)
    if (!this.program.pages.includes(route)) throw new ApiFailure(`page "${route}" is not found`)
    await this.packages.fetchFor(route)
  }

  private async comeBack(): Promise<void> {
    await this.announce()
    await this.show()
    await this.logic.ask('lifecycle', this.current.id, 'onShow')
    this.packages.preloadFrom(this.current.route)
  }

  private async closeTop(): Promise<void> {
    const page = this.stack.pop()
    if (!page) return
    this.tabs.delete(page.route)
    await this.close(page)
  }

  private async close(page: OpenPage): Promise<void> {
    await this.logic.ask('closePage', page.id)
    await this.screen.close(page.id)
  }

  private announce(): Promise<void> {
    return this.logic.ask(
      'setStack',
      this.stack.map(({ id }) => id),
    )
  }

  private show(): Promise<void> {
    const { id, route, title } = this.current
    return this.screen.show(id, {
      title: title ?? this.program.window(route).navigationBarTitleText ?? '',
      canGoBack: this.stack.length > 1,
      tabs: this.program.isTab(route) ? this.program.tabs : [],
      selected: route,
    })
  }

  /** Makes a change when those before it are done. */
  inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.turn.then(change)
    this.turn = done.catch(() => undefined)
    return done
  }

  private isTab(url: string): boolean {
    return this.program.isTab(split(url).route)
  }
}
