import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Device } from '../device'
import { appMethods } from './app'
import { elementMethods } from './elements'
import { Handles } from './handles'
import { pageMethods } from './pages'

export type Parameters = Record<string, unknown>
export type Methods = Record<string, (parameters: never) => unknown>

export interface AutomatorServer {
  /** For `automator.connect({ wsEndpoint })`. */
  wsEndpoint: string
  stop(): void
}

/** Speaks the protocol of WeChat's official miniprogram-automator, as WeChat DevTools does. */
export async function serveAutomator(device: Device): Promise<AutomatorServer> {
  const handles = new Handles()
  const methods: Methods = {
    ...appMethods(device),
    ...pageMethods(device, handles),
    ...elementMethods(handles),
  }
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const clients = new Set<WebSocket>()
  const tell = (method: string, params: unknown) => {
    for (const client of clients) client.send(JSON.stringify({ method, params }))
  }
  device.journal.watch = ({ kind, name, args }) => {
    if (kind === 'log') tell('App.logAdded', { type: name, args })
    if (kind === 'problem') tell('App.exceptionThrown', { exception: { message: args[0] } })
    if (kind === 'binding') tell('App.bindingCalled', { name, args })
  }
  server.on('connection', (client) => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    client.on('message', async (data) => client.send(await answer(methods, String(data))))
  })
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    wsEndpoint: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      for (const client of clients) client.terminate()
      server.close()
    },
  }
}

async function answer(methods: Methods, message: string): Promise<string> {
  const { id, method, params } = JSON.parse(message) as { id: string; method: string; params?: Parameters }
  try {
    const run = methods[method]
    if (!run) throw new Error(`${method} is not known to this device`)
    return JSON.stringify({ id, result: (await run((params ?? {}) as never)) ?? {} })
  } catch (error) {
    const { errMsg, message } = error as { errMsg?: string; message?: string }
    return JSON.stringify({ id, error: { message: errMsg ?? message ?? String(error) } })
  }
}
