import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

export interface Templates {
  /** An expression: all compiled templates by their path. */
  code: string
  /** Built-in components that the templates use. */
  tags: string[]
  /** Names of methods that the templates bind events to. */
  handlers: string[]
}

/** Words of WXML that are no components. */
const SYNTAX = ['template', 'wxs', 'block', 'import', 'include', 'slot', 'comp']

const compiled = new Map<string, Templates>()

/** Compiles all WXML and WXS with the compiler of WeChat's component engine. Refuses what it warns of. */
export function compileTemplates(folder: string): Templates {
  const before = compiled.get(folder)
  if (before) return before
  const group = new TmplGroup()
  const tags = new Set<string>()
  const handlers = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = file.split(path.sep).join('/')
    const source = () => readFileSync(path.join(folder, file), 'utf8')
    if (name.endsWith('.wxs')) group.addScript(name.slice(0, -'.wxs'.length), source())
    if (!name.endsWith('.wxml')) continue
    const warnings = group.addTmpl(name.slice(0, -'.wxml'.length), source()) as
      | { message: string }[]
      | undefined
    if (warnings?.length) throw new Error(`${name}: ${warnings.map(({ message }) => message).join('; ')}`)
    for (const [, tag = ''] of source().matchAll(/<([a-z][\w-]*)/g)) if (!SYNTAX.includes(tag)) tags.add(tag)
    for (const [, handler = ''] of source().matchAll(/\s(?:capture-|mut-)?(?:bind|catch):?\w+="(\w+)"/g))
      handlers.add(handler)
  }
  const templates = { code: group.getTmplGenObjectGroups(), tags: [...tags], handlers: [...handlers] }
  compiled.set(folder, templates)
  return templates
}
