import { type NodePath, parseSync, traverse, types } from '@babel/core'
import { HIDDEN } from '../device/logic/modules'

/** What WeChat's logic layer has, besides the language itself. */
const WECHAT =
  `wx App Page Component Behavior getApp getCurrentPages requirePlugin requireMiniProgram require module
  exports console setTimeout clearTimeout setInterval clearInterval global globalThis`.split(/\s+/)

const LANGUAGE = `Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError
  Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math NaN Number Object
  Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array
  Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet arguments decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape eval isFinite isNaN parseFloat parseInt undefined unescape`.split(/\s+/)

const KNOWN = new Set([...WECHAT, ...HIDDEN, ...LANGUAGE])

/** Globals a script uses that a phone does not have, unless it has looked first (`typeof fetch`). */
export function unknownGlobals(source: string): string[] {
  const ast = parseSync(source, { configFile: false, babelrc: false, sourceType: 'script' })
  const found = new Set<string>()
  if (!ast) throw new Error('not a script')
  traverse(ast, {
    Program({ scope }) {
      scope.crawl()
    },
    ReferencedIdentifier(reference: NodePath<types.Identifier | types.JSXIdentifier>) {
      const { name } = reference.node
      if (KNOWN.has(name) || reference.scope.hasBinding(name, true) || isLookedFor(reference, name)) return
      found.add(name)
    },
  })
  return [...found]
}

/** True within `typeof NAME`, and within whatever a condition on `typeof NAME` decides. */
function isLookedFor(reference: NodePath, name: string): boolean {
  if (types.isUnaryExpression(reference.parent, { operator: 'typeof' })) return true
  return Boolean(
    reference.findParent(({ node }) => {
      if (types.isConditionalExpression(node) || types.isIfStatement(node)) return asks(node.test, name)
      return types.isLogicalExpression(node) && asks(node.left, name)
    }),
  )
}

function asks(test: types.Expression, name: string): boolean {
  let asked = false
  types.traverseFast(test, (node) => {
    if (types.isUnaryExpression(node, { operator: 'typeof' }) && types.isIdentifier(node.argument, { name }))
      asked = true
  })
  return asked
}
