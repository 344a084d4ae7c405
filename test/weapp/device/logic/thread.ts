import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import type { Bridge, ModuleWrapper, Setup } from './contract'

/** What the device gives its logic thread. */
export interface ThreadData {
  folder: string
  /** The bundled service.ts, which runs inside the bare context. */
  service: string
  setup: Setup
}

const { folder, service, setup } = workerData as ThreadData

/** A realm with what V8 brings and nothing else: no window, fetch, URL, Buffer or process. */
const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
vm.runInContext('delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer', context)

const timers = new Map<number, NodeJS.Timeout>()
let lastTimer = 0

const bridge: Bridge = {
  setup,
  post: (text) => parentPort?.postMessage(text),
  compile(file, parameters) {
    const filename = path.join(folder, file)
    if (!existsSync(filename)) return undefined
    const source = `(function (${parameters.join(', ')}) {${readFileSync(filename, 'utf8')}\n})`
    return vm.runInContext(source, context, { filename }) as ModuleWrapper
  },
  compileExpression: (source) => vm.runInContext(`(${source})`, context),
  startTimer(callback, ms, repeat) {
    const id = ++lastTimer
    timers.set(id, repeat ? setInterval(callback, ms) : setTimeout(callback, ms))
    return id
  },
  stopTimer(id) {
    clearTimeout(timers.get(id))
    timers.delete(id)
  },
}

interface Service {
  start(bridge: Bridge): { receive(text: string): void; lost(reason: unknown): void }
}

const { start } = vm.runInContext(`(() => {${service}\nreturn service})()`, context) as Service
const { receive, lost } = start(bridge)
process.on('unhandledRejection', lost)
process.on('uncaughtException', lost)
parentPort?.on('message', receive)
