import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Place } from '../../../cloudfunctions/division/estate'
import { CATEGORIES, type Category, FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import { useAsking } from '../../cloud/asking'
import { calls } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Field, TextArea } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { say, sayProblem } from '../../ui/toast'
import { useParameters } from '../../use-parameters'
import { PlaceField } from './place-field'
import { uploadPhoto } from './upload-photo'

const CHOICES = Object.entries(CATEGORIES) as [Category, string][]

interface ReportFormProps {
  resident: { home: Place; homeLabel: string }
}

/** A text, its kind, its place and photos; 提交 sends it once, however often it is tapped. */
export function ReportForm({ resident }: ReportFormProps) {
  const parameters = useParameters<Pages['feedback/new']>()
  const [key] = useState(newSubmissionKey)
  const askForMessages = useAsking('filing')
  const [category, setCategory] = useState<Category>(categoryOf(parameters.category))
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<string[]>([])
  const [place, setPlace] = useState<Place | undefined>(resident.home)
  const [tried, setTried] = useState(false)

  const submit = useMutation({
    mutationFn: async (where: Place) => {
      const files = await Promise.all(photos.map(uploadPhoto))
      return calls.feedback.submit.mutate({ key, category, text, photos: files, place: where })
    },
    onSuccess: ({ id }) => replacePage('feedback/detail', { id }),
    onError: sayProblem,
  })
  const send = () => {
    setTried(true)
    if (!text.trim() || !place) return say('还有几处没有填好，请看红字')
    askForMessages()
    submit.mutate(place)
  }
  return (
    <Page bar={<Button label='提交' onTap={send} busy={submit.isPending} />}>
      <TextArea
        label='您要反映什么？'
        value={text}
        onChange={setText}
        most={FEEDBACK_LIMITS.text}
        placeholder='如：3幢2单元门口的路灯不亮了，晚上看不清台阶'
        error={tried && !text.trim() ? '请写下您要反映的事情' : undefined}
      />
      <Field label='类别'>
        <Chips label='类别' choices={CHOICES} chosen={category} onChoose={setCategory} />
      </Field>
      <PlaceField
        home={resident.home}
        homeLabel={resident.homeLabel}
        estateId={parameters.estateId ?? resident.home.estateId}
        place={place}
        onChange={setPlace}
        error={tried && !place ? '请选择是哪一幢' : undefined}
      />
      <Field label={`照片（可不填，最多 ${FEEDBACK_LIMITS.photos} 张）`}>
        <PhotoPicker
          photos={photos}
          onChange={setPhotos}
          most={FEEDBACK_LIMITS.photos}
          mostBytes={FEEDBACK_LIMITS.photoBytes}
          onProblem={say}
        />
      </Field>
    </Page>
  )
}

function categoryOf(parameter: string | undefined): Category {
  return CHOICES.find(([category]) => category === parameter)?.[0] ?? 'other'
}
