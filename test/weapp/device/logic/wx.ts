import type { Failure } from '../channel'
import type { NativeCall, Setup } from './contract'
import { storageApis } from './storage'
import { systemApis } from './system'

type Options = Record<string, unknown>

/** An API of the logic layer itself: its result, or a thrown {errMsg}. */
export type LocalApi = (options: Options) => unknown

type Listener = (payload: unknown) => void

/** Events that a phone of this kind may bring about (it is never turned round); any other fails by name. */
const EVENTS =
  `WindowResize AppShow AppHide Error UnhandledRejection PageNotFound NetworkStatusChange ThemeChange
  MemoryWarning`.split(/\s+/)

interface Surroundings {
  setup: Setup
  native(name: string, options: Options, call: NativeCall): Promise<unknown>
  inTap(): boolean
  keep(key: string, text?: string): void
  problem(where: string, error: unknown): void
}

/**
 * The global `wx`. A name of WeChat's typings that this device does not have is there, as on a phone, and fails by
 * name when it is called; a name that WeChat does not have is undefined.
 */
export function createWx(around: Surroundings) {
  const { setup, native, inTap, problem } = around
  const listeners = new Map<string, Set<Listener>>(EVENTS.map((event) => [event, new Set()]))
  const storage = storageApis(setup.stored, around.keep)

  const api = (name: string, run: (options: Options) => unknown) => (given?: Options) =>
    settle(name, given ?? {}, run, problem)
  const nativeApi = (name: string) => (given?: Options) => {
    const call = { inTap: inTap() }
    return settle(name, given ?? {}, (options) => native(name, options, call), problem)
  }
  const unknown = (name: string) => () => {
    const error = new Error(`wx.${name} is not known to this device`)
    problem('wx', error)
    throw error
  }

  const wx: Record<string, unknown> = {}
  for (const name of setup.knownApis) wx[name] = unknown(name)
  for (const [event, heard] of listeners) {
    wx[`on${event}`] = (listener: Listener) => heard.add(listener)
    wx[`off${event}`] = (listener?: Listener) => (listener ? heard.delete(listener) : heard.clear())
  }
  for (const name of setup.nativeApis) if (!name.includes('.')) wx[name] = nativeApi(name)
  for (const [name, run] of Object.entries(storage.apis)) wx[name] = api(name, run)
  Object.assign(wx, storage.sync, systemApis(setup, problem), deviceManagers(nativeApi))
  wx.cloud = cloudApis(nativeApi, unknown)

  const emit = (event: string, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }
  return { wx, emit }
}

/** The managers WeChat hands out: of files, and of the one recorder a phone has. */
function deviceManagers(nativeApi: (name: string) => (options?: Options) => Promise<unknown> | undefined) {
  const heard: Record<string, Listener> = {}
  const recorder = {
    onStart: (listener: Listener) => (heard.start = listener),
    onStop: (listener: Listener) => (heard.stop = listener),
    onError: (listener: Listener) => (heard.error = listener),
    start: (options: Options) => {
      nativeApi('recorder.start')({
        ...options,
        success: () => heard.start?.({}),
        fail: (failure: unknown) => heard.error?.(failure),
      })
    },
    stop: () => {
      nativeApi('recorder.stop')({
        success: (result: unknown) => heard.stop?.(result),
        fail: (failure: unknown) => heard.error?.(failure),
      })
    },
  }
  const files = {
    saveFile: nativeApi('files.saveFile'),
    removeSavedFile: nativeApi('files.removeSavedFile'),
  }
  return { getFileSystemManager: () => files, getRecorderManager: () => recorder }
}

/** wx.cloud; as in WeChat nothing works before init. */
function cloudApis(nativeApi: (name: string) => unknown, unknown: (name: string) => unknown) {
  let ready = false
  const started = (name: string) => {
    const run = nativeApi(`cloud.${name}`) as (options?: Options) => unknown
    return (options?: Options) => {
      if (!ready) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first")
      return run(options)
    }
  }
  const missing = [
    'database',
    'downloadFile',
    'deleteFile',
    'getTempFileURL',
    'callContainer',
    'connectContainer',
  ]
  return {
    init() {
      ready = true
    },
    callFunction: started('callFunction'),
    uploadFile: started('uploadFile'),
    ...Object.fromEntries(missing.map((name) => [name, unknown(`cloud.${name}`)])),
  }
}

/** WeChat's way of answering: by callbacks where any are given, by a promise where none is. */
function settle(
  name: string,
  given: Options,
  run: (options: Options) => unknown,
  problem: Surroundings['problem'],
): Promise<unknown> | undefined {
  const { success, fail, complete, ...rest } = given
  const options = JSON.parse(JSON.stringify(rest))
  const answer = Promise.resolve()
    .then(() => run(options))
    .then((result) => ({ errMsg: `${name}:ok`, ...(result as object) }))
    .catch((failure: Failure) => {
      const { message, ...rest } = failure
      throw { ...rest, errMsg: failure.errMsg ?? `${name}:fail ${message}` }
    })
  if (!success && !fail && !complete) return answer
  const tell = (callbacks: unknown[], argument: unknown) => {
    try {
      for (const callback of callbacks) if (typeof callback === 'function') callback(argument)
    } catch (error) {
      problem(`callback of wx.${name}`, error)
    }
  }
  answer.then(
    (result) => tell([success, complete], result),
    (failure) => tell([fail, complete], failure),
  )
  return undefined
}
