import { MutationCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { Api } from '../../cloudfunctions/api'
import { functionFor } from '../../cloudfunctions/functions'
import { codeOf, Failure } from './failure'
import { send } from './send'

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

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the function has answered, it would answer again; only a lost connection is worth another try.
      retry: (failures, error) => failures < RETRIES && codeOf(error) === undefined,
    },
  },
  // A change shows everywhere at once: every list and page that is open asks again.
  mutationCache: new MutationCache({ onSuccess: () => queryClient.invalidateQueries() }),
})

/** The typed door to the functions: `useQuery(cloud.community.page.queryOptions({ estateId }))`. */
export const cloud = createTRPCOptionsProxy<Api>({
  client: createTRPCClient<Api>({ links: [cloudLink] }),
  queryClient,
})
