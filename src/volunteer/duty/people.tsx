import { useMutation } from '@tanstack/react-query'
import { SERVICE_LIMITS } from '../../../cloudfunctions/volunteer/service'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { momentOf } from '../../ui/dates'
import { Section } from '../../ui/section'
import { say, sayProblem } from '../../ui/toast'

interface Person {
  id: string
  name: string
  checkedInAt?: number
  checkedOutAt?: number
}

interface PeopleProps {
  duty: string
  people: readonly Person[]
  over: boolean
}

/** For the community's cadres: who comes; afterwards whoever did not check out is attested in one tap. */
export function People({ duty, people, over }: PeopleProps) {
  const open = people.filter(({ checkedOutAt }) => !checkedOutAt)
  const attest = useMutation(
    cloud.volunteer.attest.mutationOptions({
      onSuccess: ({ results }) =>
        say(`已登记并认定 ${results.filter(({ outcome }) => outcome === 'confirm').length} 人`),
      onError: sayProblem,
    }),
  )
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
          onTap={() => attest.mutate({ id: duty, signups })}
          busy={attest.isPending}
        />
      )}
    </Section>
  )
}

function stateOf({ checkedInAt, checkedOutAt }: Person): string {
  if (checkedOutAt) return `${momentOf(checkedOutAt)} 签退`
  return checkedInAt ? `${momentOf(checkedInAt)} 签到` : '未签到'
}
