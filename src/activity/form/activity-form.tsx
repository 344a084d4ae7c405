import { type PropsWithChildren, useState } from 'react'
import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { RHYTHMS, type Rhythm } from '../../../cloudfunctions/activity/series'
import { useAsking } from '../../cloud/asking'
import { calls } from '../../cloud/client'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { SwitchRow } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { WhenField } from '../../ui/date-field'
import { periodOf } from '../../ui/dates'
import { Field, TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { type KeptPicture, keepOrUpload } from '../upload-picture'
import { type Draft, lacksOf, writtenOf } from './draft'
import { MinutesChoice } from './minutes-choice'
import { MoreFields } from './more-fields'

interface ActivityFormProps {
  community: string
  start: Draft
  /** Pictures that are there already. */
  kept: KeptPicture[]
  existing?: { id: string; version: number; isSeries: boolean }
}

const LASTS = [
  [60, '1 小时'],
  [90, '1.5 小时'],
  [120, '2 小时'],
  [180, '3 小时'],
  [480, '一天'],
] as const
const REPEATS = [['once', '只办一次'], ...Object.entries(RHYTHMS)] as ['once' | Rhythm, string][]

/** All there is to say of an activity; thousands may read it, so that it is asked once more. */
export function ActivityForm({
  community,
  start,
  kept,
  existing,
  children,
}: PropsWithChildren<ActivityFormProps>) {
  const [asking, ask] = useState(false)
  const [more, showMore] = useState(existing !== undefined)
  const { value, change, field, complete, send, busy } = useForm({
    start,
    lacks: lacksOf,
    inTap: useAsking('organizing'),
    async act(draft, key) {
      const { photos, repeats, count, following } = draft
      const written = { ...writtenOf(draft), pictures: await keepOrUpload(photos, kept) }
      if (existing) {
        const { id, version } = existing
        return calls.activity.edit.mutate({ ...written, id, version, following })
      }
      const series = repeats === 'once' ? undefined : { rhythm: repeats, count: Number(count) }
      return calls.activity.publish.mutate({ ...written, key, community, series })
    },
    onDone({ id, state }) {
      say(state === 'pending' ? '已提交，社区审核后发布' : existing ? '已保存' : '已发布')
      replacePage('activity/manage', { id })
    },
    onProblem: () => ask(false),
  })
  const { repeats } = value
  const { endsAt } = writtenOf(value)
  return (
    <Page bar={<Button label={existing ? '保存' : '发布'} onTap={() => complete() && ask(true)} />}>
      {children}
      <TextField
        label='活动名称'
        {...field('title')}
        most={ACTIVITY_LIMITS.title}
        placeholder='如：亲子阅读第21讲'
      />
      <TextField
        label='地点'
        {...field('place')}
        most={ACTIVITY_LIMITS.place}
        placeholder='如：党群服务中心二楼'
      />
      <WhenField label='开始时间' {...field('startsAt')} />
      <MinutesChoice label='办多久' choices={LASTS} {...field('lasts')} />
      <TextField label='名额（人）' {...field('capacity')} most={4} />
      <TextArea
        label='介绍'
        {...field('summary')}
        most={ACTIVITY_LIMITS.summary}
        placeholder='做什么、适合谁、要带什么'
      />
      <TextField label='主办方' {...field('organizer')} most={ACTIVITY_LIMITS.organizer} />
      <Field label={`照片（可不填，最多 ${ACTIVITY_LIMITS.pictures} 张）`}>
        <PhotoPicker
          photos={value.photos}
          onChange={(photos) => change({ photos })}
          most={ACTIVITY_LIMITS.pictures}
          mostBytes={ACTIVITY_LIMITS.photoBytes}
          onProblem={say}
        />
      </Field>
      {more ? (
        <MoreFields community={community} draft={value} change={change} field={field} />
      ) : (
        <Button kind='plain' label='更多：谁能参加、志愿者、要填的内容' onTap={() => showMore(true)} />
      )}
      {!existing && (
        <Section title='办几次'>
          <ChoiceField label='多久一次' choices={REPEATS} {...field('repeats')} />
          {repeats !== 'once' && (
            <TextField label={`一共几场（2 至 ${ACTIVITY_LIMITS.sessions}）`} {...field('count')} most={2} />
          )}
        </Section>
      )}
      {existing?.isSeries && (
        <SwitchRow
          title='后面的场次一起改'
          detail='时间按相同的间隔一起移动'
          on={value.following}
          onChange={(following) => change({ following })}
        />
      )}
      {asking && (
        <ConfirmSheet
          title={existing ? '现在保存吗？' : '现在发布吗？'}
          sentence={`“${value.title}”，${periodOf(value.startsAt, endsAt)}，${value.capacity} 人${repeats === 'once' ? '' : `，${RHYTHMS[repeats]}，共 ${value.count} 场`}`}
          confirm={existing ? '确定保存' : '确定发布'}
          busy={busy}
          onConfirm={send}
          onCancel={() => ask(false)}
        />
      )}
    </Page>
  )
}
