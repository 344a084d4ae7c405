import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { calls } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { say, sayProblem } from '../../ui/toast'
import styles from './index.module.scss'
import { NewCommunities } from './new-communities'

interface FileDraftProps {
  code: string
  proposal: Pick<inferRouterOutputs<Api>['division']['propose'], 'parts' | 'keeps' | 'newCodes'>
}

/** Makes this split a draft of an import, for the administrator to look through and confirm. */
export function FileDraft({ code, proposal: { parts, keeps, newCodes } }: FileDraftProps) {
  const [key, setKey] = useState(newSubmissionKey)
  const [communities, setCommunities] = useState(() => newCodes.map((free) => ({ code: free, name: '' })))
  const file = useMutation({
    mutationFn: () => calls.roster.draftSplit.mutate({ key, code, parts: parts.length, communities }),
    onSuccess: ({ id }) => openPage('roster/import', { id }),
    onError: sayProblem,
  })
  const send = () => {
    if (communities.some(({ name }) => !name.trim())) return say('请填写每个新社区的名称')
    if (communities.some((it) => !/^\d{12}$/.test(it.code))) return say('新社区的编号是12位数字，请核对')
    file.mutate()
  }
  return (
    <View className={styles.draft}>
      <NewCommunities
        written={communities}
        keeps={keeps}
        onChange={(written) => {
          setCommunities(written)
          setKey(newSubmissionKey())
        }}
      />
      <Text>{newCodes.length > 0 ? wordsOfCommunity(keeps) : WORDS_OF_GRID}</Text>
      <Button label='作为导入草稿' busy={file.isPending} onTap={send} />
    </View>
  )
}

const WORDS_OF_GRID =
  '户数最多的一份沿用原网格的编号和人员；其余是新网格，网格长暂空，导入后在名册里补上。原网格的地图范围不再适用，需要重新划定。'

function wordsOfCommunity(keeps: number): string {
  return `第 ${keeps + 1} 份沿用原社区的编号、干部和值班室。整个划出去的网格带着人员和范围一起走；被拆开的网格，新的那一半网格长暂空。新社区的干部和值班室暂空，请导入后在名册里补上。划出去的小区换新编号，已填的住址自动转过去；整个划出去的小区，原来的楼道码照样能用，只划出几幢的，这几幢要换贴新码。还没办完的诉求由原社区办完。`
}
