import { View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { calls } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { Section } from '../../ui/section'
import { useForm } from '../../ui/use-form'
import styles from './index.module.scss'
import { lacksOf, NewCommunities } from './new-communities'

interface FileDraftProps {
  code: string
  proposal: Pick<inferRouterOutputs<Api>['division']['propose'], 'parts' | 'keeps' | 'newCodes'>
}

/** Makes this split a draft of an import, for the administrator to look through and confirm. */
export function FileDraft({ code, proposal: { parts, keeps, newCodes } }: FileDraftProps) {
  const { value, change, lacks, send, busy } = useForm({
    start: () => ({ communities: newCodes.map((free) => ({ code: free, name: '' })) }),
    lacks: ({ communities }) => ({ communities: lacksOf(communities) }),
    act: ({ communities }, key) =>
      calls.roster.draftSplit.mutate({ key, code, parts: parts.length, communities }),
    onDone: ({ id }) => openPage('roster/import', { id }),
  })
  return (
    <View className={styles.draft}>
      <NewCommunities
        written={value.communities}
        keeps={keeps}
        onChange={(communities) => change({ communities })}
        error={lacks('communities')}
      />
      <Section title='导入后会怎样'>
        <Rows>
          {(newCodes.length > 0 ? communityWords(keeps) : GRID_WORDS).map(([what, happens]) => (
            <Row key={what} title={what} detail={happens} />
          ))}
        </Rows>
      </Section>
      <Button label='作为导入草稿' busy={busy} onTap={send} />
    </View>
  )
}

/** What it is about, and what becomes of it. */
type Words = readonly [what: string, happens: string]

const GRID_WORDS: readonly Words[] = [
  ['户数最多的一份', '沿用原网格的编号和人员；地图范围不再适用，要重新划定'],
  ['其余各份', '是新网格，网格长暂空，请导入后在名册里补上'],
]

const communityWords = (keeps: number): readonly Words[] => [
  [`第 ${keeps + 1} 份`, '沿用原社区的编号、干部和值班室；还没办完的诉求由它办完'],
  ['新社区', '干部和值班室暂空，请导入后在名册里补上'],
  ['整个划出去的网格', '带着人员和地图范围一起走'],
  ['被拆开的网格', '新的那一半网格长暂空，两边的地图范围都要重新划定'],
  ['住址', '居民已填的住址自动转过去，不用再填'],
  [
    '楼道码',
    '整个划到一个社区的小区，原来的码照样能用；只划出几幢的，或者分到两个社区的，划出去的楼要换贴新码',
  ],
]
