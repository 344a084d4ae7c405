import type { QueryClient, QueryKey } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { person } from './send'

const KEY = 'answers'

/** How many answers are kept, the newest, and for how long in milliseconds. */
const MOST = 30
const LONGEST = 7 * 24 * 60 * 60_000

/** WeChat takes 1 MB under one key; a character may be three bytes. */
const MOST_CHARACTERS = 300_000

/** Changes within this time are saved together. */
const PAUSE = 500

interface Kept {
  /** Whose answers these are; nobody else gets to see them. */
  person: string
  /** The build that asked: another one may expect other answers. */
  build: string
  answers: { key: QueryKey; data: unknown; at: number }[]
}

/**
 * Keeps what the functions answered on the phone, so that a page shows at once when it is opened again,
 * also offline. Each answer keeps its age: the page shows it and asks anew.
 */
export function keepAnswers(client: QueryClient): void {
  restore(client)
  const owner = person()
  let waiting: ReturnType<typeof setTimeout> | undefined
  client.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated' || waiting) return
    waiting = setTimeout(() => {
      waiting = undefined
      if (person() === owner) save(client, owner)
    }, PAUSE)
  })
}

/** Forgets everything: someone else has signed in, or the person asks for it. */
export function forgetAnswers(client: QueryClient): void {
  client.clear()
  Taro.removeStorageSync(KEY)
}

function restore(client: QueryClient): void {
  const kept = Taro.getStorageSync<Kept | ''>(KEY)
  if (!kept) return
  if (kept.person !== person() || kept.build !== BUILD) {
    Taro.removeStorageSync(KEY)
    return
  }
  const oldest = Date.now() - LONGEST
  for (const { key, data, at } of kept.answers)
    if (at > oldest) client.setQueryData(key, data, { updatedAt: at })
  // However young it is: since the app was closed anything may have happened.
  client.invalidateQueries({ refetchType: 'none' })
}

function save(client: QueryClient, owner: string): void {
  const answers = client
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.data !== undefined)
    .sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
    .slice(0, MOST)
    .map(({ queryKey, state }) => ({ key: queryKey, data: state.data, at: state.dataUpdatedAt }))
  let size = 0
  const fitting = answers.filter((answer) => {
    size += JSON.stringify(answer).length
    return size <= MOST_CHARACTERS
  })
  const kept: Kept = { person: owner, build: BUILD, answers: fitting }
  // A full storage is no reason to disturb anybody: the next opening asks the functions.
  Taro.setStorage({ key: KEY, data: kept }).catch(() => undefined)
}
