import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { CONSENT_VERSION } from '../../../cloudfunctions/resident/resident'
import { VOLUNTEER_LIMITS } from '../../../cloudfunctions/volunteer/volunteer'
import { useAsking } from '../../cloud/asking'
import { calls } from '../../cloud/client'
import { openPage, replacePage } from '../../open-page'
import { Agreement } from '../../ui/agreement'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { Field, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
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

interface Written {
  name: string
  kind: (typeof KINDS)[number][0]
  organisation?: Choice
  workplace?: Choice
  agreed: boolean
}

/** Nobody knows where it is. */
const needsPlace = ({ organisation }: Written) => organisation?.known === false

/** The name, whether he is a party member, his organisation, its community where nobody knows it, and consent. */
export function EnrolForm({ volunteer, home }: EnrolFormProps) {
  const party = volunteer?.party
  const { value, change, field, lacks, send, busy } = useForm({
    start: (): Written => ({
      name: volunteer?.name ?? home.name,
      kind: volunteer && !party ? 'other' : 'member',
      organisation: party && { id: party.organisation, name: party.organisationName, known: true },
      agreed: volunteer?.consentCurrent ?? false,
    }),
    lacks: (it) => ({
      name: !it.name.trim() && '请填写您的姓名',
      ...(it.kind === 'member' && {
        organisation: !it.organisation && '请选择您的党组织',
        workplace: needsPlace(it) && !it.workplace && '请选择单位所在的社区',
      }),
      agreed: !it.agreed && '请先阅读并勾选同意',
    }),
    inTap: useAsking('serving'),
    act({ name, kind, organisation, workplace }) {
      const member = { organisation: organisation?.id, workplace: workplace?.id }
      return calls.volunteer.enrol.mutate({
        name,
        consentVersion: CONSENT_VERSION,
        ...(kind === 'member' && member),
      })
    },
    onDone(_none, { kind }) {
      say(kind === 'member' ? '已登记，等两个社区确认' : '已登记')
      replacePage('volunteer/home', {})
    },
  })
  const { kind, organisation, workplace, agreed } = value
  return (
    <Page bar={<Button label='保存登记' onTap={send} busy={busy} />}>
      <TextField label='姓名（写在服务证明上）' {...field('name')} most={VOLUNTEER_LIMITS.name} />
      <ChoiceField label='您是' choices={KINDS} {...field('kind')} />
      {kind === 'member' && (
        <>
          <Choose
            what='organisation'
            label='所在党组织'
            chosen={organisation}
            onChoose={(choice) => change({ organisation: choice })}
            error={lacks('organisation')}
          />
          {needsPlace(value) && (
            <Choose
              what='community'
              label='单位在哪个社区'
              chosen={workplace}
              onChoose={(choice) => change({ workplace: choice })}
              error={lacks('workplace')}
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
        onChange={(yes) => change({ agreed: yes })}
        error={lacks('agreed')}
      />
    </Page>
  )
}
