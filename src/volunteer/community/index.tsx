import { View } from '@tarojs/components'
import { useState } from 'react'
import { openPage, type Pages } from '../../open-page'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { useDesk } from '../../ui/desk'
import { Page } from '../../ui/page'
import { useParameters } from '../../use-parameters'
import { FiguresView } from '../figures/figures-view'
import styles from '../volunteer.module.scss'
import { Hours } from './hours'
import { Members } from './members'
import { Offered } from './offered'
import { Registrations } from './registrations'

const PARTS = [
  ['hours', '待认定'],
  ['registrations', '双报到'],
  ['duties', '岗位'],
  ['members', '党员'],
  ['figures', '数据'],
] as const

/** The community's side: hours to confirm, registrations to answer, duties it offers, its members, its figures. */
export default function CommunityVolunteers() {
  const { community = '', name = '' } = useParameters<Pages['volunteer/community']>()
  const [part, choose] = useState<(typeof PARTS)[number][0]>('hours')
  const desk = useDesk()
  return (
    <Page wide={desk && part === 'hours'}>
      <View className={styles.above}>
        <Chips label='要看什么' choices={PARTS} chosen={part} onChoose={choose} />
      </View>
      {part === 'hours' && <Hours community={community} />}
      {part === 'registrations' && <Registrations community={community} />}
      {part === 'duties' && (
        <>
          <View className={styles.above}>
            <Button label='发布岗位' onTap={() => openPage('volunteer/offer', { community, name })} />
          </View>
          <Offered community={community} />
        </>
      )}
      {part === 'members' && <Members community={community} />}
      {part === 'figures' && <FiguresView unit={community} name={name} />}
    </Page>
  )
}
