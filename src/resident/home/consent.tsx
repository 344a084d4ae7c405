import { View } from '@tarojs/components'
import { openPage } from '../../open-page'
import { Agreement } from '../../ui/agreement'
import { semantics } from '../../ui/semantics'
import styles from './home-form.module.scss'

const WORDS =
  '我同意社区使用我的称呼和住址，只用来找到为我服务的网格长、转办和答复我的诉求；其他居民看不到，我可以随时修改。'

interface ConsentProps {
  agreed: boolean
  onChange: (agreed: boolean) => void
  error?: string
}

/** What the home address is for, before it is given (个人信息保护法 第17条). */
export function Consent(given: ConsentProps) {
  return (
    <>
      <Agreement label='同意隐私保护说明' words={WORDS} {...given} />
      <View className={styles.notice} {...semantics('link')} onClick={() => openPage('resident/privacy', {})}>
        查看隐私保护说明 ›
      </View>
    </>
  )
}
