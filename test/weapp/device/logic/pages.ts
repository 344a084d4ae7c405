import type { ViewEvent } from './contract'
import type { Modules } from './modules'

/** What the mini-program hands to App(), Page() or Component(). */
export type Definition = Record<string, unknown>

/** A page as the app sees it in getCurrentPages(). */
export interface PageInstance extends Definition {
  route: string
  options: Record<string, string>
  data: Record<string, unknown>
}

/** Bytes of one setData that WeChat still carries. */
const LARGEST_SET_DATA = 1024 * 1024

interface Surroundings {
  modules: Modules
  problem(where: string, error: unknown): void
  firstData(pageId: number, json: string): Promise<unknown>
  setData(pageId: number, json: string): Promise<unknown>
}

/** The pages that are open, and what the app has registered to make pages of. */
export class Pages {
  private readonly definitions = new Map<string, Definition>()
  private readonly components = new Map<string, Definition>()
  private readonly open = new Map<number, PageInstance>()
  private stack: number[] = []
  /** True while a tap is handled. */
  inTap = false

  constructor(private readonly around: Surroundings) {}

  registerPage(definition: Definition): void {
    this.definitions.set(this.around.modules.running, definition)
  }

  registerComponent(definition: Definition): void {
    this.components.set(this.around.modules.running, definition)
  }

  setStack(ids: number[]): void {
    this.stack = ids
  }

  current(): PageInstance[] {
    return this.stack.flatMap((id) => this.open.get(id) ?? [])
  }

  openPage(id: number, route: string, query: Record<string, string>): void {
    this.around.modules.run(`${route}.js`)
    const definition = this.definitions.get(route)
    if (!definition) throw new Error(`Page "${route}" has not been registered yet`)
    const data = JSON.parse(JSON.stringify(definition.data ?? {}))
    const page: PageInstance = { ...definition, route, __route__: route, options: query, data }
    page.setData = (change: Definition, done?: () => void) => this.setData(id, page, change, done)
    this.open.set(id, page)
    this.around
      .firstData(id, JSON.stringify(data))
      .catch((error) => this.around.problem(`${route} first data`, error))
    this.lifecycle(id, 'onLoad', query)
    this.lifecycle(id, 'onShow')
  }

  lifecycle(id: number, name: string, argument?: unknown): unknown {
    const page = this.page(id)
    return this.guarded(`${page.route}.${name}`, page[name], page, argument)
  }

  closePage(id: number): void {
    this.lifecycle(id, 'onUnload')
    this.open.delete(id)
  }

  dispatch(id: number, { component, handler, event }: ViewEvent): void {
    const page = this.open.get(id)
    if (!page) return
    const owner = component ? (this.components.get(component)?.methods as Definition) : page
    if (typeof owner?.[handler] !== 'function')
      this.around.problem(page.route, `does not have a method "${handler}" to handle event "${event.type}"`)
    this.inTap = event.type === 'tap'
    this.guarded(`${page.route} ${event.type}`, owner?.[handler], page, event)
    this.inTap = false
  }

  data(id: number): Record<string, unknown> {
    return this.page(id).data
  }

  private page(id: number): PageInstance {
    const page = this.open.get(id)
    if (!page) throw new Error(`no page ${id} is open`)
    return page
  }

  private setData(id: number, page: PageInstance, change: Definition, done?: () => void): void {
    const json = JSON.stringify(change)
    if (json.length > LARGEST_SET_DATA)
      this.around.problem(page.route, `setData of ${json.length} characters`)
    for (const [path, value] of Object.entries(JSON.parse(json))) write(page.data, path, value)
    this.around
      .setData(id, json)
      .then(() => this.guarded(`${page.route} setData`, done, page, undefined))
      .catch((error) => this.around.problem(`${page.route} setData`, error))
  }

  private guarded(where: string, method: unknown, self: unknown, argument: unknown): unknown {
    if (typeof method !== 'function') return undefined
    try {
      return method.call(self, argument)
    } catch (error) {
      this.around.problem(where, error)
      return undefined
    }
  }
}

/** The steps of a data path: `root.cn.[0].v`, `list[2].name`. */
export function stepsOf(path: string): string[] {
  return path.match(/[^.[\]]+/g) ?? []
}

function write(data: Record<string, unknown>, path: string, value: unknown): void {
  const steps = stepsOf(path)
  const last = steps.pop() ?? ''
  let place = data
  steps.forEach((step, index) => {
    if (typeof place[step] !== 'object' || place[step] === null)
      place[step] = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {}
    place = place[step] as Record<string, unknown>
  })
  place[last] = value
}
