import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { calls, cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { saveFile } from '../../save-file'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'
import { sayProblem } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import styles from './index.module.scss'
import { KindCard } from './kind-card'
import { Nothing } from './nothing'

/** What is held of the person, kind by kind; to put right, to take along, to delete (个人信息保护法 第44–47条). */
export default function HeldPage() {
  const query = useQuery(cloud.privacy.held.queryOptions())
  useFresh(query)
  const copy = useAct({
    changes: false,
    act: () => calls.privacy.copy.query(),
    onDone: ({ name, base64 }) => saveFile(name, base64).catch(sayProblem),
  })
  return (
    <Page>
      <QueryView query={query}>
        {({ kinds }) => (
          <>
            {kinds.map((held) => held.summary && <KindCard key={held.kind} {...held} />)}
            <Nothing kinds={kinds.filter(({ summary }) => !summary).map(({ kind }) => kind)} />
            <Section title='您可以'>
              <View className={styles.buttons}>
                <Button kind='plain' label='下载一份' onTap={copy.send} busy={copy.busy} />
                <Button kind='plain' label='删除我的信息' onTap={() => openPage('privacy/erase', {})} />
              </View>
            </Section>
            <Rows>
              <Row
                title='谁看过我的信息'
                detail='查看您的电话、打开您所在的名单都有记录'
                open={() => openPage('resident/looks', {})}
              />
              <Row title='隐私保护说明' open={() => openPage('resident/privacy', {})} />
            </Rows>
          </>
        )}
      </QueryView>
    </Page>
  )
}
