import { Text, View } from '@tarojs/components'
import { chooseEstate } from '../../cloud/estate-choice'
import { openPage } from '../../open-page'
import { chooseElder, useElder } from '../../ui/elder'
import { semantics } from '../../ui/semantics'
import type { EstateAnswer } from './estate-page'
import styles from './index.module.scss'

/** The estate's name, and the ways to look at it otherwise: larger, another one, one's own again. */
export function Head({ page: { estate, homeEstateId } }: { page: EstateAnswer }) {
  const elder = useElder()
  const away = homeEstateId !== undefined && !estate.isHome
  return (
    <View className={styles.head}>
      <View className={styles.names}>
        <Text className={styles.estate} {...semantics('heading')}>
          {estate.name}
        </Text>
        <Text className={styles.community}>
          {estate.street} · {estate.community}
        </Text>
      </View>
      <View className={styles.ways}>
        <Way label={elder ? '标准版' : '长辈版'} framed onTap={() => chooseElder(!elder)} />
        {away && <Way label='回我家' onTap={() => chooseEstate(undefined)} />}
        <Way label='换小区 ›' onTap={() => openPage('community/estates', {})} />
      </View>
    </View>
  )
}

function Way({ label, onTap, framed = false }: { label: string; onTap: () => void; framed?: boolean }) {
  return (
    <View className={`${styles.way} ${framed ? styles.framed : ''}`} {...semantics('button')} onClick={onTap}>
      {label}
    </View>
  )
}
