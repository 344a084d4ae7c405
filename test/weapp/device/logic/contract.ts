/** What the device tells the logic layer, once, before it starts. */
export interface Setup {
  /** Every name that WeChat's own typings give `wx`. */
  knownApis: readonly string[]
  /** Those that the native side answers. */
  nativeApis: readonly string[]
  system: SystemInfo
  /** Roots of the subpackages, `feedback/`. */
  subpackages: readonly string[]
  /** Pages whose code runs at the start; empty when code loads lazily. */
  eagerPages: readonly string[]
  launch: LaunchOptions
  /** What wx.setStorage has put in before, as JSON text by key. */
  stored: Record<string, string>
}

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
}

/** The part of wx.getSystemInfoSync that the device knows. */
export interface SystemInfo {
  SDKVersion: string
  version: string
  platform: string
  system: string
  brand: string
  model: string
  language: string
  pixelRatio: number
  screenWidth: number
  screenHeight: number
  windowWidth: number
  windowHeight: number
  statusBarHeight: number
  /** px; 16 at the standard setting. */
  fontSizeSetting: number
  fontSizeScaleFactor: number
  /** Only where app.json declares darkmode. */
  theme?: 'light' | 'dark'
  safeArea: { left: number; top: number; right: number; bottom: number; width: number; height: number }
}

/** What happened on a page, as the view layer tells it. */
export interface ViewEvent {
  /** `comp` when the handler is that of Taro's recursive component; else the page's own. */
  component?: string
  handler: string
  event: { type: string; detail: unknown; [key: string]: unknown }
}

/** What the logic layer does when it is asked. */
export interface Logic {
  launch(): void
  setStack(pageIds: number[]): void
  /** Runs the code of the page and its components if it has not run yet, then onLoad and onShow. */
  openPage(pageId: number, route: string, query: Record<string, string>, components: string[]): void
  lifecycle(pageId: number, name: string, argument?: unknown): unknown
  closePage(pageId: number): void
  dispatch(pageId: number, event: ViewEvent): void
  /** A subpackage has arrived on the phone. */
  addPackage(root: string): void
  /** Fires what wx.onXxx listens to, `NetworkStatusChange`. */
  emit(event: string, payload: unknown): void
  pageData(pageId: number, path?: string): unknown
  callWx(name: string, args: unknown[]): unknown
  /** Replaces wx.NAME by a result or a function; by itself again when neither is given. */
  mockWx(name: string, mock: { result?: unknown; functionDeclaration?: string; args?: unknown[] }): void
  evaluate(functionDeclaration: string, args: unknown[]): unknown
  addBinding(name: string): void
  /** Files whose code has run so far. */
  ranFiles(): string[]
}

/** What the logic layer asks the device for. */
export interface Host {
  native(name: string, options: Record<string, unknown>, call: NativeCall): unknown
  /** What a page is drawn with first, before any setData. */
  firstData(pageId: number, json: string): void
  setData(pageId: number, json: string): void
  /** Keeps a stored value beyond the end of the app; nothing takes it away. */
  keep(key: string, text: string | undefined): void
  problem(text: string): void
  log(level: string, text: string): void
  bindingCalled(name: string, args: unknown[]): void
}

export interface NativeCall {
  /** Called right in the handling of a tap, which WeChat demands of some. */
  inTap: boolean
}

/** What the thread gives the code inside the bare context. */
export interface Bridge {
  setup: Setup
  post(text: string): void
  /** The module's wrapper function, or nothing when there is no such file. */
  compile(file: string, parameters: readonly string[]): ModuleWrapper | undefined
  /** Compiles what a test sends to be evaluated; the app itself may not make code from text, as in WeChat. */
  compileExpression(source: string): unknown
  startTimer(callback: () => void, ms: number, repeat: boolean): number
  stopTimer(id: number): void
}

export type ModuleWrapper = (
  require: (path: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void
