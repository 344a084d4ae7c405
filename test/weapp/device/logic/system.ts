import type { Setup } from './contract'

/** What wx says about the phone, WeChat and the way the app was opened. */
export function systemApis(
  { system, launch, ...setup }: Setup,
  problem: (where: string, error: unknown) => void,
) {
  const info = () => JSON.parse(JSON.stringify(system))
  const usable = new Set([...setup.nativeApis, 'getStorage', 'setStorage', 'nextTick'])
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    getAppBaseInfo: info,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: () => ({ ...launch }),
    getEnterOptionsSync: () => ({ ...launch }),
    nextTick: (callback: () => void) => Promise.resolve().then(callback),
    /** Answers for APIs only; of components and parameters this device knows nothing. */
    canIUse(schema: string): boolean {
      const [name = '', ...more] = schema.split('.')
      if (more.length > 0 || !setup.knownApis.includes(name))
        problem('wx', new Error(`canIUse('${schema}') is not known to this device`))
      return usable.has(name)
    },
  }
}
