import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Place } from '../../../cloudfunctions/division/estate'
import type { Category, Person, Source } from '../../../cloudfunctions/feedback/feedback'
import type { AskedKind } from '../../../cloudfunctions/personal'
import { forgetFile } from '../../cloud/kept-files'
import { person } from '../../cloud/send'

const KEY = 'drafts'

/** More than anybody leaves lying; the oldest go first. */
const MOST = 10

/** A file that was added: kept on the phone, and once it is uploaded its file id. */
export interface Added {
  name: string
  /** `jpg`, `mp3`. */
  ending: string
  file?: string
}

/** What someone is writing. */
export interface Writing {
  source: Source
  category: Category
  text: string
  voice?: Added & { seconds: number }
  photos: Added[]
  /** `none`: it has no place. Missing: not chosen yet. */
  place?: Place | 'none'
  onBehalfOf?: Person
  contactPhone?: string
  /** What its author agrees to with it (personal.ts). */
  agreed?: AskedKind[]
}

/** A matter that is not sent yet, kept on the phone. */
export interface Draft {
  /** The key of its submission: however often it is sent, it is filed once. */
  key: string
  /** Whose it is: nobody else sees or sends it. */
  person: string
  /** The tile that opened its form; opening it again goes on with it. */
  opened: string
  /** `waiting`: handed in, and sent as soon as there is a connection. `refused`: it needs a hand. */
  state: 'writing' | 'waiting' | 'refused'
  /** The sentence of the refusal. */
  why?: string
  at: number
  writing: Writing
}

const listeners = new Set<() => void>()

/** All that is kept, whoever it belongs to; read once, then again when another window has changed it. */
let all: Draft[] | undefined
let mine: { person: string; all: Draft[]; drafts: Draft[] } | undefined

/** The drafts of whoever uses the app now, the newest first. */
export function drafts(): Draft[] {
  all ??= Taro.getStorageSync<Draft[] | ''>(KEY) || []
  const me = person()
  if (mine?.person !== me || mine.all !== all)
    mine = { person: me, all, drafts: all.filter((draft) => draft.person === me) }
  return mine.drafts
}

export function draftOf(key: string): Draft | undefined {
  return drafts().find((draft) => draft.key === key)
}

/** Keeps a draft as it is now, in place of what was kept of it. */
export function keepDraft(draft: Omit<Draft, 'person' | 'at'>): void {
  drafts()
  const others = (all ?? []).filter(({ key }) => key !== draft.key)
  store([{ ...draft, person: person(), at: Date.now() }, ...others])
}

/** Changes a draft that is still there. */
export function changeDraft(key: string, change: (draft: Draft) => Draft): void {
  const draft = draftOf(key)
  if (draft) store((all ?? []).map((one) => (one === draft ? change(draft) : one)))
}

/** Throws a draft away with its files; nothing of it is left on the phone. */
export function discardDraft(key: string): void {
  const draft = draftOf(key)
  if (!draft) return
  for (const { name } of filesOf(draft.writing)) forgetFile(name)
  store((all ?? []).filter((one) => one !== draft))
}

export function filesOf({ photos, voice }: Writing): Added[] {
  return voice ? [...photos, voice] : photos
}

/** The drafts, kept up to date on every open page. */
export function useDrafts(): Draft[] {
  return useSyncExternalStore(listen, drafts)
}

function store(next: Draft[]): void {
  for (const { writing } of next.slice(MOST)) for (const { name } of filesOf(writing)) forgetFile(name)
  all = next.slice(0, MOST)
  Taro.setStorageSync(KEY, all)
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// Another window of this browser has written; who signs in there changes whose drafts are shown.
if (process.env.TARO_ENV === 'h5')
  addEventListener('storage', () => {
    all = undefined
    tell()
  })
