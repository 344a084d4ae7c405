import type { LocalApi } from './wx'

/** wx.setStorage and its family: what is put in comes out as a copy, as text would. */
export function storageApis(
  before: Record<string, string>,
  keep: (key: string, text?: string) => void,
): { apis: Record<string, LocalApi>; sync: Record<string, unknown> } {
  const stored = new Map(Object.entries(before))
  const get = (key: string): unknown => {
    const text = stored.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }
  const set = (key: string, data: unknown) => {
    const text = JSON.stringify(data ?? null)
    stored.set(key, text)
    keep(key, text)
  }
  const remove = (key: string) => {
    stored.delete(key)
    keep(key)
  }
  const clear = () => [...stored.keys()].forEach(remove)
  const info = () => ({ keys: [...stored.keys()], currentSize: 1, limitSize: 10240 })
  return {
    apis: {
      setStorage: ({ key, data }) => set(String(key), data),
      getStorage({ key }) {
        const data = get(String(key))
        if (data === undefined) throw { errMsg: 'getStorage:fail data not found' }
        return { data }
      },
      removeStorage: ({ key }) => remove(String(key)),
      clearStorage: clear,
      getStorageInfo: info,
    },
    sync: {
      setStorageSync: set,
      getStorageSync: (key: string) => get(key) ?? '',
      removeStorageSync: remove,
      clearStorageSync: clear,
      getStorageInfoSync: info,
    },
  }
}
