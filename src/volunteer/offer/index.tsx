import { DUTY_LIMITS } from '../../../cloudfunctions/volunteer/duty'
import { calls } from '../../cloud/client'
import { type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { useForm } from '../../ui/use-form'
import { useParameters } from '../../use-parameters'
import { instantsOf, lacksTime, noTime } from '../said-time'
import { TimeFields } from '../time-fields'

/** A cadre offers a duty to the volunteers of his community. */
export default function OfferDuty() {
  const { community = '' } = useParameters<Pages['volunteer/offer']>()
  const { field, send, busy } = useForm({
    start: () => ({ title: '', place: '', content: '', places: '', time: noTime() }),
    lacks: ({ title, time, place, places }) => ({
      title: !title.trim() && '请填写岗位名称',
      time: lacksTime(time),
      place: !place.trim() && '请填写地点',
      places: !(Number(places) > 0) && '请填写需要几个人',
    }),
    act: ({ time, places, ...it }, key) =>
      calls.volunteer.offer.mutate({ key, community, ...it, places: Number(places), ...instantsOf(time) }),
    onDone: ({ id }) => replacePage('volunteer/duty', { id }),
  })
  return (
    <Page bar={<Button label='发布' onTap={send} busy={busy} />}>
      <TextField
        label='岗位名称'
        {...field('title')}
        most={DUTY_LIMITS.title}
        placeholder='如：给独居老人送餐'
      />
      <TimeFields {...field('time')} />
      <TextField
        label='地点'
        {...field('place')}
        most={DUTY_LIMITS.place}
        placeholder='如：怡和苑党群服务中心'
      />
      <TextField label='需要几个人' {...field('places')} most={3} placeholder='如：6' />
      <TextArea
        label='做什么（可不填）'
        {...field('content')}
        most={DUTY_LIMITS.content}
        placeholder='怎么做、带什么、找谁'
      />
    </Page>
  )
}
