import type { Device } from '../device'
import { chromium } from './app'
import { cssOf, type Handles } from './handles'
import type { Methods } from './server'

interface PageQuery {
  pageId: number
  selector: string
}

/** The client's Page. */
export function pageMethods(device: Device, handles: Handles): Methods {
  const frame = (pageId: number) => chromium(device).frame(pageId)
  return {
    'Page.getElement': async ({ pageId, selector }: PageQuery) =>
      handles.first(await frame(pageId), cssOf(selector)),
    'Page.getElements': async ({ pageId, selector }: PageQuery) => ({
      elements: await handles.all(await frame(pageId), cssOf(selector)),
    }),
    'Page.getElementByXpath': async ({ pageId, selector }: PageQuery) =>
      handles.first(await frame(pageId), `xpath=${selector}`),
    'Page.getElementsByXpath': async ({ pageId, selector }: PageQuery) => ({
      elements: await handles.all(await frame(pageId), `xpath=${selector}`),
    }),
    'Page.getData': async ({ pageId, path }: { pageId: number; path?: string }) => ({
      data: await device.logic.ask('pageData', pageId, path),
    }),
    'Page.callMethod': async ({
      pageId,
      method,
      args,
    }: {
      pageId: number
      method: string
      args: unknown[]
    }) => ({
      result: await device.logic.ask('lifecycle', pageId, method, args[0]),
    }),
    'Page.getWindowProperties': async ({ pageId, names }: { pageId: number; names: string[] }) => ({
      properties: await (await frame(pageId)).evaluate((names) => names.map(window.__property), names),
    }),
  }
}
