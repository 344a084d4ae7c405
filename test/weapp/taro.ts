import type { Device } from './device/device'

/** A node of the tree that Taro keeps in a page's data. Text has `v`. */
export interface TaroNode {
  sid: string
  v?: string
  cn?: TaroNode[]
}

/** The page in sight, as Taro has put it into the page's data. */
export async function treeOf(device: Device): Promise<TaroNode> {
  return (await device.data('root')) as TaroNode
}

/** All that can be read. */
export function wordsIn(node: TaroNode): string {
  return (node.v ?? '') + (node.cn ?? []).map(wordsIn).join('')
}

/** Elements; WeChat asks for fewer than 1,000 on a page. */
export function nodesIn(node: TaroNode): number {
  const own = node.v === undefined ? 1 : 0
  return own + (node.cn ?? []).reduce((sum, child) => sum + nodesIn(child), 0)
}

/** Waits until a page of the logic layer alone says something. */
export async function untilSays(device: Device, text: string): Promise<void> {
  for (let tries = 0; !wordsIn(await treeOf(device)).includes(text); tries++) {
    if (tries > 500) throw new Error(`${device.route} does not say ${text}: ${wordsIn(await treeOf(device))}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Waits until nothing is under way any more, and the logic layer has had its turns in between. */
export async function settled(device: Device): Promise<void> {
  let quiet = 0
  let changes = -1
  for (let tries = 0; quiet < 5; tries++) {
    if (tries > 500) throw new Error(`${device.route} does not come to rest`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await device.logic.ask('ranFiles')
    const isQuiet = device.journal.waiting === 0 && changes === device.journal.changes.length
    quiet = isQuiet ? quiet + 1 : 0
    changes = device.journal.changes.length
  }
}

/** Taps the innermost node with this text, as the view layer would tell it. */
export async function tapOn(device: Device, text: string): Promise<void> {
  const node = innermost(await treeOf(device), text)
  if (!node) throw new Error(`nothing says "${text}": ${wordsIn(await treeOf(device))}`)
  const target = { id: node.sid, dataset: { sid: node.sid } }
  const event = {
    type: 'tap',
    timeStamp: 1,
    target,
    currentTarget: target,
    detail: {},
    touches: [],
    changedTouches: [],
  }
  await device.dispatch({ handler: 'eh', event })
}

function innermost(node: TaroNode, text: string): TaroNode | undefined {
  if (node.v !== undefined || !wordsIn(node).includes(text)) return undefined
  for (const child of node.cn ?? []) {
    const found = innermost(child, text)
    if (found) return found
  }
  return node
}

/** Tells the control with this name what the view layer would tell it. */
export async function tell(
  device: Device,
  label: string,
  type: 'tap' | 'input' | 'change',
  detail: object = {},
): Promise<void> {
  const node = labelled(await treeOf(device), label)
  if (!node) throw new Error(`nothing is called ${label}`)
  const target = { id: node.sid, dataset: { sid: node.sid } }
  const touch = { touches: [], changedTouches: [] }
  const event = { type, timeStamp: 1, target, currentTarget: target, detail, ...touch }
  await device.dispatch({ handler: 'eh', event })
}

/** A node one of whose attributes is this text: its aria-label. */
function labelled(node: TaroNode, label: string): TaroNode | undefined {
  if (node.v === undefined && Object.values(node).includes(label)) return node
  return node.cn?.map((child) => labelled(child, label)).find((found) => found)
}
