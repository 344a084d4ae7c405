import { AdminDoor } from './admin/admin'
import { FunctionsDoor } from './door/functions'
import { LookAroundDoor } from './door/look-around'
import type { Route } from './door/server'
import { type Person, SignInDoor } from './door/sign-in'
import { StaticDoor } from './door/static'
import { StorageDoor } from './door/storage'
import type { Parts } from './parts'

interface RouteOptions {
  people?: readonly Person[]
  webRoot?: string
}

/** All doors of the cloud and where they are. */
export function routesOf(parts: Parts, { people, webRoot }: RouteOptions): Route[] {
  const admin = new AdminDoor(parts)
  const functions = new FunctionsDoor(parts.functions, parts.tokens)
  const storage = new StorageDoor(parts.files, parts.addresses, parts.tokens)
  const lookAround = new LookAroundDoor(parts)
  const signIn = new SignInDoor(parts.tokens, parts.phoneCodes, people ?? [])
  const routes: Route[] = [
    { method: 'POST', path: '/admin', door: (exchange) => admin.handle(exchange) },
    { method: '*', path: '/cos/*', door: (exchange) => storage.cos(exchange) },
    { method: 'POST', path: '/v1/functions/*', door: (exchange) => functions.call(exchange) },
    {
      method: 'POST',
      path: '/v1/storages/get-objects-upload-info',
      door: (exchange) => storage.uploadInfo(exchange),
    },
    { method: 'POST', path: '/_cloud/sign-in', door: (exchange) => signIn.signIn(exchange) },
    { method: 'POST', path: '/_cloud/phone-code', door: (exchange) => signIn.phoneCode(exchange) },
    { method: 'GET', path: '/_cloud/people', door: (exchange) => signIn.list(exchange) },
    { method: 'GET', path: '/_cloud/sign-in.js', door: (exchange) => signIn.script(exchange) },
    { method: 'GET', path: '/_cloud', door: (exchange) => lookAround.page(exchange) },
    { method: 'GET', path: '/_cloud/state', door: (exchange) => lookAround.state(exchange) },
    { method: 'GET', path: '/_cloud/documents', door: (exchange) => lookAround.documents(exchange) },
    { method: 'POST', path: '/_cloud/timers/fire', door: (exchange) => lookAround.fire(exchange) },
  ]
  if (!webRoot) return routes
  const files = new StaticDoor(webRoot)
  return [...routes, { method: '*', path: '/*', door: (exchange) => files.serve(exchange) }]
}
