import { parseSync } from '@swc/core'

/** What a rule may object to in a file besides its imports. */
export interface Fact {
  says:
    | 'any'
    | 'new Date()'
    | 'new Date(…)'
    | 'Date.now()'
    | 'Date()'
    | 'dayjs()'
    | 'Math.random()'
    | '.mutate()'
    | '…月…日'
}

interface Loaded {
  source: string
  value: boolean
  /** What is taken of it by name. */
  names: string[]
}

interface Node {
  type: string
  [field: string]: unknown
}

/** The imports, facts and quoted texts of one file, read from its syntax tree, so that comments and texts do not count. */
export function factsOf(path: string, text: string) {
  const tree = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' })
  const imports: Loaded[] = []
  const facts: Fact[] = []
  const texts: string[] = []
  for (const node of nodesIn(tree)) {
    const found = importOf(node)
    if (found) imports.push(found)
    const quoted = textOf(node) ?? beginningOf(node)
    if (quoted !== undefined) texts.push(quoted)
    const says = saying(node)
    if (says) facts.push({ says })
  }
  const onlyReexports = tree.body.length > 0 && tree.body.every((statement) => isReexport(statement))
  return { imports, facts, texts, onlyReexports }
}

function* nodesIn(part: unknown): Generator<Node> {
  if (Array.isArray(part)) for (const item of part) yield* nodesIn(item)
  else if (typeof part === 'object' && part !== null) {
    if (isNode(part)) yield part
    for (const value of Object.values(part)) yield* nodesIn(value)
  }
}

/**
 * Under verbatimModuleSyntax `import { type A } from` still loads the module; only `import type` and
 * `import('…').A` are gone at run time.
 */
function importOf(node: Node): Loaded | undefined {
  const { type } = node
  if (['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(type)) {
    const source = textOf(node.source)
    return source === undefined ? undefined : { source, value: node.typeOnly !== true, names: namesIn(node) }
  }
  if (type === 'TsImportType') return { source: textOf(node.argument) ?? '', value: false, names: [] }
  if (type === 'TsExternalModuleReference')
    return { source: textOf(node.expression) ?? '', value: true, names: [] }
  if (type !== 'CallExpression' || !isNode(node.callee)) return undefined
  const loads = node.callee.type === 'Import' || nameOf(node.callee) === 'require'
  const [argument] = Array.isArray(node.arguments) ? node.arguments : []
  return loads ? { source: textOf(argument?.expression) ?? '', value: true, names: [] } : undefined
}

/** `A` of `import { A as B } from`, under whatever name it goes on. */
function namesIn({ specifiers }: Node): string[] {
  return (Array.isArray(specifiers) ? specifiers : []).flatMap(
    ({ imported, orig, local }) => nameOf(imported) ?? nameOf(orig) ?? nameOf(local) ?? [],
  )
}

/** A day said in Chinese: `${month}月${day}日`, or a format of one. */
function saysDay(node: Node): boolean {
  if (node.type === 'StringLiteral') return /M月D+日/.test(String(node.value))
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return false
  return /月\0日/.test(node.quasis.map(({ raw }) => raw).join('\0'))
}

function saying(node: Node): Fact['says'] | undefined {
  if (saysDay(node)) return '…月…日'
  if (node.type === 'TsKeywordType' && node.kind === 'any') return 'any'
  const name = nameOf(node.callee)
  const bare = !Array.isArray(node.arguments) || node.arguments.length === 0
  if (node.type === 'NewExpression' && name === 'Date') return bare ? 'new Date()' : 'new Date(…)'
  if (node.type !== 'CallExpression') return undefined
  if (name === 'Date') return 'Date()'
  if (name?.endsWith('.mutate')) return '.mutate()'
  if (name === 'Date.now') return 'Date.now()'
  if (name === 'Math.random') return 'Math.random()'
  return name === 'dayjs' && bare ? 'dayjs()' : undefined
}

/** `Date`, `Date.now`; undefined for what has no plain name. */
function nameOf(part: unknown): string | undefined {
  if (!isNode(part)) return undefined
  if (part.type === 'Identifier') return String(part.value)
  if (part.type !== 'MemberExpression') return undefined
  const [object, property] = [nameOf(part.object), nameOf(part.property)]
  return object && property && `${object}.${property}`
}

function isReexport(part: unknown): boolean {
  return (
    isNode(part) &&
    ['ExportAllDeclaration', 'ExportNamedDeclaration'].includes(part.type) &&
    textOf(part.source) !== undefined
  )
}

function textOf(part: unknown): string | undefined {
  return isNode(part) && part.type === 'StringLiteral' ? String(part.value) : undefined
}

/** What a text with something filled in begins with: `/notice/list/index?id=` of `/notice/list/index?id=${id}`. */
function beginningOf({ type, quasis }: Node): string | undefined {
  return type === 'TemplateLiteral' && Array.isArray(quasis) ? String(quasis[0]?.raw) : undefined
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string'
}
