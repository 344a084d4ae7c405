import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { CONSENT_VERSION } from '../../../cloudfunctions/resident/resident'
import { VOLUNTEER_LIMITS } from '../../../cloudfunctions/volunteer/volunteer'
import { useAsking } from '../../cloud/asking'
import { cloud } from '../../cloud/client'
import { openPage, replacePage } from '../../open-page'
import { Agreement } from '../../ui/agreement'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { say, sayIncomplete, sayProblem } from '../../ui/toast'
import { type Choice, Choose } from '../choose'

/** What the name and the membership are for, before they are given (个人信息保护法 第17、29条). */
const CONSENT_WORDS =
  '我同意社区使用我的姓名、党员身份和所在党组织，只用来确认双报到、记录和证明我的服务时长；时长只有我和我的两个社区看得到（记录服务的社区看得到它记的那一条），党组织只看到人数，不排名。'

type Me = inferRouterOutputs<Api>['volunteer']['me']

interface EnrolFormProps {
  volunteer: Me['volunteer']
  home: NonNullable<Me['home']>
}

const KINDS = [
  ['member', '在职党员（双报到）'],
  ['other', '其他志愿者'],
] as const

/** The name, whether he is a party member, his organisation, its community where nobody knows it, and consent. */
export function EnrolForm({ volunteer, home }: EnrolFormProps) {
  const party = volunteer?.party
  const [name, setName] = useState(volunteer?.name ?? home.name)
  const [kind, setKind] = useState<'member' | 'other'>(volunteer && !party ? 'other' : 'member')
  const [organisation, setOrganisation] = useState<Choice | undefined>(
    party && { id: party.organisation, name: party.organisationName, known: true },
  )
  const [workplace, setWorkplace] = useState<Choice>()
  const [agreed, setAgreed] = useState(volunteer?.consentCurrent ?? false)
  const [tried, setTried] = useState(false)
  const needsPlace = organisation?.known === false
  const enrol = useMutation(
    cloud.volunteer.enrol.mutationOptions({
      onSuccess: () => {
        say(kind === 'member' ? '已登记，等两个社区确认' : '已登记')
        replacePage('volunteer/home', {})
      },
      onError: sayProblem,
    }),
  )
  const askForMessages = useAsking('serving')
  const save = () => {
    setTried(true)
    const complete = kind === 'other' || (organisation && (!needsPlace || workplace))
    if (!agreed || !name.trim() || !complete) return sayIncomplete()
    askForMessages()
    const member = { organisation: organisation?.id, workplace: workplace?.id }
    enrol.mutate({ name, consentVersion: CONSENT_VERSION, ...(kind === 'member' && member) })
  }
  return (
    <Page bar={<Button label='保存登记' onTap={save} busy={enrol.isPending} />}>
      <TextField
        label='姓名（写在服务证明上）'
        value={name}
        onChange={setName}
        most={VOLUNTEER_LIMITS.name}
        error={tried && !name.trim() ? '请填写您的姓名' : undefined}
      />
      <Field label='您是'>
        <Chips label='您是' choices={KINDS} chosen={kind} onChoose={setKind} />
      </Field>
      {kind === 'member' && (
        <>
          <Choose
            what='organisation'
            label='所在党组织'
            chosen={organisation}
            onChoose={setOrganisation}
            error={tried && !organisation ? '请选择您的党组织' : undefined}
          />
          {needsPlace && (
            <Choose
              what='community'
              label='单位在哪个社区'
              chosen={workplace}
              onChoose={setWorkplace}
              error={tried && !workplace ? '请选择单位所在的社区' : undefined}
            />
          )}
        </>
      )}
      <Field label='居住地'>
        <Rows>
          <Row
            title={home.homeLabel}
            detail='按您的住址报到；搬家了请先改住址'
            open={() => openPage('resident/home', {})}
          />
        </Rows>
      </Field>
      <Agreement
        label='同意用于志愿服务'
        words={CONSENT_WORDS}
        agreed={agreed}
        onChange={setAgreed}
        error={tried && !agreed ? '请先阅读并勾选同意' : undefined}
      />
    </Page>
  )
}
