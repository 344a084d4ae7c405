import { Channel } from '../channel'
import type { Bridge, Host, Logic } from './contract'
import { Modules } from './modules'
import { type Definition, Pages, stepsOf } from './pages'
import { describe, installGlobals } from './realm'
import { createWx } from './wx'

type Callable = (...args: unknown[]) => unknown

/** WeChat's service layer: runs inside the bare context, in the same realm as the mini-program's code. */
export function start(bridge: Bridge) {
  const channel = new Channel<Logic, Host>(bridge.post)
  const problem = (where: string, error: unknown) => {
    channel.ask('problem', `${where}: ${describe(error)}`)
  }
  const modules = new Modules(bridge.compile, bridge.setup.subpackages)
  const pages = new Pages({
    modules,
    problem,
    firstData: (id, json) => channel.ask('firstData', id, json),
    setData: (id, json) => channel.ask('setData', id, json),
  })
  const { wx, emit } = createWx({
    setup: bridge.setup,
    native: (name, options, call) => channel.ask('native', name, options, call),
    inTap: () => pages.inTap,
    keep: (key, text) => {
      channel.ask('keep', key, text)
    },
    problem,
  })
  const originals: Record<string, unknown> = { ...wx }
  let app: Definition = {}

  const globals = installGlobals(bridge, {
    problem,
    log: (level, text) => channel.ask('log', level, text),
  })
  Object.assign(globals, {
    wx,
    App(definition: Definition) {
      app = { ...definition }
    },
    Page: (definition: Definition) => pages.registerPage(definition),
    Component: (definition: Definition) => pages.registerComponent(definition),
    Behavior: (definition: Definition) => definition,
    getApp: () => app,
    getCurrentPages: () => pages.current(),
  })
  const compiled = (source: string) => bridge.compileExpression(source) as Callable

  const logic: Logic = {
    launch() {
      const { setup } = bridge
      modules.run('app.js')
      for (const page of setup.eagerPages) modules.run(`${page}.js`)
      for (const name of ['onLaunch', 'onShow'])
        if (typeof app[name] === 'function') (app[name] as Callable).call(app, { ...setup.launch })
    },
    setStack: (ids) => pages.setStack(ids),
    openPage(id, route, query, components) {
      try {
        for (const component of components) modules.run(`${component}.js`)
        pages.openPage(id, route, query)
      } catch (error) {
        problem(route, error)
        throw error
      }
    },
    lifecycle: (id, name, argument) => pages.lifecycle(id, name, argument),
    closePage: (id) => pages.closePage(id),
    dispatch: (id, event) => pages.dispatch(id, event),
    addPackage: (root) => modules.addPackage(root),
    emit,
    pageData: (id, path) =>
      stepsOf(path ?? '').reduce<unknown>((value, step) => (value as Definition)?.[step], pages.data(id)),
    callWx: (name, args) => (wx[name] as Callable)(...args),
    mockWx(name, { result, functionDeclaration, args = [] }) {
      const run = functionDeclaration ? compiled(functionDeclaration) : () => result
      const mock = (options: Definition = {}) =>
        answerMock(run.call({ origin: originals[name] }, options, ...args), options)
      wx[name] = functionDeclaration || result !== undefined ? mock : originals[name]
    },
    evaluate: (source, args) => compiled(source)(...args),
    addBinding(name) {
      globals[name] = (...args: unknown[]) => {
        channel.ask('bindingCalled', name, args)
      }
    },
    ranFiles: () => modules.ranFiles(),
  }
  channel.serve(logic)
  return {
    receive: (text: string) => channel.receive(text),
    lost: (reason: unknown) => problem('nobody caught', reason),
  }
}

/** A mocked API tells its callbacks what it gives back. */
async function answerMock(given: unknown, { success, complete }: Definition): Promise<unknown> {
  const result = await given
  for (const callback of [success, complete]) if (typeof callback === 'function') callback(result)
  return result
}
