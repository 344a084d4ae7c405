import path from 'node:path'
import { type BuildOptions, build } from 'esbuild'

const bundled = new Map<string, Promise<string>>()

/** A part of the device that runs elsewhere (thread, realm, browser), as one script; bundled once a process. */
export function bundle(entry: string, options: BuildOptions = {}): Promise<string> {
  const before = bundled.get(entry)
  if (before) return before
  const text = build({
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    write: false,
    logLevel: 'error',
    ...options,
  }).then(({ outputFiles }) => outputFiles?.[0]?.text ?? '')
  bundled.set(entry, text)
  return text
}
