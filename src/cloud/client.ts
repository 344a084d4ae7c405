import { MutationCache, onlineManager, QueryClient } from '@tanstack/react-query'
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
      send(functionFor(path), { path, input }).then(
        (reply) => {
          if (!reply.ok) return observer.error(TRPCClientError.from(new Failure(reply.code, reply.message)))
          observer.next({ result: { data: reply.data } })
          observer.complete()
        },
        (error) => observer.error(TRPCClientError.from(error)),
      )
    })
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
  // A change shows everywhere at once: every list and page that is open asks again.
  mutationCache: new MutationCache({ onSuccess: () => queryClient.invalidateQueries() }),
})

keepAnswers(queryClient)
onNewPerson(() => forgetAnswers(queryClient))

// Browsers tell TanStack Query themselves when the connection is back.
if (process.env.TARO_ENV === 'weapp')
  onlineManager.setEventListener((setOnline) => {
    Taro.onNetworkStatusChange(({ isConnected }) => setOnline(isConnected))
  })

/** The typed door to the functions: `useQuery(cloud.community.page.queryOptions({ estateId }))`. */
export const cloud = createTRPCOptionsProxy<Api>({
  client: createTRPCClient<Api>({ links: [cloudLink] }),
  queryClient,
})
