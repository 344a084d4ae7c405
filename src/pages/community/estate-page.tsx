import { Text, View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import type { ContactCard as Contact } from '../../../cloudfunctions/contact/card'
import { chooseEstate } from '../../cloud/estate-choice'
import { openPage } from '../../open-page'
import { call } from '../../ui/call'
import { Row, Rows } from '../../ui/card'
import { ContactLine, MyContact } from '../../ui/contact-card'
import { dayOf, startOf } from '../../ui/dates'
import { Icon } from '../../ui/icon'
import { MatterCard } from '../../ui/matter-card'
import { Section } from '../../ui/section'
import { semantics } from '../../ui/semantics'
import { CategoryTiles } from './category-tiles'
import styles from './index.module.scss'
import { WorkbenchStrip } from './workbench-strip'

type CommunityPage = Extract<inferRouterOutputs<Api>['community']['page'], { estate: object }>

/** What the first screen of an estate tells, from the most to the least urgent. */
export function EstatePage({ page }: { page: CommunityPage }) {
  const { estate, contacts, office, notices, activities, matters, isStaff } = page
  const mine = contacts.filter((contact) => contact.mine)
  const others = contacts.filter((contact) => !contact.mine)
  const desk = contacts.find(({ kind }) => kind === 'dutyDesk')
  return (
    <>
      <Head page={page} />
      {isStaff && <WorkbenchStrip />}
      {mine.map((contact) => (
        <MyContact key={contact.id} contact={contact} />
      ))}
      {!office.open && <AfterHours hours={office.hours} desk={desk} />}
      <Section title='反映问题' more={{ label: '我的诉求', open: () => openPage('feedback/mine', {}) }}>
        {matters.map((matter) => (
          <MatterCard key={matter.id} matter={matter} />
        ))}
        <CategoryTiles estateId={estate.id} />
      </Section>
      <Section title='联系社区'>
        <Rows>
          {others.map((contact) => (
            <ContactLine key={contact.id} contact={contact} />
          ))}
        </Rows>
      </Section>
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
      {activities.length > 0 && (
        <Section title='近期活动'>
          <Rows>
            {activities.map(({ id, title, place, startsAt }) => (
              <Row
                key={id}
                title={title}
                detail={`${startOf(startsAt)} · ${place}`}
                open={() => openPage('activity/detail', { id })}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}

/** Outside office hours the page says so and offers the duty desk, one tap away. */
function AfterHours({ hours, desk }: { hours: string; desk: Contact | undefined }) {
  return (
    <View className={styles.closed}>
      <Text className={styles.closedText}>现在不是办公时间（{hours}），急事请打社区值班室</Text>
      {desk && (
        <View
          className={styles.closedCall}
          {...semantics('button', { label: '打电话给社区值班室' })}
          onClick={() => call(desk.phone)}
        >
          <Icon name='phone' />
        </View>
      )}
    </View>
  )
}

function Head({ page: { estate, homeEstateId } }: { page: CommunityPage }) {
  const away = homeEstateId !== undefined && !estate.isHome
  return (
    <View className={styles.head}>
      <View className={styles.names}>
        <Text className={styles.estate}>{estate.name}</Text>
        <Text className={styles.community}>
          {estate.street} · {estate.community}
        </Text>
      </View>
      {away && (
        <View className={styles.switch} {...semantics('button')} onClick={() => chooseEstate(undefined)}>
          回我家
        </View>
      )}
      <View
        className={styles.switch}
        {...semantics('button')}
        onClick={() => openPage('community/estates', {})}
      >
        换小区 ›
      </View>
    </View>
  )
}
