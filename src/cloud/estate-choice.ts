import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const KEY = 'estate'

const listeners = new Set<() => void>()

/**
 * The estate someone looks at by scanning a door code or choosing from the list; it outlasts the app.
 * Undefined: his home, once that is known.
 */
export function chosenEstate(): string | undefined {
  return Taro.getStorageSync<string>(KEY) || undefined
}

export function chooseEstate(estateId: string | undefined): void {
  if (estateId === chosenEstate()) return
  if (estateId) Taro.setStorageSync(KEY, estateId)
  else Taro.removeStorageSync(KEY)
  for (const listener of listeners) listener()
}

/** The chosen estate, kept up to date on every open page. */
export function useChosenEstate(): string | undefined {
  return useSyncExternalStore(listen, chosenEstate)
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
