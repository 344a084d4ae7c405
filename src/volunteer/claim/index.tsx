import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EVIDENCE_FOLDER } from '../../../cloudfunctions/volunteer/evidence'
import { SERVICE_LIMITS } from '../../../cloudfunctions/volunteer/service'
import { useAsking } from '../../cloud/asking'
import { calls, cloud } from '../../cloud/client'
import { upload } from '../../cloud/send'
import { newSubmissionKey, useSubmissionKey } from '../../cloud/submission-key'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Field, TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { say, sayIncomplete, sayProblem } from '../../ui/toast'
import { type Choice, Choose } from '../choose'
import { instantsOf, todaySaid } from '../said-time'
import { TimeFields } from '../time-fields'

/** A service that no check-in tells of: where, what, when, and a photo if one likes; the community confirms it. */
export default function Claim() {
  const me = useQuery(cloud.volunteer.me.queryOptions())
  const home = me.data?.volunteer
  const [other, setOther] = useState<Choice | 'asking'>()
  const [duty, setDuty] = useState('')
  const [place, setPlace] = useState('')
  const [content, setContent] = useState('')
  const [time, setTime] = useState({ day: todaySaid(), from: '', until: '' })
  const [photos, setPhotos] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const keyFor = useSubmissionKey()
  const askForMessages = useAsking('serving')
  const own = home ? { id: home.community, name: home.communityName, known: true } : undefined
  const chosen = other === 'asking' ? undefined : (other ?? own)
  const claim = useMutation({
    mutationFn: async () => {
      const span = instantsOf(time)
      if (!span || !chosen) throw new Error('incomplete')
      const evidence = await Promise.all(photos.map(uploadEvidence))
      const told = { community: chosen.id, duty, place, content, ...span, evidence }
      return calls.volunteer.claim.mutate({ key: keyFor(JSON.stringify(told)), ...told })
    },
    onSuccess: ({ id }) => replacePage('volunteer/record', { id }),
    onError: sayProblem,
  })
  const send = () => {
    setTried(true)
    if (!duty.trim() || !chosen || !instantsOf(time)) return sayIncomplete()
    askForMessages()
    claim.mutate()
  }
  return (
    <Page bar={<Button label='提交给社区认定' onTap={send} busy={claim.isPending} />}>
      <TextField
        label='做了什么服务'
        value={duty}
        onChange={setDuty}
        most={SERVICE_LIMITS.duty}
        placeholder='如：给独居老人送餐'
        error={tried && !duty.trim() ? '请填写做了什么服务' : undefined}
      />
      <TimeFields value={time} onChange={setTime} tried={tried} />
      <Choose
        what='community'
        label='在哪个社区服务'
        chosen={chosen}
        onChoose={(choice) => setOther(choice ?? 'asking')}
        error={tried && !chosen ? '请选择在哪个社区服务' : undefined}
      />
      <TextField
        label='地点（可不填）'
        value={place}
        onChange={setPlace}
        most={SERVICE_LIMITS.place}
        placeholder='如：怡和苑党群服务中心'
      />
      <TextArea
        label='说明（可不填）'
        value={content}
        onChange={setContent}
        most={SERVICE_LIMITS.content}
        placeholder='谁可以证明、服务了多少人'
      />
      <Field label={`照片（可不填，最多 ${SERVICE_LIMITS.evidence} 张）`}>
        <PhotoPicker
          photos={photos}
          onChange={setPhotos}
          most={SERVICE_LIMITS.evidence}
          mostBytes={SERVICE_LIMITS.photoBytes}
          onProblem={say}
        />
      </Field>
    </Page>
  )
}

const uploaded = new Map<string, string>()

/** Uploads a chosen picture once, also when the rest has to be sent again. */
async function uploadEvidence(path: string): Promise<string> {
  const before = uploaded.get(path)
  if (before) return before
  const ending = /\.(jpe?g|png|webp|heic)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
  const fileId = await upload(`${EVIDENCE_FOLDER}${newSubmissionKey()}.${ending}`, path)
  uploaded.set(path, fileId)
  return fileId
}
