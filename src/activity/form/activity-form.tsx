import { useMutation } from '@tanstack/react-query'
import { type PropsWithChildren, useState } from 'react'
import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { RHYTHMS, type Rhythm } from '../../../cloudfunctions/activity/series'
import { useAsking } from '../../cloud/asking'
import { calls, queryClient } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { SwitchRow } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { periodOf } from '../../ui/dates'
import { Field, TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { Section } from '../../ui/section'
import { say, sayIncomplete, sayProblem } from '../../ui/toast'
import { WhenField } from '../../ui/when-field'
import { type KeptPicture, keepOrUpload, shownAs } from '../upload-picture'
import { type Draft, faultsOf, writtenOf } from './draft'
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
  const [key] = useState(newSubmissionKey)
  const [draft, setDraft] = useState(start)
  const [photos, setPhotos] = useState(kept.map(shownAs))
  const [repeats, setRepeats] = useState<'once' | Rhythm>('once')
  const [count, setCount] = useState('8')
  const [following, setFollowing] = useState(false)
  const [tried, setTried] = useState(false)
  const [asking, ask] = useState(false)
  const [more, showMore] = useState(existing !== undefined)
  const set =
    <K extends keyof Draft>(field: K) =>
    (value: Draft[K]) =>
      setDraft((it) => ({ ...it, [field]: value }))
  const faults = tried ? faultsOf(draft) : {}
  const askForMessages = useAsking('organizing')

  const save = useMutation({
    mutationFn: async () => {
      const written = { ...writtenOf(draft), pictures: await keepOrUpload(photos, kept) }
      if (existing) {
        const { id, version } = existing
        return calls.activity.edit.mutate({ ...written, id, version, following })
      }
      const series = repeats === 'once' ? undefined : { rhythm: repeats, count: Number(count) }
      return calls.activity.publish.mutate({ ...written, key, community, series })
    },
    onSuccess: ({ id, state }) => {
      void queryClient.invalidateQueries()
      say(state === 'pending' ? '已提交，社区审核后发布' : existing ? '已保存' : '已发布')
      replacePage('activity/manage', { id })
    },
    onError: (error) => {
      ask(false)
      sayProblem(error)
    },
  })
  const next = () => {
    setTried(true)
    const open = Object.keys(faultsOf(draft)).length > 0 || (repeats !== 'once' && !isCount(count))
    if (open) return sayIncomplete()
    ask(true)
  }
  const { endsAt } = writtenOf(draft)
  return (
    <Page bar={<Button label={existing ? '保存' : '发布'} onTap={next} />}>
      {children}
      <TextField
        label='活动名称'
        value={draft.title}
        onChange={set('title')}
        most={ACTIVITY_LIMITS.title}
        placeholder='如：亲子阅读第21讲'
        error={faults.title}
      />
      <TextField
        label='地点'
        value={draft.place}
        onChange={set('place')}
        most={ACTIVITY_LIMITS.place}
        placeholder='如：党群服务中心二楼'
        error={faults.place}
      />
      <WhenField label='开始时间' value={draft.startsAt} onChange={set('startsAt')} />
      <MinutesChoice label='办多久' choices={LASTS} value={draft.lasts} onChange={set('lasts')} />
      <TextField
        label='名额（人）'
        value={draft.capacity}
        onChange={set('capacity')}
        most={4}
        error={faults.capacity}
      />
      <TextArea
        label='介绍'
        value={draft.summary}
        onChange={set('summary')}
        most={ACTIVITY_LIMITS.summary}
        placeholder='做什么、适合谁、要带什么'
        error={faults.summary}
      />
      <TextField
        label='主办方'
        value={draft.organizer}
        onChange={set('organizer')}
        most={ACTIVITY_LIMITS.organizer}
        error={faults.organizer}
      />
      <Field label={`照片（可不填，最多 ${ACTIVITY_LIMITS.pictures} 张）`}>
        <PhotoPicker
          photos={photos}
          onChange={setPhotos}
          most={ACTIVITY_LIMITS.pictures}
          mostBytes={ACTIVITY_LIMITS.photoBytes}
          onProblem={say}
        />
      </Field>
      {more ? (
        <MoreFields community={community} draft={draft} set={set} />
      ) : (
        <Button kind='plain' label='更多：谁能参加、志愿者、要填的内容' onTap={() => showMore(true)} />
      )}
      {!existing && (
        <Section title='办几次'>
          <Field label='多久一次'>
            <Chips label='多久一次' choices={REPEATS} chosen={repeats} onChoose={setRepeats} />
          </Field>
          {repeats !== 'once' && (
            <TextField
              label={`一共几场（2 至 ${ACTIVITY_LIMITS.sessions}）`}
              value={count}
              onChange={setCount}
              most={2}
              error={tried && !isCount(count) ? `请填写 2 至 ${ACTIVITY_LIMITS.sessions}` : undefined}
            />
          )}
        </Section>
      )}
      {existing?.isSeries && (
        <SwitchRow
          title='后面的场次一起改'
          detail='时间按相同的间隔一起移动'
          on={following}
          onChange={setFollowing}
        />
      )}
      {asking && (
        <ConfirmSheet
          title={existing ? '现在保存吗？' : '现在发布吗？'}
          sentence={`“${draft.title}”，${periodOf(draft.startsAt, endsAt)}，${draft.capacity} 人${repeats === 'once' ? '' : `，${RHYTHMS[repeats]}，共 ${count} 场`}`}
          confirm={existing ? '确定保存' : '确定发布'}
          busy={save.isPending}
          onConfirm={() => {
            askForMessages()
            save.mutate()
          }}
          onCancel={() => ask(false)}
        />
      )}
    </Page>
  )
}

function isCount(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 2 && Number(text) <= ACTIVITY_LIMITS.sessions
}
