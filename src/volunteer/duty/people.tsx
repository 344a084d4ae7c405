import { SERVICE_LIMITS } from '../../../cloudfunctions/volunteer/service'
import { calls } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { outcomesInWords } from '../outcomes'

interface Person {
  id: string
  name: string
  checkedInAt?: number
  checkedOutAt?: number
  /** The duty is called off, and he has been told. */
  toldOff: boolean
  /** What is on record of his service: `已认定 2 小时`. */
  served?: string
}

interface PeopleProps {
  duty: string
  people: readonly Person[]
  over: boolean
}

/** For the community's cadres: who comes; afterwards whoever did not check out is attested in one tap. */
export function People({ duty, people, over }: PeopleProps) {
  const open = people.filter(({ checkedOutAt, served }) => !checkedOutAt && !served)
  const attest = useAct({
    act: (told: string[]) => calls.volunteer.attest.mutate({ id: duty, signups: told }),
    onDone: ({ results }) => say(outcomesInWords(results)),
  })
  const signups = open.slice(0, SERVICE_LIMITS.bulk).map(({ id }) => id)
  return (
    <Section title={`报名的人（${people.length}）`}>
      <Rows>
        {people.map((person) => (
          <Row key={person.id} title={person.name} detail={stateOf(person)} />
        ))}
        {people.length === 0 && <Row title='还没有人报名' />}
      </Rows>
      {over && open.length > 0 && (
        <Button
          kind='plain'
          label={`没有签退的 ${signups.length} 人按岗位时间登记并认定`}
          onTap={() => attest.send(signups)}
          busy={attest.busy}
        />
      )}
    </Section>
  )
}

function stateOf({ checkedInAt, checkedOutAt, toldOff, served }: Person): string {
  if (served) return served
  if (toldOff) return '已通知取消'
  if (checkedOutAt) return `${momentOf(checkedOutAt)} 签退`
  return checkedInAt ? `${momentOf(checkedInAt)} 签到` : '未签到'
}
