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
import { ChoiceField } from '../../ui/choice-field'
import { Field, TextArea } from '../../ui/field'
import { Page } from '../../ui/page'
import { PhotoPicker } from '../../ui/photo-picker'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { useParameters } from '../../use-parameters'
import type { Added, Writing } from '../drafts/drafts'
import type { Filer } from './begun'
import styles from './index.module.scss'
import { MoreFields } from './more-fields'
import { PlaceField } from './place-field'
import { Similar } from './similar'
import { StaffFields } from './staff-fields'
import { type Beginning, keepWriting } from './use-writing'
import { VoiceField } from './voice-field'

const CHOICES = Object.entries(CATEGORIES) as [Category, string][]

interface ReportFormProps {
  opened: string
  beginning: Beginning
  filer: Filer
  onHandIn: (writing: Writing) => Promise<void>
  onAnew: () => void
}

/** What it is, its kind, its place and photos; all of it is kept while it is written. */
export function ReportForm({ opened, beginning, filer, onHandIn, onAnew }: ReportFormProps) {
  const { resident, estates } = filer
  const parameters = useParameters<Pages['feedback/new']>()
  const before = useAgreed()
  const neededIn = ({ contactPhone, onBehalfOf, place }: Writing) =>
    estates ? [] : asksFor({ contactPhone, onBehalfOf, place: place === 'none' ? undefined : place })
  const { value, change, field, lacks, send, busy } = useForm({
    start: beginning.writing,
    onChange: (next) => keepWriting(opened, beginning.key, next),
    lacks: (it) => ({
      ...(estates && { onBehalfOf: namelessIn(it) }),
      text: !it.text.trim() && !it.voice && '请写下您要反映的事情',
      place: !it.place && '请选择是哪一幢',
      ...(!estates && { onBehalfOf: namelessIn(it) }),
      agreed:
        neededIn(it).some((kind) => !before.includes(kind) && !it.agreed?.includes(kind)) &&
        '请先阅读并勾选同意',
    }),
    inTap: useAsking('filing'),
    act: onHandIn,
  })
  const { category, voice, photos, place, onBehalfOf, contactPhone } = value
  const [estateId, setEstateId] = useState(estateOf(value, parameters.estateId, filer))
  const needed = neededIn(value)
  const chooseEstate = (next: string) => {
    setEstateId(next)
    change({ place: undefined })
  }
  const consent = (kind: AskedKind) => <AskedConsent kind={kind} {...field('agreed')} />
  return (
    <Page bar={<Button label='提交' onTap={send} busy={busy} />}>
      {beginning.restored && (
        <View className={styles.restored}>
          <Button kind='plain' label='已接着上次没写完的，点这里重新写' onTap={onAnew} />
        </View>
      )}
      {estates && (
        <StaffFields
          writing={value}
          estates={estates}
          estateId={estateId}
          onChange={change}
          onEstate={chooseEstate}
          lacks={lacks('onBehalfOf')}
        />
      )}
      <TextArea
        label='您要反映什么？'
        most={FEEDBACK_LIMITS.text}
        placeholder='如：3幢2单元门口的路灯不亮了，晚上看不清台阶'
        {...field('text')}
      />
      <VoiceField voice={voice} onChange={(next) => change({ voice: next })} />
      <ChoiceField label='类别' choices={CHOICES} {...field('category')} />
      <PlaceField
        key={estateId}
        home={!estates && resident ? { place: resident.home, label: resident.homeLabel } : undefined}
        estateId={estateId}
        place={place}
        onChange={(next) => change({ place: next })}
        error={lacks('place')}
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
        <MoreFields
          onBehalfOf={onBehalfOf}
          contactPhone={contactPhone}
          onChange={change}
          lacks={lacks('onBehalfOf')}
        />
      )}
      {needed.includes('contact') && consent('contact')}
    </Page>
  )
}

/** Whoever it is for has to have a name. */
function namelessIn({ onBehalfOf }: Writing) {
  return onBehalfOf && !onBehalfOf.name.trim() && '请填写对方的称呼'
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
