import { onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { Api } from '../../cloudfunctions/api'
import { functionFor } from '../../cloudfunctions/functions'
import { codeOf, Failure } from './failure'
import { forgetAnswers, keepAnswers } from './kept-answers'
import { onNewPerson, send } from './send'

/** Sends each call to the cloud function that serves its capability. */
const cloudLink: TRPCLink<Api> = () => {
  return ({ op: { path, input } }) =>
    observable((observer) => {
      ask(path, input).then(
        (data) => {
          observer.next({ result: { data } })
          observer.complete()
        },
        (error) => observer.error(TRPCClientError.from(error)),
      )
    })
}

/** The data of a reply. Fails with a refusal's sentence, and when what came back is no reply at all. */
async function ask(path: string, input: unknown): Promise<unknown> {
  const reply = await send(functionFor(path), { path, input })
  if (typeof reply?.ok !== 'boolean') throw new Error(`no reply to ${path}`)
  if (!reply.ok) throw new Failure(reply.code, reply.message)
  return reply.data
}

const RETRIES = 2

/** Answers stay in memory, and so on the phone, for as long as someone may come back to their page. */
const DAY = 24 * 60 * 60_000

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: DAY,
      // A call without a connection fails and says so, instead of waiting for one without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
      // What the function has answered, it would answer again; only a lost connection is worth another try.
      retry: (failures, error) => failures < RETRIES && codeOf(error) === undefined,
    },
  },
})

keepAnswers(queryClient)
onNewPerson(() => forgetAnswers(queryClient))

// Browsers tell TanStack Query themselves when the connection is back.
if (process.env.TARO_ENV === 'weapp')
  onlineManager.setEventListener((setOnline) => {
    Taro.onNetworkStatusChange(({ isConnected }) => setOnline(isConnected))
  })

/** One call at a time: `await calls.feedback.submit.mutate(…)`. */
export const calls = createTRPCClient<Api>({ links: [cloudLink] })

/** The typed door to the functions: `useQuery(cloud.community.page.queryOptions({ estateId }))`. */
export const cloud = createTRPCOptionsProxy<Api>({ client: calls, queryClient })
