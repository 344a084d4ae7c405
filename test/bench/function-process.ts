import { fork } from 'node:child_process'
import path from 'node:path'
import type { Cloud } from '../../local-cloud/cloud'
import { callEnvironment, sdkEnvironment } from '../../local-cloud/functions/environment'

/** A timer's function that runs in a process of its own and finds `cloud` over HTTP. */
export interface FunctionProcess {
  /** Fires its timer as if it were `at`; the most memory (MB, resident) the process has held so far. */
  fire(at: Date): Promise<number>
  close(): void
}

/** Starts it: the bundle that is deployed, without any loader; its memory is that of Node and the function alone. */
export function startFunction(cloud: Cloud, bundle: string): FunctionProcess {
  const call = callEnvironment('bench', { openid: undefined, source: 'wx_trigger' })
  const env = { ...process.env, TZ: 'UTC', ...sdkEnvironment(cloud.url), ...call }
  const child = fork(path.join(__dirname, 'function-process.cjs'), [bundle], { env, execArgv: [] })
  return {
    fire(at) {
      const Time = at.toISOString().replace(/\.\d+Z$/, 'Z')
      return new Promise((resolve, reject) => {
        const gone = (code: number | null) => reject(new Error(`the function's process ended (${code})`))
        child.once('exit', gone)
        child.once('message', ({ peakKilobytes }: { peakKilobytes: number }) => {
          child.off('exit', gone)
          resolve(peakKilobytes / 1024)
        })
        child.send({ Type: 'Timer', Time })
      })
    },
    close: () => child.kill(),
  }
}
