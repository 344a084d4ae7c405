import type { Program } from '../program'
import type { DeviceState } from '../state'
import { throughNetwork } from './network'

/** Which subpackages are on the phone: fetched when a page of them opens, or ahead of that by preloadRule. */
export class Packages {
  private readonly fetched = new Map<string, Promise<void>>()

  constructor(
    private readonly program: Program,
    private readonly state: DeviceState,
    private readonly arrived: (root: string) => Promise<unknown>,
  ) {}

  /** Roots of those that have been asked for. */
  present(): string[] {
    return [...this.fetched.keys()]
  }

  /** Resolves when the page's package is here; fails offline. */
  async fetchFor(route: string): Promise<void> {
    const root = this.program.packageOf(route)
    if (root) await this.fetch(root)
  }

  /** What preloadRule wants while a page is shown; a failure is no more than a lost head start. */
  preloadFrom(route: string): void {
    if (this.state.network === 'none') return
    for (const root of this.program.preloadedBy(route, this.state.network))
      this.fetch(root).catch(() => undefined)
  }

  private fetch(root: string): Promise<void> {
    const before = this.fetched.get(root)
    if (before) return before
    const fetching = throughNetwork(this.state).then(async () => {
      await this.arrived(root)
    })
    this.fetched.set(root, fetching)
    fetching.catch(() => this.fetched.delete(root))
    return fetching
  }
}
