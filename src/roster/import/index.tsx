import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { calls, cloud, queryClient } from '../../cloud/client'
import { type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { useDesk } from '../../ui/desk'
import { Page } from '../../ui/page'
import { Progress } from '../../ui/progress'
import { QueryView, useFresh } from '../../ui/query-view'
import { sayProblem } from '../../ui/toast'
import { useParameters } from '../../use-parameters'
import { CHECKING_WORDS, useCheck } from '../use-check'
import { Changes } from './changes'
import { Findings } from './findings'
import { Heading, type Report, Summary, sentenceOfCounts } from './heading'
import styles from './index.module.scss'
import { useProceed } from './use-proceed'

/** One import: what it would change, what is wrong with its file, and the one confirmation. */
export default function RosterImportPage() {
  const { id = '' } = useParameters<Pages['roster/import']>()
  const query = useQuery(cloud.roster.read.queryOptions({ id }))
  const { progress, going, proceed } = useProceed(id)
  const again = useCheck((next) => replacePage('roster/import', { id: next }))
  const [asking, setAsking] = useState(false)
  const desk = useDesk()
  const report = query.data
  useFresh(query)

  // A draft that the planner filed is looked at as soon as it is opened.
  const isDraft = report?.state === 'draft'
  useEffect(() => {
    if (!isDraft) return
    calls.roster.checkDraft.mutate({ id }).then(() => queryClient.invalidateQueries(), sayProblem)
  }, [isDraft, id])

  const confirm = () => {
    setAsking(false)
    proceed()
  }
  const bar = report && !going && actionOf(report, { ask: () => setAsking(true), proceed, again })
  return (
    <Page wide={desk} bar={bar || undefined}>
      <QueryView query={query}>
        {(it) => (
          <View className={desk ? styles.desk : undefined}>
            <View className={desk ? styles.side : undefined}>
              <Heading report={it} />
              {again.busy && <Text className={styles.hint}>{CHECKING_WORDS}</Text>}
              {progress && (
                <Card>
                  <Progress words={progress.words} done={progress.done} total={progress.total} />
                  <Text className={styles.hint}>{progress.hint}</Text>
                </Card>
              )}
              <Summary report={it} />
            </View>
            <View className={desk ? styles.main : undefined}>
              <Findings title='错误' tone='late' findings={it.faults} count={it.faultCount} />
              {it.changes > 0 && <Changes id={id} count={it.changes} />}
              <Findings title='提醒' tone='soon' findings={it.warnings} count={it.warningCount} />
            </View>
          </View>
        )}
      </QueryView>
      {asking && report && (
        <ConfirmSheet
          title='现在导入吗？'
          sentence={`${sentenceOfCounts(report.counts)}。结束的岗位和楼栋会保留历史，不会删除`}
          confirm='确认导入'
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        />
      )}
    </Page>
  )
}

interface Actions {
  ask: () => void
  proceed: () => void
  again: ReturnType<typeof useCheck>
}

/** The one thing to do next with an import; nothing for one that is over, or changes nothing. */
function actionOf({ state, changes }: Report, { ask, proceed, again }: Actions) {
  if (state === 'faulty') return <Button label='改好了，重新上传' busy={again.busy} onTap={again.choose} />
  if (state === 'checked' && changes > 0) return <Button label={`导入这 ${changes} 项变更`} onTap={ask} />
  if (state === 'staging') return <Button label='继续导入' onTap={proceed} />
  return undefined
}
