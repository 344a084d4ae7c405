import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { calls, cloud, queryClient } from '../../cloud/client'
import { type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Field, TextArea } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { QueryView } from '../../ui/query-view'
import { say, sayProblem } from '../../ui/toast'
import { useParameters } from '../../use-parameters'
import { type KeptPicture, keepOrUpload, shownAs } from '../upload-picture'

/** A few words and photos after an activity, for all its readers; written again, it begins with what is there. */
export default function ReportPage() {
  const { id = '' } = useParameters<Pages['activity/report']>()
  const query = useQuery(
    cloud.activity.written.queryOptions({ id }, { staleTime: 0, refetchOnMount: 'always' }),
  )
  if (query.data && query.isFetchedAfterMount) return <ReportForm id={id} report={query.data.report} />
  return (
    <Page>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

interface ReportFormProps {
  id: string
  report?: { words: string; photos: KeptPicture[] }
}

function ReportForm({ id, report = { words: '', photos: [] } }: ReportFormProps) {
  const [words, setWords] = useState(report.words)
  const [photos, setPhotos] = useState(report.photos.map(shownAs))
  const [tried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: async () => {
      const files = await keepOrUpload(photos, report.photos)
      return calls.activity.report.mutate({ id, words, photos: files })
    },
    onSuccess: () => {
      void queryClient.invalidateQueries()
      replacePage('activity/detail', { id })
    },
    onError: sayProblem,
  })
  const publish = () => {
    setTried(true)
    if (words.trim()) send.mutate()
  }
  return (
    <Page bar={<Button label='发布回顾' onTap={publish} busy={send.isPending} />}>
      <TextArea
        label='活动怎么样'
        value={words}
        onChange={setWords}
        most={ACTIVITY_LIMITS.report}
        placeholder='来了多少人、做了什么、大家怎么说'
        error={tried && !words.trim() ? '请写几句活动的情况' : undefined}
      />
      <Field label={`照片（最多 ${ACTIVITY_LIMITS.pictures} 张；拍到孩子正脸要先征得家长同意）`}>
        <PhotoPicker
          photos={photos}
          onChange={setPhotos}
          most={ACTIVITY_LIMITS.pictures}
          mostBytes={ACTIVITY_LIMITS.photoBytes}
          onProblem={say}
        />
      </Field>
    </Page>
  )
}
