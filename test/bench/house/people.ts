import { setTimeout as wait } from 'node:timers/promises'
import type { Feedback } from '../../../cloudfunctions/feedback/feedback'
import { ENDED_STEPS } from '../../../cloudfunctions/feedback/joining'
import { functionFor } from '../../../cloudfunctions/functions'
import type { Cloud } from '../../../local-cloud/cloud'

const ZHANG = 'sample-zhang-ming'
const MICRO_GRID = '320402003001-02-1'

/** What people did while the lines moved. */
export interface Done {
  moves: number
  /** The openids of who erased himself, and what each was called. */
  erased: Map<string, string>
  timelines: number
  timelinesWrong: number
  /** Calls that were asked again, because what they wrote was held too long. */
  askedAgain: number
}

/** ms between two acts: people are not all the machine has to do. */
const PAUSE = 50

let keys = 0
const key = () => `house-key-${String(keys++).padStart(12, '0')}`

/** A call as a page makes it: what is answered with a defect is asked again with the same key. */
async function gets(cloud: Cloud, done: Done, openid: string, path: string, input: object): Promise<unknown> {
  for (let tries = 0; tries < 12; tries++) {
    const { result } = await cloud.call(functionFor(path), { path, input }, openid)
    const reply = result as { ok: boolean; code?: string; data: unknown }
    if (reply.ok) return reply.data
    if (reply.code !== 'defect') throw new Error(`${path} ${openid}: ${JSON.stringify(result)}`)
    done.askedAgain++
  }
  throw new Error(`${path} was never answered`)
}

/**
 * People at work until `isOver`: 张明 accepts and answers what waits in his micro-grid, its authors rate it and erase
 * themselves, and so do others whose matters have ended. Everything by the functions as they are deployed.
 */
export async function work(cloud: Cloud, done: Done, isOver: () => boolean): Promise<void> {
  const matters = cloud.store.find('feedback', { author: /^neighbour-/ }) as Feedback[]
  const waiting = matters.filter(({ step, holder }) => step === 'filed' && holder === MICRO_GRID)
  const ended = authorsOfEnded(matters)
  await Promise.all([
    eachUntil(waiting, isOver, (matter) => lifeOf(cloud, done, matter)),
    eachUntil(ended, isOver, (openid) => erase(cloud, done, openid)),
  ])
}

async function eachUntil<T>(items: readonly T[], isOver: () => boolean, act: (item: T) => Promise<void>) {
  // Spread over the ids: the lines move in their order, and so do those who act on them now before it, now behind.
  const spread = items
    .map((_item, at) => items[(at * 7919) % items.length])
    .filter((item) => item !== undefined)
  for (const item of new Set(spread)) {
    if (isOver()) return
    await act(item)
    await wait(PAUSE)
  }
}

async function lifeOf(cloud: Cloud, done: Done, { _id: id, author, lines }: Feedback): Promise<void> {
  const advance = async (openid: string, move: string, more: object = {}) => {
    await gets(cloud, done, openid, 'feedback.advance', { id, key: key(), move, ...more })
    done.moves++
  }
  await advance(ZHANG, 'accept')
  await look(cloud, done, id, lines + 1)
  await advance(ZHANG, 'finish', { word: '已上门处理' })
  await advance(author, 'rate', { rating: 'satisfied' })
  await look(cloud, done, id, lines + 3)
  const others = cloud.store.find('feedback', { author }) as Feedback[]
  if (others.every(({ step }) => ENDED_STEPS.includes(step))) await erase(cloud, done, author)
}

/** 张明 sees every line of the matter, wherever they lie at that moment. */
async function look(cloud: Cloud, done: Done, id: string, lines: number): Promise<void> {
  const seen = (await gets(cloud, done, ZHANG, 'feedback.read', { id })) as {
    timeline: { sequence: number }[]
  }
  done.timelines++
  const isWhole =
    seen.timeline.length === lines && seen.timeline.every(({ sequence }, at) => sequence === at + 1)
  if (!isWhole) done.timelinesWrong++
}

async function erase(cloud: Cloud, done: Done, openid: string): Promise<void> {
  const [matter] = cloud.store.find('feedback', { author: openid }) as Feedback[]
  await gets(cloud, done, openid, 'privacy.erase', { kinds: ['matter'] })
  done.erased.set(openid, matter?.authorName ?? '')
}

function authorsOfEnded(matters: readonly Feedback[]): string[] {
  const open = new Set(matters.filter(({ step }) => !ENDED_STEPS.includes(step)).map(({ author }) => author))
  return [...new Set(matters.map(({ author }) => author))].filter((author) => !open.has(author))
}
