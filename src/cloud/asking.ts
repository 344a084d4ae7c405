import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Tap } from '../../cloudfunctions/message/template'
import { calls, cloud, queryClient } from './client'
import { actsOnce } from './submission-key'

/** Only WeChat has subscribe messages 订阅消息; a browser is asked for nothing. */
const WEAPP = process.env.TARO_ENV === 'weapp'

/** An answer that got lost is a grant nobody knows of; the same key makes it count once. */
const TRIES = 3

/**
 * What to call in the handler of a tap, before anything else: it asks for the messages of this tap, at once, since
 * WeChat asks in a tap only. Who still has some is not asked again, unless WeChat answers for him in silence
 * (总是保持以上选择); who said no is left in peace by the server. Without a tap to ask at it does nothing.
 */
export function useAsking(tap: Tap | undefined): () => void {
  const options = cloud.message.askable.queryOptions({ tap: tap ?? 'filing' })
  const { data } = useQuery({ ...options, enabled: WEAPP && tap !== undefined })
  const silent = useSilentlyAccepted()
  const wanted = (data?.templates ?? []).filter(({ id, left }) => left === 0 || silent.has(id))
  return () => {
    if (!WEAPP || wanted.length === 0) return
    ask(wanted.map(({ id }) => id))
      .then((answer) => {
        const answers = wanted.flatMap(({ template, id }) => {
          const accepted = meaningOf(answer[id])
          return accepted === undefined ? [] : [{ template, id, accepted }]
        })
        return answers.length > 0 ? report(answers) : undefined
      })
      .catch(() => undefined)
  }
}

/** WeChat's answer by template id. Fails when the person has switched the question off, or it comes outside a tap. */
async function ask(ids: string[]): Promise<Record<string, unknown>> {
  return { ...(await Taro.requestSubscribeMessage({ tmplIds: ids, entityIds: [] })) }
}

/** `ban` and `filter` are WeChat's own doing and say nothing about the person. */
function meaningOf(answer: unknown): boolean | undefined {
  if (typeof answer === 'string' && answer.startsWith('accept')) return true
  return answer === 'reject' ? false : undefined
}

async function report(answers: Parameters<typeof calls.message.granted.mutate>[0]['answers']): Promise<void> {
  const once = actsOnce()
  for (let tries = 1; ; tries++) {
    try {
      await once(answers, (told, key) => calls.message.granted.mutate({ key, answers: told }))
      await queryClient.invalidateQueries({ queryKey: cloud.message.askable.queryKey() })
      return
    } catch (error) {
      if (tries === TRIES) throw error
    }
  }
}

/** The templates for which the person has told WeChat to say yes always: asking shows him nothing. */
function useSilentlyAccepted(): ReadonlySet<string> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!WEAPP) return
    Taro.getSetting({ withSubscriptions: true })
      .then(({ subscriptionsSetting }) => {
        const settings = Object.entries(subscriptionsSetting?.itemSettings ?? {})
        setIds(new Set(settings.filter(([, answer]) => answer === 'accept').map(([id]) => id)))
      })
      .catch(() => undefined)
  }, [])
  return ids
}
