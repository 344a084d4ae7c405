import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const KEY = 'estate'

const listeners = new Set<() => void>()

/** The estate of the door code this opening came with; forgotten when the app closes. */
let scanned: string | undefined

/**
 * The estate someone looks at: by the door code just scanned, else the one he chose, which outlasts the
 * app. Undefined: his home, once that is known.
 */
export function chosenEstate(): string | undefined {
  return scanned ?? (Taro.getStorageSync<string>(KEY) || undefined)
}

/** Looks at a scanned estate, which may turn out not to exist, or not to be where the person lives. */
export function lookAtScanned(estateId: string): void {
  scanned = estateId
  tell()
}

/** Chooses an estate for good; undefined goes home. */
export function chooseEstate(estateId: string | undefined): void {
  scanned = undefined
  if (estateId) Taro.setStorageSync(KEY, estateId)
  else Taro.removeStorageSync(KEY)
  tell()
}

/** The chosen estate, kept up to date on every open page. */
export function useChosenEstate(): string | undefined {
  return useSyncExternalStore(listen, chosenEstate)
}

function tell() {
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
