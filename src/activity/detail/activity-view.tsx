import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { openPage } from '../../open-page'
import { Article } from '../../ui/article'
import { Row, Rows } from '../../ui/card'
import { momentOf, periodOf } from '../../ui/dates'
import { Freshness, type FreshnessProps } from '../../ui/freshness'
import { Page } from '../../ui/page'
import { PhotoRow } from '../../ui/photo-row'
import { Section } from '../../ui/section'
import { addToCalendar } from './calendar'
import { Mine } from './mine'
import { Sessions } from './sessions'
import { SignUpForm } from './sign-up-form'

export type ActivityDetail = inferRouterOutputs<Api>['activity']['read']

/** The activity and, depending on how far it is and who looks, one main button. */
export function ActivityView({ activity, query }: { activity: ActivityDetail; query: FreshnessProps }) {
  const { mine, moves } = activity
  const signsUp = moves.some((move) => move === 'signUp' || move === 'wait' || move === 'help')
  const body = (
    <>
      {mine && mine.state !== 'cancelled' && <Mine activity={activity} mine={mine} />}
      <About activity={activity} />
      {activity.report && (
        <Section title='活动回顾'>
          <Article
            title={activity.title}
            from={`${activity.report.by} · ${momentOf(activity.report.at)}`}
            body={activity.report.words}
          />
          <PhotoRow photos={activity.report.photos} />
        </Section>
      )}
      {activity.series && <Sessions series={activity.series.id} except={activity.id} />}
      <Unseen pictures={activity.unseen} />
      <Organizers activity={activity} />
      <Freshness {...query} />
    </>
  )
  if (signsUp && !activity.notForYou) return <SignUpForm activity={activity}>{body}</SignUpForm>
  return <Page>{body}</Page>
}

function About({ activity }: { activity: ActivityDetail }) {
  const { title, organizer, summary, startsAt, endsAt, place, capacity, free, stage, stageName } = activity
  const { helpers, conditions, notForYou, signup, word, state, pictures, partyMost } = activity
  const full = stage === 'full' || stage === 'open'
  const room = full
    ? `共 ${capacity} 人，${free > 0 ? `还剩 ${free} 个` : '已满，可候补'}`
    : `共 ${capacity} 人`
  return (
    <>
      <Article title={title} from={organizer} body={summary} />
      <PhotoRow photos={pictures} />
      <Rows>
        <Row title='现在' detail={state === 'cancelled' && word ? `${stageName}：${word}` : stageName} />
        <Row title='时间' detail={periodOf(startsAt, endsAt)} />
        <Row title='地点' detail={place} />
        <Row title='名额' detail={partyMost > 1 ? `${room}，每户最多 ${partyMost} 人` : room} />
        {stage === 'soon' && <Row title='报名开始' detail={momentOf(signup.opensAt)} />}
        {full && (
          <Row
            title='报名截止'
            detail={`${momentOf(signup.closesAt)}；${momentOf(signup.cancelUntil)}前可以取消`}
          />
        )}
        {conditions.length > 0 && <Row title='谁能参加' detail={conditions.join('；')} />}
        {notForYou && <Row title='您暂不能报名' detail={notForYou} />}
        {helpers && (
          <Row
            title='需要志愿者'
            detail={`${helpers.duties}；${helpers.wanted} 人，约 ${helpers.minutes} 分钟，还缺 ${helpers.free} 人`}
          />
        )}
        {state === 'published' && stage !== 'over' && (
          <Row title='记到手机日历' open={() => addToCalendar({ title, place, startsAt, endsAt })} />
        )}
      </Rows>
    </>
  )
}

/** Pictures that only the organisers see, and why. */
function Unseen({ pictures }: { pictures: ActivityDetail['unseen'] }) {
  if (!pictures) return null
  return (
    <>
      {pictures.held.length > 0 && (
        <Section title='照片审核中，通过后居民才能看到'>
          <PhotoRow photos={pictures.held} />
        </Section>
      )}
      {pictures.refused.length > 0 && (
        <Section title='照片没有通过审核，居民看不到，请更换'>
          <PhotoRow photos={pictures.refused} />
        </Section>
      )}
    </>
  )
}

/** What organisers and helpers do from here. */
function Organizers({ activity: { id, maySeeList, mayScan } }: { activity: ActivityDetail }) {
  if (!maySeeList && !mayScan) return null
  return (
    <Section title={maySeeList ? '组织者' : '志愿者'}>
      <Rows>
        {maySeeList && (
          <Row
            title='管理这个活动'
            detail='报名名册、签到码、修改、回顾'
            open={() => openPage('activity/manage', { id })}
          />
        )}
        {mayScan && <Row title='帮人扫码签到' open={() => openPage('activity/scan', { id })} />}
      </Rows>
    </Section>
  )
}
