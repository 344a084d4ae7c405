import { Text, View } from '@tarojs/components'
import { semantics } from '../../ui/semantics'
import styles from './agreement.module.scss'

interface AgreementProps {
  agreed: boolean
  onChange: (agreed: boolean) => void
  error?: string
}

/** What the name and the membership are for, before they are given (个人信息保护法 第17、29条). */
export function Agreement({ agreed, onChange, error }: AgreementProps) {
  return (
    <>
      <View
        className={styles.consent}
        {...semantics('checkbox', { label: '同意用于志愿服务', checked: agreed })}
        onClick={() => onChange(!agreed)}
      >
        <View className={`${styles.box} ${agreed ? styles.checked : ''}`}>{agreed ? '✓' : ''}</View>
        <Text className={styles.text}>
          我同意社区使用我的姓名、党员身份和所在党组织，只用来确认双报到、记录和证明我的服务时长；时长只有我和我的两个社区看得到，党组织只看到人数，不排名。
        </Text>
      </View>
      {error && (
        <Text className={styles.error} {...semantics('alert')}>
          {error}
        </Text>
      )}
    </>
  )
}
