import { View } from '@tarojs/components'
import { CATEGORIES, type Category } from '../../../cloudfunctions/feedback/feedback'
import { openPage } from '../../open-page'
import { Icon } from '../../ui/icon'
import { semantics } from '../../ui/semantics'
import styles from './index.module.scss'

/** A tile for each kind of problem; it opens the form with the category set. */
export function CategoryTiles({ estateId }: { estateId: string }) {
  return (
    <View className={styles.tiles}>
      {(Object.entries(CATEGORIES) as [Category, string][]).map(([category, name]) => (
        <View
          key={category}
          className={styles.tile}
          {...semantics('button')}
          onClick={() => openPage('feedback/new', { category, estateId })}
        >
          <View className={styles.tileIcon}>
            <Icon name={category} />
          </View>
          {name}
        </View>
      ))}
    </View>
  )
}
