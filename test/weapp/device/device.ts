import type { Browser } from 'playwright-core'
import { handsOf } from './hands'
import { hostOf } from './host'
import { Journal } from './journal'
import { knownApis } from './known-apis'
import type { ViewEvent } from './logic/contract'
import { LogicThread } from './logic/start'
import { Album } from './native/album'
import { type CloudAccess, cloudDoor } from './native/cloud-door'
import { dialogs } from './native/dialogs'
import type { NativeApis } from './native/native'
import { Navigation } from './native/navigation'
import { networkType } from './native/network'
import { Packages } from './native/packages'
import { behindPrivacy, permissions } from './native/permissions'
import { routes } from './native/routes'
import { systemInfo } from './native/system-info'
import { split } from './native/url'
import { Program } from './program'
import { BlankScreen } from './screen/blank'
import { ChromiumScreen } from './screen/chromium'
import type { Screen } from './screen/screen'
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
  /** The files it has saved there. */
  files?: Map<string, Buffer>
}

/** WeChat's numbers for how an app was opened: from the list, by scanning its code. */
const SCENES = { list: 1001, scanned: 1047 }

/** A phone with WeChat that runs one built mini-program. What it does not know is a problem, never a guess. */
export class Device {
  readonly packages: Packages
  readonly navigation: Navigation
  private readonly apis: NativeApis
  private readonly thread = new LogicThread()

  private constructor(
    private readonly options: DeviceOptions,
    readonly state: DeviceState,
    readonly program: Program,
    readonly album: Album,
    readonly screen: Screen,
    readonly journal: Journal,
  ) {
    this.packages = new Packages(program, state, (root) => this.logic.ask('addPackage', root))
    this.navigation = new Navigation(program, screen, this.logic, this.packages)
    this.apis = behindPrivacy(state, {
      ...routes(this.navigation),
      ...dialogs(screen),
      ...permissions(state),
      ...album.apis(),
      ...cloudDoor(state, album, options.cloud),
      getNetworkType: () => ({ networkType: networkType(state) }),
    })
  }

  /** Starts the app. Refuses a mini-program with anything the device does not know. */
  static async launch(options: DeviceOptions): Promise<Device> {
    const state = { ...ORDINARY, ...options.state }
    const program = new Program(options.folder, state.dark)
    const album = new Album(state, options.files)
    const journal = new Journal()
    const { browser } = options
    const screen = browser
      ? await ChromiumScreen.start({ browser, program, state, journal, album })
      : new BlankScreen()
    const device = new Device(options, state, program, album, screen, journal)
    screen.listen(handsOf(device.navigation, device.logic, journal))
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

  /** Something happens on the page in sight, as its view layer would tell it. */
  dispatch(event: ViewEvent): Promise<void> {
    return this.logic.ask('dispatch', this.navigation.current.id, event)
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

  async stop(): Promise<void> {
    await this.thread.stop()
    await this.screen.stop()
  }

  private async start(entry: string): Promise<void> {
    const { program, journal, screen, apis, navigation } = this
    const { route: path, query } = split(entry)
    const storage = this.options.storage ?? new Map<string, string>()
    const setup = {
      knownApis: knownApis(),
      nativeApis: Object.keys(apis),
      system: systemInfo(this.state, program),
      subpackages: program.subpackages,
      eagerPages: program.config.lazyCodeLoading === 'requiredComponents' ? [] : program.config.pages,
      launch: { path, query, scene: query.scene ? SCENES.scanned : SCENES.list },
      stored: Object.fromEntries(storage),
    }
    try {
      await this.thread.start(program.folder, setup, hostOf({ apis, screen, navigation, journal, storage }))
      await this.logic.ask('launch')
      await this.navigation.start(entry)
    } catch (failure) {
      await this.stop()
      throw new Error([(failure as Error).message, ...journal.problems].join('\n'))
    }
  }
}
