import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Place } from '../../../cloudfunctions/division/estate'
import { CONSENT_VERSION, RESIDENT_LIMITS } from '../../../cloudfunctions/resident/resident'
import { calls, cloud } from '../../cloud/client'
import { chooseEstate } from '../../cloud/estate-choice'
import { BuildingChoice } from '../../ui/building-choice'
import { Button } from '../../ui/button'
import { Field, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { semantics } from '../../ui/semantics'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { Consent } from './consent'
import styles from './home-form.module.scss'

interface HomeFormProps {
  estateId: string
  resident?: { name: string; home: Place; consentCurrent: boolean }
  changeEstate: () => void
}

interface Written {
  name: string
  place: { buildingId?: string; unit?: string }
  room: string
  agreed: boolean
}

/** The name to be addressed by, the building and unit, the room if one likes, and consent. */
export function HomeForm({ estateId, resident, changeEstate }: HomeFormProps) {
  const sameEstate = resident?.home.estateId === estateId ? resident.home : undefined
  const estate = useQuery(cloud.community.buildings.queryOptions({ estateId }))
  const { value, change, field, lacks, send, busy } = useForm({
    start: (): Written => ({
      name: resident?.name ?? '',
      place: { ...sameEstate },
      room: sameEstate?.room ?? '',
      agreed: resident?.consentCurrent ?? false,
    }),
    lacks: (it) => ({
      name: !it.name.trim() && '请填写您的称呼',
      place: !it.place.buildingId && '请选择您住的楼栋',
      agreed: !it.agreed && '请先阅读并勾选同意',
    }),
    act({ name, place, room }) {
      const home = { estateId, ...place, room: room.trim() || undefined }
      return calls.resident.enrol.mutate({ name, home, consentVersion: CONSENT_VERSION })
    },
    onDone({ homeLabel }) {
      chooseEstate(undefined)
      say(`已保存：${homeLabel}`)
      Taro.navigateBack()
    },
  })
  return (
    <Page bar={<Button label='保存' onTap={send} busy={busy} />}>
      <TextField label='怎么称呼您' {...field('name')} most={RESIDENT_LIMITS.name} placeholder='如：王女士' />
      <QueryView query={estate}>
        {(data) => (
          <>
            <View className={styles.estate}>
              <Text>小区：{data.name}</Text>
              <View className={styles.change} {...semantics('button')} onClick={changeEstate}>
                换小区 ›
              </View>
            </View>
            <Field label='哪一幢、哪个单元' error={lacks('place')}>
              <BuildingChoice
                buildings={data.buildings}
                {...value.place}
                onChange={(place) => change({ place })}
              />
            </Field>
          </>
        )}
      </QueryView>
      <TextField
        label='房号（可不填）'
        {...field('room')}
        most={RESIDENT_LIMITS.room}
        placeholder='如：301'
      />
      <Consent agreed={value.agreed} onChange={(agreed) => change({ agreed })} error={lacks('agreed')} />
    </Page>
  )
}
