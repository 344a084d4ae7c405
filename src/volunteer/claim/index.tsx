import { useQuery } from '@tanstack/react-query'
import { EVIDENCE_FOLDER } from '../../../cloudfunctions/volunteer/evidence'
import { SERVICE_LIMITS } from '../../../cloudfunctions/volunteer/service'
import { useAsking } from '../../cloud/asking'
import { calls, cloud } from '../../cloud/client'
import { uploadOnce } from '../../cloud/upload-once'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Field, TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { type Choice, Choose } from '../choose'
import { instantsOf, lacksTime, noTime, type SaidTime } from '../said-time'
import { TimeFields } from '../time-fields'

interface Written {
  duty: string
  place: string
  content: string
  time: SaidTime
  photos: string[]
  /** Another community than his own; `asking` while it is being chosen. */
  other?: Choice | 'asking'
}

/** A service that no check-in tells of: where, what, when, and a photo if one likes; the community confirms it. */
export default function Claim() {
  const me = useQuery(cloud.volunteer.me.queryOptions())
  const home = me.data?.volunteer
  const own = home ? { id: home.community, name: home.communityName, known: true } : undefined
  const placeOf = ({ other }: Written) => (other === 'asking' ? undefined : (other ?? own))
  const { value, change, field, lacks, send, busy } = useForm({
    start: (): Written => ({ duty: '', place: '', content: '', time: noTime(), photos: [] }),
    lacks: (it) => ({
      duty: !it.duty.trim() && '请填写做了什么服务',
      time: lacksTime(it.time),
      other: !placeOf(it) && '请选择在哪个社区服务',
    }),
    inTap: useAsking('serving'),
    async act(it, key) {
      const { duty, place, content, time, photos } = it
      const evidence = await Promise.all(photos.map((photo) => uploadOnce(EVIDENCE_FOLDER, photo)))
      const community = placeOf(it)?.id ?? ''
      const told = { community, duty, place, content, ...instantsOf(time), evidence }
      return calls.volunteer.claim.mutate({ key, ...told })
    },
    onDone: ({ id }) => replacePage('volunteer/record', { id }),
  })
  return (
    <Page bar={<Button label='提交给社区认定' onTap={send} busy={busy} />}>
      <TextField
        label='做了什么服务'
        {...field('duty')}
        most={SERVICE_LIMITS.duty}
        placeholder='如：给独居老人送餐'
      />
      <TimeFields {...field('time')} />
      <Choose
        what='community'
        label='在哪个社区服务'
        chosen={placeOf(value)}
        onChoose={(choice) => change({ other: choice ?? 'asking' })}
        error={lacks('other')}
      />
      <TextField
        label='地点（可不填）'
        {...field('place')}
        most={SERVICE_LIMITS.place}
        placeholder='如：怡和苑党群服务中心'
      />
      <TextArea
        label='说明（可不填）'
        {...field('content')}
        most={SERVICE_LIMITS.content}
        placeholder='谁可以证明、服务了多少人'
      />
      <Field label={`照片（可不填，最多 ${SERVICE_LIMITS.evidence} 张）`}>
        <PhotoPicker
          photos={value.photos}
          onChange={(photos) => change({ photos })}
          most={SERVICE_LIMITS.evidence}
          mostBytes={SERVICE_LIMITS.photoBytes}
          onProblem={say}
        />
      </Field>
    </Page>
  )
}
