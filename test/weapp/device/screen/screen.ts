import type { ViewEvent } from '../logic/contract'
import type { Tab } from '../program'

export interface ScreenPage {
  id: number
  route: string
}

/** WeChat's own bars around a page. */
export interface Bars {
  title: string
  canGoBack: boolean
  tabs: Tab[]
  selected: string
}

/** What is done on the screen. */
export interface Touched {
  event(pageId: number, event: ViewEvent): void
  tab(route: string): void
  back(): void
}

/** What people see: the pages' view layers, and WeChat's own bars and dialogs over them. */
export interface Screen {
  /** Tells from now on what is touched. */
  listen(touched: Touched): void
  /** Resolves when the page can be drawn. */
  open(page: ScreenPage): Promise<void>
  /** Draws a page for the first time. */
  start(pageId: number, json: string): Promise<void>
  /** Resolves when the change is drawn. */
  setData(pageId: number, json: string): Promise<void>
  show(pageId: number, bars: Bars): Promise<void>
  close(pageId: number): Promise<void>
  toast(text: string, ms: number): Promise<void>
  hideToast(): Promise<void>
  /** Resolves with what is tapped. */
  modal(title: string, content: string): Promise<'confirm' | 'cancel'>
  stop(): Promise<void>
}
