/** Loaded before a deployment command: what is meant for the vendor's endpoint and storage goes to the stand-in (serve.ts). */
const http = require('node:http')
const https = require('node:https')

const port = process.env.VENDOR_STAND_IN_PORT
const VENDOR = ['.tencentcloudapi.com', '.tencentcos.cn']
const real = https.request

https.request = (options, ...rest) => {
  const host = String(options.hostname ?? options.host ?? '')
  if (!port || !VENDOR.some((name) => host.endsWith(name))) return real(options, ...rest)
  return http.request(
    { ...options, protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port, agent: undefined },
    ...rest,
  )
}
