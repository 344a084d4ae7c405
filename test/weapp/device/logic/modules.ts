import type { Bridge } from './contract'

/** Names that WeChat's module wrapper takes and leaves undefined; what is not here is a ReferenceError. */
export const HIDDEN =
  `window document frames self location navigator localStorage history Caches screen alert confirm
  prompt XMLHttpRequest WebSocket webkit Reporter`.split(/\s+/)

/** The code of the mini-program: each file once, subpackages only when they are on the phone. */
export class Modules {
  private readonly ran = new Map<string, { exports: unknown }>()
  private readonly arrived = new Set<string>([''])
  /** The file that is running, for Page() and Component() to register under. */
  running = ''

  constructor(
    private readonly compile: Bridge['compile'],
    private readonly subpackages: readonly string[],
  ) {}

  addPackage(root: string): void {
    this.arrived.add(root)
  }

  ranFiles(): string[] {
    return [...this.ran.keys()]
  }

  /** Runs a file as the framework does: app.js, or the script of a page. */
  run(file: string): unknown {
    return this.load(file, file)
  }

  private load(file: string, asked: string): unknown {
    const before = this.ran.get(file)
    if (before) return before.exports
    if (!this.arrived.has(this.packageOf(file)))
      throw new Error(`the subpackage of ${file} is not on the phone yet`)
    const wrapper = this.compile(file, ['require', 'module', 'exports', ...HIDDEN])
    if (!wrapper) throw new Error(`module '${file}' is not defined, require args is '${asked}'`)
    const module = { exports: {} as unknown }
    this.ran.set(file, module)
    const outer = this.running
    this.running = file.replace(/\.js$/, '')
    try {
      wrapper((path) => this.require(path, file), module, module.exports)
    } finally {
      this.running = outer
    }
    return module.exports
  }

  /** A package may use itself and the main package, never another subpackage. */
  private require(asked: string, from: string): unknown {
    const file = resolve(asked, from)
    const owner = this.packageOf(file)
    if (owner !== '' && owner !== this.packageOf(from))
      throw new Error(
        `module '${file}' is not defined, require args is '${asked}': ${from} lies outside the subpackage ${owner}`,
      )
    return this.load(file, asked)
  }

  private packageOf(file: string): string {
    return this.subpackages.find((root) => file.startsWith(root)) ?? ''
  }
}

function resolve(asked: string, from: string): string {
  const parts = asked.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of asked.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  const file = parts.join('/')
  return file.endsWith('.js') ? file : `${file}.js`
}
