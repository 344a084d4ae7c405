import crypto from 'node:crypto'
import http from 'node:http'
import { portTaken } from '../failure'
import { type Door, type Exchange, HttpRefusal, sendFailure } from './request'

/** `path` ending in * stands for all paths that begin so. */
export interface Route {
  method: 'GET' | 'POST' | '*'
  path: string
  door: Door
}

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const ALLOWED_HEADERS =
  'authorization, content-type, range, signature, x-cos-security-token, x-cos-meta-fileid, key'

/** The HTTP server, on 127.0.0.1 only. */
export class Server {
  private readonly server: http.Server

  constructor(private readonly routes: readonly Route[]) {
    this.server = http.createServer((request, response) => void this.handle(request, response))
    this.server.keepAliveTimeout = 30_000
  }

  /** The port it listens on. Refuses one that is taken. */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'EADDRINUSE' ? portTaken(port) : error),
      )
      this.server.listen(port, '127.0.0.1', resolve)
    })
    const address = this.server.address()
    return typeof address === 'object' && address ? address.port : port
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const requestId = crypto.randomUUID()
    try {
      const method = request.method ?? 'GET'
      guard(request)
      allowOrigin(request, response)
      if (method === 'OPTIONS') {
        response.writeHead(204).end()
        return
      }
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      await this.doorFor(method, url.pathname)({ request, response, method, url })
    } catch (error) {
      sendFailure(
        response,
        error instanceof URIError ? new HttpRefusal(400, 'INVALID_PARAM', error.message) : error,
        requestId,
      )
    }
  }

  private doorFor(method: string, path: string): (exchange: Exchange) => Promise<void> | void {
    const fits = (route: Route) =>
      route.path.endsWith('*') ? path.startsWith(route.path.slice(0, -1)) : route.path === path
    const found = this.routes.filter(fits)
    const route = found.find(
      (each) => each.method === '*' || each.method === method || (method === 'HEAD' && each.method === 'GET'),
    )
    if (route) return route.door
    throw found.length > 0
      ? new HttpRefusal(405, 'METHOD_NOT_ALLOWED', method)
      : new HttpRefusal(404, 'NOT_FOUND', path)
  }
}

/** Keeps out pages of other sites: by their Origin, and by a Host that only DNS made point here. */
function guard({ headers }: http.IncomingMessage): void {
  if (!LOCAL_HOST.test(headers.host ?? '')) throw new HttpRefusal(403, 'FORBIDDEN', 'this is a local cloud')
  if (headers.origin !== undefined && !LOCAL_ORIGIN.test(headers.origin))
    throw new HttpRefusal(403, 'FORBIDDEN', 'only pages of this computer may call')
}

function allowOrigin({ headers }: http.IncomingMessage, response: http.ServerResponse): void {
  if (headers.origin === undefined) return
  response.setHeader('access-control-allow-origin', headers.origin)
  response.setHeader('access-control-allow-headers', ALLOWED_HEADERS)
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, OPTIONS')
  response.setHeader(
    'access-control-expose-headers',
    'x-cloud-operations, x-cloud-round-trips, content-range, etag',
  )
  response.setHeader('access-control-max-age', '600')
  response.setHeader('vary', 'origin')
}
