import { View } from '@tarojs/components'
import type { ContactCard } from '../../../cloudfunctions/contact/card'
import { Article } from '../../ui/article'
import { Avatar } from '../../ui/avatar'
import { Bar } from '../../ui/bar'
import { Card, Row, Rows } from '../../ui/card'
import { ContactLine, LargeContact } from '../../ui/contact-card'
import { Icon, type IconName } from '../../ui/icon'
import { Ring } from '../../ui/ring'
import { Section } from '../../ui/section'
import styles from './index.module.scss'

const nothing = () => undefined
const ICONS: readonly IconName[] = [
  'phone',
  'camera',
  'clock',
  'alert',
  'place',
  'desk',
  'facilities',
  'sanitation',
  'safety',
  'property',
  'parking',
  'neighbours',
  'care',
  'other',
]

const LEADER: ContactCard = {
  id: 'leader',
  kind: 'microGridLeader',
  name: '张明',
  title: '微网格长',
  serves: '微网格02-1 · 1幢–4幢',
  phone: '10000000000',
  askFor: '楼道里的大小事、帮忙跑腿、上门走访',
  mine: true,
}
const DEPUTY: ContactCard = {
  ...LEADER,
  id: 'deputy',
  name: '蔡晓芸',
  deputyFor: '许卫东',
  title: '居委会主任',
}

/** What is read: rows, an article, figures, icons. */
export function Lists() {
  return (
    <>
      <Section title='列表' more={{ label: '全部', open: nothing }}>
        <Rows>
          <Row title='怡和苑1-13幢停水通知' detail='11月21日' open={nothing} />
          <Row title='只说一句，不能打开' detail='新南社区全部小区的居民都会看到' />
          <Row lead={<Avatar name='王桂英' />} title='王桂英' detail='怡和苑3幢2单元301' open={nothing} />
        </Rows>
        <Article
          title='3幢周三停水检修'
          from='社区书记 陈静 · 11月21日'
          body='上午九点到十一点，请提前储水。'
        />
      </Section>
      <Section title='进度'>
        <Card>
          <Ring share={0.625} figure='12.5 小时' word='还差 7.5 小时' label='今年的服务时长' />
          <Bar label='按期率' figure='11/12 件' share={0.92} />
          <Bar label='满意率' figure='60%' share={0.6} tone='soon' />
          <Bar label='超期' figure='3 件' share={0.2} tone='late' />
        </Card>
      </Section>
      <Section title='图标'>
        <View className={styles.line}>
          {ICONS.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </View>
      </Section>
    </>
  )
}

/** People one can call. */
export function Contacts() {
  return (
    <Section title='联系人'>
      <LargeContact contact={LEADER} first />
      <LargeContact contact={DEPUTY} />
      <Rows>
        <ContactLine contact={LEADER} />
        <ContactLine contact={DEPUTY} />
      </Rows>
    </Section>
  )
}
