import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesIn } from './files'

const BINARIES: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux/wcc',
  darwin: 'mac/wcc',
  win32: 'windows/wcc.exe',
}

/**
 * Compiles all WXML and WXS of a mini-program with WeChat's own compiler; gives what it complains about.
 * The binary is copied: packages install it without its exec bit, and node_modules is not ours to change.
 */
export function complaintsOfWcc(folder: string): string {
  const home = path.dirname(require.resolve('miniprogram-compiler/package.json'))
  const binary = BINARIES[process.platform]
  if (!binary) throw new Error(`WeChat has no WXML compiler for ${process.platform}`)
  const place = mkdtempSync(path.join(tmpdir(), 'wcc-'))
  try {
    const wcc = path.join(place, path.basename(binary))
    copyFileSync(path.join(home, 'bin', binary), wcc)
    chmodSync(wcc, 0o755)
    const files = filesIn(folder)
    const pages = files.filter((file) => file.endsWith('.wxml'))
    const scripts = files.filter((file) => file.endsWith('.wxs'))
    const { status, stderr, error } = spawnSync(
      wcc,
      ['-d', '-cc', '0', ...pages, ...scripts, '-gn', '$gwx'],
      {
        cwd: folder,
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    if (error) throw error
    return status === 0 ? '' : String(stderr)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
