import { View } from '@tarojs/components'
import { useState } from 'react'
import { asksFor } from '../../../cloudfunctions/feedback/asked'
import { CATEGORIES, type Category, FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import type { AskedKind } from '../../../cloudfunctions/personal'
import { useAsking } from '../../cloud/asking'
import { keepFile, pathOf } from '../../cloud/kept-files'
import type { Pages } from '../../open-page'
import { AskedConsent, useAgreed } from '../../ui/asked-consent'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Field, TextArea } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { say, sayIncomplete } from '../../ui/toast'
import { useParameters } from '../../use-parameters'
import type { Added, Writing } from '../drafts/drafts'
import type { Filer } from './begun'
import styles from './index.module.scss'
import { MoreFields } from './more-fields'
import { PlaceField } from './place-field'
import { Similar } from './similar'
import { StaffFields } from './staff-fields'
import { type Beginning, useWriting } from './use-writing'
import { VoiceField } from './voice-field'

const CHOICES = Object.entries(CATEGORIES) as [Category, string][]

interface ReportFormProps {
  opened: string
  beginning: Beginning
  filer: Filer
  onHandIn: (writing: Writing) => void
  busy: boolean
  onAnew: () => void
}

/** What it is, its kind, its place and photos; all of it is kept while it is written. */
export function ReportForm({ opened, beginning, filer, onHandIn, busy, onAnew }: ReportFormProps) {
  const { resident, estates } = filer
  const parameters = useParameters<Pages['feedback/new']>()
  const [writing, change] = useWriting(opened, beginning)
  const { category, text, voice, photos, place, onBehalfOf, contactPhone, agreed = [] } = writing
  const before = useAgreed()
  const [estateId, setEstateId] = useState(estateOf(writing, parameters.estateId, filer))
  const askForMessages = useAsking('filing')
  const [tried, setTried] = useState(false)

  const isSaid = !!text.trim() || !!voice
  const needed = estates
    ? []
    : asksFor({ contactPhone, onBehalfOf, place: place === 'none' ? undefined : place })
  const isAgreed = needed.every((kind) => before.includes(kind) || agreed.includes(kind))
  const isComplete = isSaid && !!place && (!onBehalfOf || !!onBehalfOf.name.trim()) && isAgreed
  const send = () => {
    setTried(true)
    if (!isComplete) return sayIncomplete()
    askForMessages()
    onHandIn(writing)
  }
  const chooseEstate = (next: string) => {
    setEstateId(next)
    change({ place: undefined })
  }
  const consent = (kind: AskedKind) => (
    <AskedConsent kind={kind} agreed={agreed} onChange={(next) => change({ agreed: next })} tried={tried} />
  )
  return (
    <Page bar={<Button label='提交' onTap={send} busy={busy} />}>
      {beginning.restored && (
        <View className={styles.restored}>
          <Button kind='plain' label='已接着上次没写完的，点这里重新写' onTap={onAnew} />
        </View>
      )}
      {estates && (
        <StaffFields
          writing={writing}
          estates={estates}
          estateId={estateId}
          onChange={change}
          onEstate={chooseEstate}
          tried={tried}
        />
      )}
      <TextArea
        label='您要反映什么？'
        value={text}
        onChange={(next) => change({ text: next })}
        most={FEEDBACK_LIMITS.text}
        placeholder='如：3幢2单元门口的路灯不亮了，晚上看不清台阶'
        error={tried && !isSaid ? '请写下您要反映的事情' : undefined}
      />
      <VoiceField voice={voice} onChange={(next) => change({ voice: next })} />
      <Field label='类别'>
        <Chips
          label='类别'
          choices={CHOICES}
          chosen={category}
          onChoose={(next) => change({ category: next })}
        />
      </Field>
      <PlaceField
        key={estateId}
        home={!estates && resident ? { place: resident.home, label: resident.homeLabel } : undefined}
        estateId={estateId}
        place={place}
        onChange={(next) => change({ place: next })}
        error={tried && !place ? '请选择是哪一幢' : undefined}
      />
      {needed.includes('point') && consent('point')}
      {place && place !== 'none' && <Similar category={category} place={place} />}
      <Field label={`照片（可不填，最多 ${FEEDBACK_LIMITS.photos} 张）`}>
        <PhotoPicker
          photos={photos.flatMap(({ name }) => pathOf(name) ?? [])}
          onChange={async (paths) => change({ photos: await added(paths, photos) })}
          most={FEEDBACK_LIMITS.photos}
          mostBytes={FEEDBACK_LIMITS.photoBytes}
          onProblem={say}
        />
      </Field>
      {!estates && (
        <MoreFields onBehalfOf={onBehalfOf} contactPhone={contactPhone} onChange={change} tried={tried} />
      )}
      {needed.includes('contact') && consent('contact')}
    </Page>
  )
}

/** The estate whose buildings are offered: of a draft its own, else that of the page before. */
function estateOf({ place }: Writing, asked: string | undefined, { resident, estates }: Filer): string {
  const own = resident?.home.estateId ?? ''
  if (place && place !== 'none' && (estates || place.estateId !== own)) return place.estateId
  return estates ? (estates[0]?.id ?? '') : (asked ?? own)
}

/** The pictures at these paths: those that were there, and the new ones, kept from now on. */
function added(paths: readonly string[], before: readonly Added[]): Promise<Added[]> {
  return Promise.all(
    paths.map(async (path) => {
      const there = before.find(({ name }) => pathOf(name) === path)
      if (there) return there
      const ending = /\.(jpe?g|png|webp|heic)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
      return { name: await keepFile(path), ending }
    }),
  )
}
