import { useState } from 'react'
import { calls, queryClient } from '../../cloud/client'
import { say, sayProblem } from '../../ui/toast'

type Phase = Awaited<ReturnType<typeof calls.roster.proceed.mutate>>['phase']

const BEFORE_SWITCH = '全部写好后一次生效；在那之前，大家看到的还是原来的名册'
const AFTER_SWITCH = '大家看到的已经是新的名册'

/** What is going on, and what people see meanwhile. */
const WORDS: Record<Phase, { words: string; hint: string }> = {
  clearing: { words: '正在清理上一次没有完成的导入', hint: BEFORE_SWITCH },
  staging: { words: '正在写入', hint: BEFORE_SWITCH },
  current: { words: '已生效，正在整理', hint: AFTER_SWITCH },
  done: { words: '已完成', hint: AFTER_SWITCH },
}

/** Takes an import step by step to its end, and tells how far it has come. It can be stopped and go on. */
export function useProceed(id: string) {
  const [progress, setProgress] = useState<{ words: string; hint: string; done: number; total: number }>()
  const [going, setGoing] = useState(false)
  const run = async () => {
    for (let phase: Phase = 'staging'; phase !== 'done'; ) {
      const step = await calls.roster.proceed.mutate({ id })
      phase = step.phase
      setProgress({ ...WORDS[phase], done: step.done, total: step.total })
    }
    say('导入完成，名册已更新')
  }
  const proceed = () => {
    setGoing(true)
    run()
      .catch(sayProblem)
      .finally(() => {
        setGoing(false)
        setProgress(undefined)
        void queryClient.invalidateQueries()
      })
  }
  return { progress, going, proceed }
}
