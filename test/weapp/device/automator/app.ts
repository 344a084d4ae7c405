import type { Device } from '../device'
import type { OpenPage } from '../native/navigation'
import { ChromiumScreen } from '../screen/chromium'
import type { Methods } from './server'

export interface CallWx {
  method: string
  args: unknown[]
}

export interface MockWx {
  method: string
  result?: unknown
  functionDeclaration?: string
  args?: unknown[]
}

/** The client's MiniProgram. */
export function appMethods(device: Device): Methods {
  const { logic, navigation } = device
  return {
    'Tool.getInfo': () => ({ SDKVersion: '3.8.0' }),
    'Tool.close': () => undefined,
    'App.exit': () => undefined,
    'App.enableLog': () => undefined,
    'App.getPageStack': () => ({ pageStack: navigation.stack.map(infoOf) }),
    'App.getCurrentPage': () => infoOf(navigation.current),
    'App.callWxMethod': async ({ method, args }: CallWx) => ({
      result: await logic.ask('callWx', method, args),
    }),
    'App.mockWxMethod': ({ method, ...mock }: MockWx) => logic.ask('mockWx', method, mock),
    'App.callFunction': async ({
      functionDeclaration,
      args,
    }: {
      functionDeclaration: string
      args: unknown[]
    }) => ({
      result: await logic.ask('evaluate', functionDeclaration, args),
    }),
    'App.addBinding': ({ name }: { name: string }) => logic.ask('addBinding', name),
    'App.captureScreenshot': async () => ({
      data: (await chromium(device).page.screenshot()).toString('base64'),
    }),
    'Tool.native': ({ method, data }: { method: string; data?: { url?: string } }) =>
      native(device, method, data),
  }
}

/** The screen, which a client needs for whatever it looks at or touches. */
export function chromium({ screen }: Device): ChromiumScreen {
  if (screen instanceof ChromiumScreen) return screen
  throw new Error('this device has no screen')
}

function infoOf({ id, route, query }: OpenPage) {
  return { pageId: id, path: route, query }
}

/** WeChat's own bars and dialogs. */
async function native(device: Device, method: string, data?: { url?: string }): Promise<void> {
  const { page } = chromium(device)
  if (method === 'confirmModal') return page.tap('#modal .confirm')
  if (method === 'cancelModal') return page.tap('#modal .cancel')
  if (method === 'navigateLeft') return page.tap('#back button')
  if (method !== 'switchTab') throw new Error(`Tool.native ${method} is not known to this device`)
  const route = data?.url?.replace(/^\//, '')
  await page.tap(`#tabs button >> nth=${device.program.tabs.findIndex(({ pagePath }) => pagePath === route)}`)
}
