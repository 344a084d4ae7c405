import { useQuery } from '@tanstack/react-query'
import { DUTY_SIGNUP, type DutyMove } from '../../../cloudfunctions/volunteer/duty'
import { useAsking } from '../../cloud/asking'
import { calls, cloud } from '../../cloud/client'
import { codeOf } from '../../cloud/failure'
import { openPage, type Pages } from '../../open-page'
import { Article } from '../../ui/article'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { momentOf, periodOf } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { useParameters } from '../../use-parameters'
import { CallOff } from './call-off'
import { People } from './people'

/** One duty: what, where, when, and what one may do about it now. */
export default function DutyPage() {
  const { id = '' } = useParameters<Pages['volunteer/duty']>()
  const query = useQuery(cloud.volunteer.duty.queryOptions({ id }))
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {(duty) => (
          <>
            <Article
              title={duty.title}
              from={`${duty.communityName} · ${duty.inCharge}`}
              body={duty.content}
            />
            <Rows>
              <Row title='时间' detail={periodOf(duty.from, duty.until)} />
              <Row title='地点' detail={duty.place} />
              {duty.calledOff ? (
                <Row title='社区已取消这个岗位' detail={duty.calledOff} />
              ) : (
                <Row title='还要几人' detail={duty.left > 0 ? `${duty.left} 人` : '已报满'} />
              )}
              {duty.checkedInAt && <Row title='已签到' detail={momentOf(duty.checkedInAt)} />}
              {duty.checkedOutAt && (
                <Row title='已签退' detail={`${momentOf(duty.checkedOutAt)}，等社区认定`} />
              )}
            </Rows>
            {duty.moves.map((move) => (
              <Act key={move} id={id} move={move} />
            ))}
            {duty.people && <People duty={id} people={duty.people} over={duty.over} />}
            {duty.mayCallOff && <CallOff id={id} title={duty.title} />}
          </>
        )}
      </QueryView>
    </Page>
  )
}

const DONE: Record<DutyMove, string> = {
  signUp: '已报名，到时请来签到',
  cancel: '已取消报名',
  checkIn: '已签到，服务结束请签退',
  checkOut: '已签退，等社区认定',
}

/** The moves after which one waits for the community's word, or soon will. */
const ASKS: Record<DutyMove, boolean> = { signUp: true, checkIn: false, checkOut: true, cancel: false }

/** One move, as the server says it is open. */
function Act({ id, move }: { id: string; move: DutyMove }) {
  const { send, busy } = useAct({
    inTap: useAsking(ASKS[move] ? 'serving' : undefined),
    act: async () => calls.volunteer[move].mutate({ id }),
    onDone: (done) => say('minutes' in done ? `已签退，记录 ${done.minutes} 分钟，等社区认定` : DONE[move]),
    onProblem(error) {
      if (codeOf(error) === 'volunteer/enrol') openPage('volunteer/enrol', {})
    },
  })
  return (
    <Button
      kind={move === 'cancel' ? 'plain' : 'primary'}
      label={DUTY_SIGNUP.moves[move].name}
      onTap={send}
      busy={busy}
    />
  )
}
