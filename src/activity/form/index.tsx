import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { useParameters } from '../../use-parameters'
import { ActivityForm } from './activity-form'
import { type Draft, draftOf, newDraft } from './draft'

/** Writes a new activity, as a copy of an earlier one where there is one, or changes one that is there. */
export default function FormPage() {
  const { id, community } = useParameters<Pages['activity/form']>()
  return id ? <Edit id={id} /> : <Publish community={community ?? ''} />
}

function Edit({ id }: { id: string }) {
  const query = useQuery(
    cloud.activity.written.queryOptions({ id }, { staleTime: 0, refetchOnMount: 'always' }),
  )
  if (!query.data || !query.isFetchedAfterMount)
    return (
      <Page>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    )
  const { community, version, series, pictures } = query.data
  return (
    <ActivityForm
      community={community}
      start={draftOf(query.data, Date.now(), false)}
      kept={pictures}
      existing={{ id, version, isSeries: series !== undefined }}
    />
  )
}

function Publish({ community }: { community: string }) {
  const me = useQuery(cloud.resident.me.queryOptions())
  const earlier = useQuery(cloud.activity.organized.queryOptions({}))
  const [like, copy] = useState<string>()
  const copied = useQuery({
    ...cloud.activity.written.queryOptions({ id: like ?? '' }),
    enabled: like !== undefined,
  })
  if (!me.data || (like && !copied.data))
    return (
      <Page>
        {like ? (
          <QueryView query={copied}>{() => null}</QueryView>
        ) : (
          <QueryView query={me}>{() => null}</QueryView>
        )}
      </Page>
    )
  const post = me.data.posts.find(({ scope }) => scope === community)
  const start: Draft = copied.data
    ? draftOf(copied.data, Date.now(), true)
    : newDraft(Date.now(), post?.organisation ?? '')
  const titles = new Map((earlier.data?.activities ?? []).map((activity) => [activity.title, activity.id]))
  return (
    <ActivityForm key={like} community={community} start={start} kept={[]}>
      {!like && titles.size > 0 && (
        <Section title='照以前的填'>
          <Rows>
            {[...titles].slice(0, MOST_EARLIER).map(([title, id]) => (
              <Row key={id} title={title} open={() => copy(id)} />
            ))}
          </Rows>
        </Section>
      )}
    </ActivityForm>
  )
}

const MOST_EARLIER = 4
