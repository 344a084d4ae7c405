import type { ViewEvent } from '../logic/contract'

/** What a page's view layer is made of; the page server puts it into the page as `window.__page`. */
export interface ViewSetup {
  route: string
  tags: readonly string[]
  handlers: readonly string[]
  /** Whether the page uses Taro's component for deep trees. */
  deep: boolean
}

/** What the view layer tells the device; the browser's frame says whose it is. */
export type FromView =
  | { type: 'event'; page: number; event: ViewEvent }
  | { type: 'tab'; route: string }
  | { type: 'back' }
  | { type: 'problem'; text: string }

declare global {
  interface Window {
    __page: ViewSetup & { templates: Record<string, never> }
    /** Playwright's binding to the device. */
    __tell(message: FromView): Promise<void>
    __ready?: boolean
    __start(json: string): void
    __setData(json: string): void
    /** A property of the window by its path, `document.body.scrollTop`. */
    __property(path: string): unknown
  }
}
