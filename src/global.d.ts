/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module '*.scss'
declare module '*.png' {
  const address: string
  export default address
}
declare module '*.svg' {
  const address: string
  export default address
}

declare const defineAppConfig: (config: import('@tarojs/taro').AppConfig) => import('@tarojs/taro').AppConfig
declare const definePageConfig: (
  config: import('@tarojs/taro').PageConfig,
) => import('@tarojs/taro').PageConfig

/** Set by config/index.ts at build time. */
declare const CLOUD_ENV: string
/** Which build this is: a fingerprint of its sources. */
declare const BUILD: string
declare const CLOUD_URL: string
/** The web address that WeChat opens in the mini-program 普通链接二维码. */
declare const LINK_BASE: string
