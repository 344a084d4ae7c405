import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { calls } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { sayProblem } from '../../ui/toast'
import styles from './index.module.scss'

/** Makes this split a draft of an import, for the administrator to look through and confirm. */
export function FileDraft({ code, parts }: { code: string; parts: number }) {
  const [key] = useState(newSubmissionKey)
  const file = useMutation({
    mutationFn: () => calls.roster.draftSplit.mutate({ key, code, parts }),
    onSuccess: ({ id }) => openPage('roster/import', { id }),
    onError: sayProblem,
  })
  return (
    <View className={styles.draft}>
      <Text>
        户数最多的一份沿用原网格的编号和人员；其余是新网格，网格长暂空，导入后在名册里补上。原网格的地图范围不再适用，需要重新划定。
      </Text>
      <Button label='作为导入草稿' busy={file.isPending} onTap={() => file.mutate()} />
    </View>
  )
}
