import { readFileSync } from 'node:fs'

/** Every method of `wx` in WeChat's own typings. */
export function knownApis(): string[] {
  const typings = readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8')
  const body = typings.slice(typings.indexOf('interface Wx {'))
  return [...new Set([...body.matchAll(/^ {8}([a-zA-Z]\w+)(?:<[^(]*>)?\(/gm)].map(([, name]) => name ?? ''))]
}
