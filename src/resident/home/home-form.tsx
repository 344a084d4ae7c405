import { useMutation, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Place } from '../../../cloudfunctions/division/estate'
import { CONSENT_VERSION, RESIDENT_LIMITS } from '../../../cloudfunctions/resident/resident'
import { cloud } from '../../cloud/client'
import { chooseEstate } from '../../cloud/estate-choice'
import { BuildingChoice } from '../../ui/building-choice'
import { Button } from '../../ui/button'
import { Field, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { semantics } from '../../ui/semantics'
import { say, sayIncomplete, sayProblem } from '../../ui/toast'
import { Consent } from './consent'
import styles from './home-form.module.scss'

interface HomeFormProps {
  estateId: string
  resident?: { name: string; home: Place; consentCurrent: boolean }
  changeEstate: () => void
}

/** The name to be addressed by, the building and unit, the room if one likes, and consent. */
export function HomeForm({ estateId, resident, changeEstate }: HomeFormProps) {
  const sameEstate = resident?.home.estateId === estateId ? resident.home : undefined
  const [place, setPlace] = useState<{ buildingId?: string; unit?: string }>({ ...sameEstate })
  const [room, setRoom] = useState(sameEstate?.room ?? '')
  const [name, setName] = useState(resident?.name ?? '')
  const [agreed, setAgreed] = useState(resident?.consentCurrent ?? false)
  const [tried, setTried] = useState(false)
  const estate = useQuery(cloud.community.buildings.queryOptions({ estateId }))

  const enrol = useMutation(
    cloud.resident.enrol.mutationOptions({
      onSuccess: ({ homeLabel }) => {
        chooseEstate(undefined)
        say(`已保存：${homeLabel}`)
        Taro.navigateBack()
      },
      onError: sayProblem,
    }),
  )
  const save = () => {
    setTried(true)
    if (!agreed || !name.trim() || !place.buildingId) return sayIncomplete()
    const home = { estateId, ...place, room: room.trim() || undefined }
    enrol.mutate({ name, home, consentVersion: CONSENT_VERSION })
  }
  return (
    <Page bar={<Button label='保存' onTap={save} busy={enrol.isPending} />}>
      <TextField
        label='怎么称呼您'
        value={name}
        onChange={setName}
        most={RESIDENT_LIMITS.name}
        placeholder='如：王女士'
        error={tried && !name.trim() ? '请填写您的称呼' : undefined}
      />
      <QueryView query={estate}>
        {(data) => (
          <>
            <View className={styles.estate}>
              <Text>小区：{data.name}</Text>
              <View className={styles.change} {...semantics('button')} onClick={changeEstate}>
                换小区 ›
              </View>
            </View>
            <Field
              label='哪一幢、哪个单元'
              error={tried && !place.buildingId ? '请选择您住的楼栋' : undefined}
            >
              <BuildingChoice buildings={data.buildings} {...place} onChange={setPlace} />
            </Field>
          </>
        )}
      </QueryView>
      <TextField
        label='房号（可不填）'
        value={room}
        onChange={setRoom}
        most={RESIDENT_LIMITS.room}
        placeholder='如：301'
      />
      <Consent
        agreed={agreed}
        onChange={setAgreed}
        error={tried && !agreed ? '请先阅读并勾选同意' : undefined}
      />
    </Page>
  )
}
