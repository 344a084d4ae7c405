import { useState } from 'react'
import { calls, queryClient } from '../../cloud/client'
import { say, sayProblem } from '../../ui/toast'

type Phase = Awaited<ReturnType<typeof calls.roster.proceed.mutate>>['phase']

const WORDS: Record<Phase, string> = {
  clearing: '正在清理上一次没有完成的导入',
  staging: '正在写入',
  current: '已生效，正在整理',
  done: '已完成',
}

/** Takes an import step by step to its end, and tells how far it has come. It can be stopped and go on. */
export function useProceed(id: string) {
  const [progress, setProgress] = useState<{ words: string; done: number; total: number }>()
  const [going, setGoing] = useState(false)
  const run = async () => {
    for (let phase: Phase = 'staging'; phase !== 'done'; ) {
      const step = await calls.roster.proceed.mutate({ id })
      phase = step.phase
      setProgress({ words: WORDS[phase], done: step.done, total: step.total })
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
