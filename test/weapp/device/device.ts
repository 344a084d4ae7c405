import type { Browser } from 'playwright-core'
import { knownApis } from './known-apis'
import type { Host, LaunchOptions, Setup, ViewEvent } from './logic/contract'
import { LogicThread } from './logic/start'
import { Album } from './native/album'
import { type CloudAccess, cloudDoor } from './native/cloud-door'
import { dialogs } from './native/dialogs'
import { ApiFailure, type NativeApis, type Options } from './native/native'
import { Navigation, split } from './native/navigation'
import { networkType } from './native/network'
import { Packages } from './native/packages'
import { behindPrivacy, permissions } from './native/permissions'
import { systemInfo } from './native/system-info'
import { Program } from './program'
import { BlankScreen } from './screen/blank'
import { ChromiumScreen } from './screen/chromium'
import type { Screen, Touched } from './screen/screen'
import { type DeviceState, ORDINARY } from './state'

export interface DeviceOptions {
  /** A built mini-program, `dist/weapp`. */
  folder: string
  /** Draws the pages; without one the logic layer runs alone. */
  browser?: Browser
  cloud?: CloudAccess
  state?: Partial<DeviceState>
  /** Where a scanned code or a shared card leads; the app's first page unless given. */
  entry?: string
  /** What this mini-program keeps on this phone; the next launch finds it again. */
  storage?: Map<string, string>
}

/** WeChat's numbers for how an app was opened: from the list, by scanning its code. */
const SCENES = { list: 1001, scanned: 1047 }

/** A phone with WeChat that runs one built mini-program. What it does not know is a problem, never a guess. */
export class Device {
  /** Everything that went wrong unseen. A test that ignores them has not seen the app work. */
  readonly problems: string[] = []
  /** What the app has asked WeChat for, in order. */
  readonly calls: { name: string; options: Options }[] = []
  /** Every setData of the logic layer. */
  readonly changes: { route: string; bytes: number }[] = []
  /** Asks that WeChat has not answered, and changes that it has not drawn yet. */
  waiting = 0
  readonly state: DeviceState
  readonly program: Program
  readonly album: Album
  readonly packages: Packages
  readonly navigation: Navigation
  readonly screen: Screen
  /** Told of console lines, problems and automator's bindings as they come. */
  watch: (event: 'log' | 'problem' | 'binding', what: { name: string; args: unknown[] }) => void = () =>
    undefined
  private readonly storage: Map<string, string>
  private readonly thread = new LogicThread()
  private readonly apis: NativeApis

  private constructor(options: DeviceOptions, state: DeviceState, program: Program, makeScreen: MadeScreen) {
    this.state = state
    this.storage = options.storage ?? new Map()
    this.program = program
    this.album = makeScreen.album
    this.screen = makeScreen.screen
    this.packages = new Packages(program, state, (root) => this.logic.ask('addPackage', root))
    this.navigation = new Navigation(program, this.screen, this.logic, this.packages)
    this.apis = behindPrivacy(state, {
      ...this.navigation.apis(),
      ...dialogs(this.screen),
      ...permissions(state),
      ...this.album.apis(),
      ...cloudDoor(state, this.album, options.cloud),
      getNetworkType: () => ({ networkType: networkType(state) }),
    })
  }

  static async launch(options: DeviceOptions): Promise<Device> {
    const state = { ...ORDINARY, ...options.state }
    const program = new Program(options.folder, state.dark)
    const album = new Album(state)
    const touched: { device?: Device } = {}
    const screen = await screenFor(options, state, program, album, () => touched.device)
    const device = new Device(options, state, program, { screen, album })
    touched.device = device
    await device.start(options.entry ?? `/${program.config.pages[0]}`)
    return device
  }

  get logic() {
    return this.thread.channel
  }

  /** The route of the page in sight. */
  get route(): string {
    return this.navigation.current.route
  }

  /** The data of the page in sight. */
  data(path?: string): Promise<unknown> {
    return this.logic.ask('pageData', this.navigation.current.id, path)
  }

  /** Pulls the page in sight down. */
  async pullsDown(): Promise<void> {
    const { id, route } = this.navigation.current
    if (!this.program.window(route).enablePullDownRefresh) throw new Error(`${route} cannot be pulled down`)
    await this.logic.ask('lifecycle', id, 'onPullDownRefresh')
  }

  /** Something changes while the app runs: the network goes, a permission is taken back. */
  async become(
    changes: Partial<Omit<DeviceState, 'width' | 'height' | 'fontScale' | 'dark'>>,
  ): Promise<void> {
    Object.assign(this.state, changes)
    if (!changes.network) return
    const isConnected = changes.network !== 'none'
    await this.logic.ask('emit', 'NetworkStatusChange', { isConnected, networkType: networkType(this.state) })
  }

  /** Hands the logic layer what happened on a page. */
  async dispatch(pageId: number, event: ViewEvent): Promise<void> {
    if (this.navigation.page(pageId)) await this.logic.ask('dispatch', pageId, event)
  }

  async stop(): Promise<void> {
    await this.thread.stop()
    await this.screen.stop()
  }

  /** What the person does outside the pages. */
  touched(): Touched {
    const tell = (failure: { errMsg?: string }) => this.problem(failure.errMsg ?? String(failure))
    const call = (name: string, options: Options) =>
      Promise.resolve(this.apis[name]?.(options, { inTap: true })).catch(tell)
    return {
      event: (pageId, event) => {
        this.dispatch(pageId, event).catch(tell)
      },
      tab: (route) => call('switchTab', { url: `/${route}` }),
      back: () => call('navigateBack', {}),
      problem: (text) => this.problem(text),
    }
  }

  private async start(entry: string): Promise<void> {
    const { route, query } = split(entry)
    const launch = { path: route, query, scene: query.scene ? SCENES.scanned : SCENES.list }
    await this.thread.start(this.program.folder, this.setup(launch), this.host())
    try {
      await this.logic.ask('launch')
      await this.navigation.start(entry)
    } catch (failure) {
      await this.stop()
      throw new Error([(failure as Error).message, ...this.problems].join('\n'))
    }
  }

  private setup(launch: LaunchOptions): Setup {
    const { config, subpackages } = this.program
    return {
      knownApis: knownApis(),
      nativeApis: Object.keys(this.apis),
      system: systemInfo(this.state, this.program),
      subpackages,
      eagerPages: config.lazyCodeLoading === 'requiredComponents' ? [] : config.pages,
      launch,
      stored: Object.fromEntries(this.storage),
    }
  }

  private host(): Host {
    return {
      native: async (name, options, call) => {
        this.calls.push({ name, options })
        this.waiting++
        try {
          return await this.apis[name]?.(options, call)
        } catch (error) {
          if (!(error instanceof ApiFailure))
            this.problem(`wx.${name}: ${(error as Error).stack ?? JSON.stringify(error)}`)
          const { message, errno, errCode } = error as ApiFailure
          throw { errMsg: `${name}:fail ${message}`, errno, errCode }
        } finally {
          this.waiting--
        }
      },
      firstData: (pageId, json) => this.screen.start(pageId, json),
      setData: async (pageId, json) => {
        const route = this.navigation.page(pageId)?.route ?? ''
        this.changes.push({ route, bytes: Buffer.byteLength(json) })
        this.waiting++
        await this.screen.setData(pageId, json).finally(() => this.waiting--)
      },
      keep: (key, text) => {
        if (text === undefined) this.storage.delete(key)
        else this.storage.set(key, text)
      },
      problem: (text) => this.problem(text),
      log: (level, text) => this.watch('log', { name: level, args: [text] }),
      bindingCalled: (name, args) => this.watch('binding', { name, args }),
    }
  }

  private problem(text: string): void {
    this.problems.push(text)
    this.watch('problem', { name: 'problem', args: [text] })
  }
}

interface MadeScreen {
  screen: Screen
  album: Album
}

async function screenFor(
  { browser }: DeviceOptions,
  state: DeviceState,
  program: Program,
  album: Album,
  device: () => Device | undefined,
): Promise<Screen> {
  if (!browser) return new BlankScreen()
  const touched: Touched = {
    event: (pageId, event) => device()?.touched().event(pageId, event),
    tab: (route) => device()?.touched().tab(route),
    back: () => device()?.touched().back(),
    problem: (text) => device()?.touched().problem(text),
  }
  return ChromiumScreen.start({ browser, program, state, touched, file: (filePath) => album.read(filePath) })
}
