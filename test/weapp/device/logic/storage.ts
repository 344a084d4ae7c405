import type { LocalApi } from './wx'

/** wx.setStorage and its family: what is put in comes out as a copy, as text would. */
export function storageApis(): { apis: Record<string, LocalApi>; sync: Record<string, unknown> } {
  const stored = new Map<string, string>()
  const get = (key: string): unknown => {
    const text = stored.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }
  const set = (key: string, data: unknown) => {
    stored.set(key, JSON.stringify(data))
  }
  const remove = (key: string) => {
    stored.delete(key)
  }
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
      clearStorage: () => stored.clear(),
      getStorageInfo: info,
    },
    sync: {
      setStorageSync: set,
      getStorageSync: (key: string) => get(key) ?? '',
      removeStorageSync: remove,
      clearStorageSync: () => stored.clear(),
      getStorageInfoSync: info,
    },
  }
}
