import { useQuery } from '@tanstack/react-query'
import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { calls, cloud } from '../../cloud/client'
import { type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Field, TextArea } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { QueryView } from '../../ui/query-view'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
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
  const { value, change, field, send, busy } = useForm({
    start: () => ({ words: report.words, photos: report.photos.map(shownAs) }),
    lacks: ({ words }) => ({ words: !words.trim() && '请写几句活动的情况' }),
    async act({ words, photos }) {
      const files = await keepOrUpload(photos, report.photos)
      return calls.activity.report.mutate({ id, words, photos: files })
    },
    onDone: () => replacePage('activity/detail', { id }),
  })
  return (
    <Page bar={<Button label='发布回顾' onTap={send} busy={busy} />}>
      <TextArea
        label='活动怎么样'
        {...field('words')}
        most={ACTIVITY_LIMITS.report}
        placeholder='来了多少人、做了什么、大家怎么说'
      />
      <Field label={`照片（最多 ${ACTIVITY_LIMITS.pictures} 张；拍到孩子正脸要先征得家长同意）`}>
        <PhotoPicker
          photos={value.photos}
          onChange={(photos) => change({ photos })}
          most={ACTIVITY_LIMITS.pictures}
          mostBytes={ACTIVITY_LIMITS.photoBytes}
          onProblem={say}
        />
      </Field>
    </Page>
  )
}
