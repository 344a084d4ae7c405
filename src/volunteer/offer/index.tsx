import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DUTY_LIMITS } from '../../../cloudfunctions/volunteer/duty'
import { cloud } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { sayIncomplete, sayProblem } from '../../ui/toast'
import { useParameters } from '../../use-parameters'
import { instantsOf, todaySaid } from '../said-time'
import { TimeFields } from '../time-fields'

/** A cadre offers a duty to the volunteers of his community. */
export default function OfferDuty() {
  const { community = '' } = useParameters<Pages['volunteer/offer']>()
  const [key] = useState(newSubmissionKey)
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState('')
  const [content, setContent] = useState('')
  const [places, setPlaces] = useState('')
  const [time, setTime] = useState({ day: todaySaid(), from: '', until: '' })
  const [tried, setTried] = useState(false)
  const offer = useMutation(
    cloud.volunteer.offer.mutationOptions({
      onSuccess: ({ id }) => replacePage('volunteer/duty', { id }),
      onError: sayProblem,
    }),
  )
  const wanted = Number(places)
  const publish = () => {
    setTried(true)
    const span = instantsOf(time)
    if (!title.trim() || !place.trim() || !(wanted > 0) || !span) return sayIncomplete()
    offer.mutate({ key, community, title, place, content, places: wanted, ...span })
  }
  return (
    <Page bar={<Button label='发布' onTap={publish} busy={offer.isPending} />}>
      <TextField
        label='岗位名称'
        value={title}
        onChange={setTitle}
        most={DUTY_LIMITS.title}
        placeholder='如：给独居老人送餐'
        error={tried && !title.trim() ? '请填写岗位名称' : undefined}
      />
      <TimeFields value={time} onChange={setTime} tried={tried} />
      <TextField
        label='地点'
        value={place}
        onChange={setPlace}
        most={DUTY_LIMITS.place}
        placeholder='如：怡和苑党群服务中心'
        error={tried && !place.trim() ? '请填写地点' : undefined}
      />
      <TextField
        label='需要几个人'
        value={places}
        onChange={setPlaces}
        most={3}
        placeholder='如：6'
        error={tried && !(wanted > 0) ? '请填写需要几个人' : undefined}
      />
      <TextArea
        label='做什么（可不填）'
        value={content}
        onChange={setContent}
        most={DUTY_LIMITS.content}
        placeholder='怎么做、带什么、找谁'
      />
    </Page>
  )
}
