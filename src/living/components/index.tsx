import { View } from '@tarojs/components'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { Contacts, Lists } from './content'
import { Controls } from './controls'
import styles from './index.module.scss'
import { Matters } from './matters'
import { Overlays, States } from './states'

const THEMES = [
  ['标准', styles.light],
  ['深色', styles.dark],
  ['长辈版', `${styles.light} elder`],
] as const

/**
 * The living page: every shared component in every state, in each theme side by side. For developers;
 * config/build.ts builds it into dist/living only.
 */
export default function LivingComponents() {
  return (
    <Page wide>
      <View className={styles.themes}>
        {THEMES.map(([name, theme]) => (
          <View key={name} className={`${styles.theme} ${theme}`}>
            <Section title={name}>
              <Controls />
              <Lists />
              <Contacts />
              <Matters />
              <States />
              <Overlays />
            </Section>
          </View>
        ))}
      </View>
    </Page>
  )
}
