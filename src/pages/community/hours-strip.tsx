import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Icon } from '../../ui/icon'
import { semantics } from '../../ui/semantics'
import styles from './index.module.scss'

/** A cadre finds in one line what volunteers wait for; it loads after the page is there, and only if there is any. */
export function HoursStrip() {
  const { data = [] } = useQuery(cloud.volunteer.toConfirm.queryOptions())
  return (
    <>
      {data
        .filter(({ hours, registrations }) => hours + registrations > 0)
        .map(({ community, name, hours, registrations }) => (
          <View
            key={community}
            className={styles.strip}
            {...semantics('button')}
            onClick={() => openPage('volunteer/community', { community, name })}
          >
            <Icon name='clock' />
            <Text className={styles.stripText}>
              {[hours && `${hours} 条服务时长待认定`, registrations && `${registrations} 人等待报到确认`]
                .filter(Boolean)
                .join('，')}
            </Text>
            <Text>›</Text>
          </View>
        ))}
    </>
  )
}
