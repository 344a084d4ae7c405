import { useQuery } from '@tanstack/react-query'
import { useAsking } from '../../cloud/asking'
import { calls, cloud } from '../../cloud/client'
import { linkParameters } from '../../link'
import { type Pages, replacePage } from '../../open-page'
import { Article } from '../../ui/article'
import { Button } from '../../ui/button'
import { periodOf } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty } from '../../ui/states'
import { useAct } from '../../ui/use-act'
import { useParameters } from '../../use-parameters'

/** Opened by the code at the entrance: one tap and one is in; a helper's second scan says that he leaves. */
export default function CheckIn() {
  const given = useParameters<Pages['activity/check-in'] & { q: string }>()
  const { id = '', code = '' } = given.q ? linkParameters(given.q) : given
  const activity = useQuery(cloud.activity.read.queryOptions({ id }))
  const mine = activity.data?.mine
  const leaves = mine?.role === 'helper' && mine.checkedInAt !== undefined
  const { send, busy, answer } = useAct({
    // Who leaves has hours that wait for the community's word.
    inTap: useAsking(leaves ? 'serving' : undefined),
    act: () => calls.activity.checkIn.mutate({ id, code, out: leaves }),
  })
  if (answer) {
    const { name, size, checkedOutAt } = answer
    const done = checkedOutAt
      ? `${name}，已签退，辛苦了`
      : `${name}，签到成功${size > 1 ? `，共 ${size} 人` : ''}`
    const open = { label: '查看活动', onTap: () => replacePage('activity/detail', { id }) }
    return (
      <Page>
        <Empty scene='done' sentence={done} action={open} />
      </Page>
    )
  }
  return (
    <Page bar={<Button label={leaves ? '签退' : '签到'} onTap={send} busy={busy} />}>
      <QueryView query={activity}>
        {({ title, organizer, startsAt, endsAt, place }) => (
          <Article title={title} from={organizer} body={`${periodOf(startsAt, endsAt)}\n${place}`} />
        )}
      </QueryView>
    </Page>
  )
}
