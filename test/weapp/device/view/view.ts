import {
  addGlobalErrorListener,
  addGlobalWarningListener,
  Component,
  ComponentSpace,
  CurrentWindowBackendContext,
  Element,
  Event,
} from 'glass-easel'
import 'virtual:components'
import { installAttributes } from './attributes'
import { handlerOf, mayTap } from './events'

/** One page: its WXML drawn by WeChat's component engine, as one WebView per page does on a phone. */
const { route, templates, tags, handlers, deep } = window.__page

const problem = (error: unknown) => {
  window.__tell({
    type: 'problem',
    text: `view of ${route}: ${error instanceof Error ? error.stack : error}`,
  })
}
addGlobalErrorListener((error) => problem(error))
addGlobalWarningListener((message) => problem(message))
installAttributes(problem)

const context = new CurrentWindowBackendContext()
context.onEvent((target, type, detail, options) => {
  if (type === 'tap' && !mayTap(target as Element)) return
  const event = new Event(type, detail, options)
  Event.dispatchEvent(target, event)
  return event.getEventBubbleStatus()
})

const space = new ComponentSpace()
for (const tag of tags) space.setGlobalUsingComponent(tag, `taro-${tag}-core`)

const template = (path: string) => ({
  content: templates[path],
  groupList: templates,
  fallbackListenerOnNativeNode: true,
})
const methods = (component?: string) =>
  Object.fromEntries(handlers.map((name) => [name, handlerOf(name, component)]))

if (deep) {
  const comp = space
    .define('comp')
    .options({ virtualHost: true, writeIdToDOM: true })
    .definition({
      properties: { i: { type: Object, value: { nn: '' } }, l: { type: String, value: '' } },
      template: template('comp'),
      methods: methods('comp'),
    })
    .registerComponent()
  space.setGlobalUsingComponent('comp', comp)
}
const stepsOf = (path: string) =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step))

function draw(data: Record<string, unknown>) {
  const page = space
    .define(route)
    .options({ writeIdToDOM: true })
    .definition({ data, template: template(route), methods: methods() })
    .registerComponent()
  const root = Component.createWithContext('page-root', page as never, context)
  const place = document.body.appendChild(document.createElement('div'))
  Element.replaceDocumentElement(root, document.body as never, place as never)
  return root
}

let root: ReturnType<typeof draw> | undefined

window.__start = (json) => {
  root = draw(JSON.parse(json))
}
window.__setData = (json) => {
  for (const [path, value] of Object.entries(JSON.parse(json)))
    root?.replaceDataOnPath(stepsOf(path) as never, value as never)
  root?.applyDataUpdates()
}
window.__property = (path) =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], window)
window.__ready = true
