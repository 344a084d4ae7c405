import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { MatterCard } from '../../feedback/matter-card'
import { openPage } from '../../open-page'
import { ActivityRow } from '../../ui/activity-row'
import { Row, Rows } from '../../ui/card'
import { LargeContact } from '../../ui/contact-card'
import { dayOf } from '../../ui/dates'
import { useElder } from '../../ui/elder'
import { Section } from '../../ui/section'
import { AfterHours } from './after-hours'
import { CategoryTiles } from './category-tiles'
import { Contacts } from './contacts'
import { Head } from './head'
import { HoursStrip } from './hours-strip'
import { WorkbenchStrip } from './workbench-strip'

export type EstateAnswer = Extract<inferRouterOutputs<Api>['community']['page'], { estate: object }>

/**
 * What the first screen of an estate tells, from the most to the least urgent. In the elder view the
 * people to call come before everything else, and what has a tab of its own is left to it.
 */
export function EstatePage({ page }: { page: EstateAnswer }) {
  const { estate, contacts, office, notices, activities, isStaff } = page
  const elder = useElder()
  const mine = contacts.filter((contact) => contact.mine)
  const others = contacts.filter((contact) => !contact.mine)
  const desk = contacts.find(({ kind }) => kind === 'dutyDesk')
  return (
    <>
      <Head page={page} />
      {isStaff && <WorkbenchStrip />}
      {isStaff && <HoursStrip />}
      {mine.map((contact) => (
        <LargeContact key={contact.id} contact={contact} first />
      ))}
      {!office.open && <AfterHours hours={office.hours} desk={desk} />}
      {elder && <Contacts contacts={others} />}
      <Report page={page} />
      {!elder && <Contacts contacts={others} />}
      {notices.length > 0 && (
        <Section
          title='通知'
          more={{ label: '全部', open: () => openPage('notice/list', { estateId: estate.id }) }}
        >
          <Rows>
            {notices.map(({ id, title, publishedAt }) => (
              <Row
                key={id}
                title={title}
                detail={dayOf(publishedAt)}
                open={() => openPage('notice/detail', { id })}
              />
            ))}
          </Rows>
        </Section>
      )}
      {activities.length > 0 && !elder && (
        <Section title='近期活动'>
          <Rows>
            {activities.map((activity) => (
              <ActivityRow key={activity.id} activity={activity} />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}

/** One's open matters, and a tile for each kind of problem. */
function Report({ page: { matters, estate } }: { page: EstateAnswer }) {
  return (
    <Section title='反映问题' more={{ label: '我的诉求', open: () => openPage('feedback/mine', {}) }}>
      {matters.map((matter) => (
        <MatterCard key={matter.id} matter={matter} />
      ))}
      <CategoryTiles estateId={estate.id} />
    </Section>
  )
}
