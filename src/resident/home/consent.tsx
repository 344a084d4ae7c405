import { Text, View } from '@tarojs/components'
import { openPage } from '../../open-page'
import { semantics } from '../../ui/semantics'
import styles from './home-form.module.scss'

interface ConsentProps {
  agreed: boolean
  onChange: (agreed: boolean) => void
  error?: string
}

/** What the home address is for, before it is given (个人信息保护法 第17条). */
export function Consent({ agreed, onChange, error }: ConsentProps) {
  return (
    <>
      <View
        className={styles.consent}
        {...semantics('checkbox', { label: '同意隐私保护说明', checked: agreed })}
        onClick={() => onChange(!agreed)}
      >
        <View className={`${styles.box} ${agreed ? styles.checked : ''}`}>{agreed ? '✓' : ''}</View>
        <Text className={styles.consentText}>
          我同意社区使用我的称呼和住址，只用来找到为我服务的网格长、转办和答复我的诉求；其他居民看不到，我可以随时修改。
        </Text>
      </View>
      {error && (
        <Text className={styles.error} {...semantics('alert')}>
          {error}
        </Text>
      )}
      <View className={styles.notice} {...semantics('link')} onClick={() => openPage('resident/privacy', {})}>
        查看隐私保护说明 ›
      </View>
    </>
  )
}
