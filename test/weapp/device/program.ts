import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  usingComponents?: Record<string, string>
}

export interface Tab {
  pagePath: string
  text: string
  iconPath: string
  selectedIconPath: string
}

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[]; name?: string; independent?: boolean }[]
  preloadRule?: Record<string, { network?: 'all' | 'wifi'; packages: string[] }>
  lazyCodeLoading?: 'requiredComponents'
  window?: WindowConfig
  tabBar?: { list: Tab[]; color?: string; selectedColor?: string; backgroundColor?: string }
  darkmode?: boolean
  themeLocation?: string
}

/** What of app.json the device acts on, and what it may pass over. */
const KNOWN = `pages subPackages preloadRule lazyCodeLoading window tabBar darkmode themeLocation
  style sitemapLocation permission requiredPrivateInfos __usePrivacyCheck__ networkTimeout debug animation`.split(
  /\s+/,
)

/** The files of a built mini-program. Refuses what the device does not know. */
export class Program {
  readonly config: AppConfig
  /** All pages, those of subpackages with their root. */
  readonly pages: readonly string[]
  /** Roots of the subpackages, `feedback/`. */
  readonly subpackages: readonly string[]

  constructor(
    readonly folder: string,
    private readonly dark = false,
  ) {
    this.config = this.json('app.json')
    for (const key of Object.keys(this.config))
      if (!KNOWN.includes(key)) throw new Error(`app.json: "${key}" is not known to this device`)
    const packages = this.config.subPackages ?? []
    for (const { root, independent } of packages)
      if (independent)
        throw new Error(`app.json: the independent subpackage ${root} is not known to this device`)
    this.subpackages = packages.map(({ root }) => root.replace(/\/?$/, '/'))
    this.pages = [
      ...this.config.pages,
      ...packages.flatMap(({ pages }, index) => pages.map((page) => `${this.subpackages[index]}${page}`)),
    ]
    this.config = this.themed(this.config)
  }

  /** The page's own settings over those of the app. */
  window(route: string): WindowConfig {
    return { ...this.config.window, ...this.themed(this.json<WindowConfig>(`${route}.json`)) }
  }

  /** Custom components of a page; only Taro's own one for deep trees is known here. */
  components(route: string): string[] {
    return Object.entries(this.window(route).usingComponents ?? {}).map(([name, place]) => {
      if (name !== 'comp')
        throw new Error(`${route}.json: the component "${name}" is not known to this device`)
      return path.posix.join(path.posix.dirname(route), place)
    })
  }

  isTab(route: string): boolean {
    return this.tabs.some(({ pagePath }) => pagePath === route)
  }

  get tabs(): Tab[] {
    return this.config.tabBar?.list ?? []
  }

  /** The root of the subpackage a file lies in; empty for the main package. */
  packageOf(file: string): string {
    return this.subpackages.find((root) => file.startsWith(root)) ?? ''
  }

  /** Subpackages that may be fetched ahead while a page is shown. */
  preloadedBy(route: string, network: string): string[] {
    const rule = this.config.preloadRule?.[route]
    if (!rule || (rule.network !== 'all' && network !== 'wifi')) return []
    return rule.packages.map((wanted) => {
      const found = this.config.subPackages?.find(({ root, name }) => wanted === name || wanted === root)
      if (!found) throw new Error(`app.json: preloadRule of ${route} names no subpackage "${wanted}"`)
      return found.root.replace(/\/?$/, '/')
    })
  }

  has(file: string): boolean {
    return existsSync(path.join(this.folder, file))
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8')
  }

  bytes(file: string): Buffer {
    return readFileSync(path.join(this.folder, file))
  }

  json<T>(file: string): T {
    return JSON.parse(this.read(file))
  }

  /** `@name` stands for the theme's value, as WeChat reads it. */
  private themed<T>(config: T): T {
    const { darkmode, themeLocation } = this.config
    if (!darkmode || !themeLocation) return config
    const theme =
      this.json<Record<string, Record<string, string>>>(themeLocation)[this.dark ? 'dark' : 'light']
    return JSON.parse(JSON.stringify(config), (_key, value) => {
      if (typeof value !== 'string' || !value.startsWith('@')) return value
      const found = theme?.[value.slice(1)]
      if (found === undefined) throw new Error(`${themeLocation} has no ${value}`)
      return found
    })
  }
}
