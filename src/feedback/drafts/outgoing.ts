import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { PHOTO_FOLDER } from '../../../cloudfunctions/feedback/photo'
import { calls, cloud, queryClient } from '../../cloud/client'
import { codeOf, Failure, isRefusal, sentenceOf } from '../../cloud/failure'
import { openFiles, pathOf } from '../../cloud/kept-files'
import { uploadAnew } from '../../cloud/upload-once'
import { say } from '../../ui/toast'
import { type Added, changeDraft, type Draft, discardDraft, draftOf, drafts, filesOf } from './drafts'

/** Milliseconds after which what waits is tried again: a connection may come back without a word. */
const AGAIN = 15_000

type Receipt = Awaited<ReturnType<typeof calls.feedback.submit.mutate>>

/** What is on its way, by its key: nothing is sent twice at once. */
const sending = new Map<string, Promise<Receipt>>()

const listeners = new Set<(key: string, receipt: Receipt) => void>()

/**
 * Sends a draft. Once it is filed the draft is gone; without a connection it waits; a refusal is kept with
 * it. Fails with what the call failed with.
 */
export function sendDraft(key: string): Promise<Receipt> {
  const under = sending.get(key)
  if (under) return under
  const work = deliver(key).finally(() => sending.delete(key))
  sending.set(key, work)
  return work
}

/** Calls back when a draft is filed; gives what ends that. */
export function onSent(listener: (key: string, receipt: Receipt) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** From now on sends what waits: at once, whenever the connection is back or the app is shown again. */
export function sendWhenOnline(): () => void {
  sendWaiting()
  const stop = onlineManager.subscribe((online) => online && sendWaiting())
  const timer = setInterval(sendWaiting, AGAIN)
  Taro.onAppShow?.(sendWaiting)
  return () => {
    stop()
    clearInterval(timer)
    Taro.offAppShow?.(sendWaiting)
  }
}

function sendWaiting(): void {
  const waiting = drafts().filter(({ key, state }) => state === 'waiting' && !sending.has(key))
  // What it failed with is kept with the draft, where its author sees it.
  for (const { key } of waiting) sendDraft(key).catch(() => undefined)
}

async function deliver(key: string): Promise<Receipt> {
  try {
    await uploadFiles(key)
    const receipt = await submit(key)
    discardDraft(key)
    tellOf(key, receipt)
    void queryClient.invalidateQueries()
    return receipt
  } catch (error) {
    keepFailure(key, error)
    throw error
  }
}

function submit(key: string): Promise<Receipt> {
  const { writing } = present(key)
  const { photos, voice, place, ...rest } = writing
  return calls.feedback.submit.mutate({
    ...rest,
    key,
    photos: photos.map(({ file = '' }) => file),
    voice: voice && { file: voice.file ?? '', seconds: voice.seconds },
    place: place === 'none' ? undefined : place,
  })
}

/** Uploads what is not uploaded yet; each file that got through stays so, whatever becomes of the others. */
async function uploadFiles(key: string): Promise<void> {
  const files = filesOf(present(key).writing).filter(({ file }) => !file)
  if (files.length === 0) return
  const me = await queryClient.ensureQueryData(cloud.resident.me.queryOptions())
  if (!me.signedIn) throw new Failure('access/sign-in', '请先登录，再进行此操作')
  await openFiles(files.map(({ name }) => name))
  const results = await Promise.allSettled(files.map((added) => uploadFile(key, added, me.uploads)))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

async function uploadFile(key: string, { name, ending }: Added, folder: string): Promise<void> {
  const path = pathOf(name)
  if (!path) throw new Failure('photo/missing', '有照片已不在手机上，请删除后重新添加')
  const file = await uploadAnew(`${PHOTO_FOLDER}${folder}/`, ending, path)
  const withFile = <A extends Added>(added: A): A => (added.name === name ? { ...added, file } : added)
  changeDraft(key, ({ writing, ...draft }) => {
    const { photos, voice } = writing
    return {
      ...draft,
      writing: { ...writing, photos: photos.map(withFile), ...(voice && { voice: withFile(voice) }) },
    }
  })
}

/** Drafts are the person's own: one that is not there any more was sent, thrown away, or is someone else's. */
function present(key: string): Draft {
  const draft = draftOf(key)
  if (!draft) throw new Failure('feedback/unknown', '这份草稿已经提交或删除')
  return draft
}

/** A call that got no answer is made again; what was refused needs its author; what is filed is no draft. */
function keepFailure(key: string, error: unknown): void {
  const code = codeOf(error)
  if (code === 'feedback/already-filed') {
    discardDraft(key)
    return
  }
  changeDraft(key, (draft) =>
    isRefusal(error)
      ? { ...draft, state: 'refused', why: sentenceOf(error) }
      : { ...draft, state: 'waiting', why: undefined },
  )
}

/** The page that waits for it goes on to the matter; elsewhere a word says that it is filed. */
function tellOf(key: string, receipt: Receipt): void {
  if (listeners.size === 0) say(`草稿已自动提交，编号 ${receipt.number}`)
  for (const listener of listeners) listener(key, receipt)
}
