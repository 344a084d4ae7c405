import { Text, View } from '@tarojs/components'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { STAGES, STEPS } from '../../../cloudfunctions/feedback/steps'
import { openPage } from '../../open-page'
import { DueTag } from '../../process/due-tag'
import { Button } from '../../ui/button'
import { call } from '../../ui/call'
import { Card } from '../../ui/card'
import { dayName } from '../../ui/dates'
import { PhotoRow } from '../../ui/photo-row'
import styles from './index.module.scss'
import { Voice } from './voice'

export type MatterDetail = inferRouterOutputs<Api>['feedback']['read']

/** What was reported, where it went and why, until when, and whom to ring about it. */
export function Matter({ matter }: { matter: MatterDetail }) {
  const { number, category, source, text, placeLabel, why, photos, weight } = matter
  const { due, holder, step, stage, ticket, repeatOf } = matter
  const waiting = STEPS[step].waitsFor === 'holder'
  return (
    <>
      <Card>
        <View className={styles.head}>
          <Text className={styles.category}>{category}</Text>
          {due?.tag && <DueTag due={due.tag} />}
        </View>
        {text && (
          <Text className={styles.text} userSelect>
            {text}
          </Text>
        )}
        <Voice voice={matter.voice} />
        {photos.length > 0 && (
          <View className={styles.photos}>
            <PhotoRow photos={photos} />
          </View>
        )}
        <Text className={styles.detail}>地点：{placeLabel}</Text>
        <Text className={styles.detail}>编号：{number}</Text>
        <Text className={styles.detail}>来源：{source}</Text>
        <Text className={styles.detail}>转办：{why}</Text>
        {weight > 1 && <Text className={styles.detail}>{weight} 位居民遇到同样的问题</Text>}
        <Text className={styles.detail}>
          环节：{STAGES[stage]}（六步中的第{Object.keys(STAGES).indexOf(stage) + 1}步）
        </Text>
      </Card>
      {waiting && (
        <Card>
          <Text className={styles.promise}>{promiseOf(matter)}</Text>
          <Moved promise={matter.promise} />
          {!matter.mayNote && holder.name && holder.phone && (
            <Button
              kind='plain'
              icon='phone'
              label={`打电话给${holder.name}`}
              onTap={() => call(holder.phone ?? '')}
            />
          )}
        </Card>
      )}
      {repeatOf && (
        <Card>
          <Text className={styles.promise}>同一地点的同类问题办结不久又有反映，请核实上一件是否真正解决</Text>
          <Button kind='plain' label='看上一件' onTap={() => openPage('feedback/detail', { id: repeatOf })} />
        </Card>
      )}
      {ticket && (
        <Card>
          <Text className={styles.promise}>
            督办单（{ticket.state === 'open' ? '待回复' : '已回复，待销号'}）
          </Text>
          <Text className={styles.detail}>{ticket.word}</Text>
        </Card>
      )}
    </>
  )
}

/** A promise that has moved is told with the first one and the reason. */
function Moved({ promise }: Pick<MatterDetail, 'promise'>) {
  if (!promise || promise.first.on === promise.now.on) return null
  return (
    <Text className={styles.detail}>
      最初承诺{dayWords(promise.first)}答复，现为{dayWords(promise.now)}。{promise.because}
    </Text>
  )
}

const DOES: Partial<Record<MatterDetail['step'], string>> = {
  handling: '正在办理',
  assessing: '正在研判',
  dispatching: '正在安排派单',
  signing: '待签收',
  assigning: '正在指派承办单位',
  verifying: '正在核实',
}

/** `已转给 微网格02-1 张明，最迟11月25日受理`; later `区住建局 石伟民 正在办理，最迟12月1日答复`. */
function promiseOf({ holder, step, due, promise }: MatterDetail): string {
  const who = [holder.scope, holder.name].filter(Boolean).join(' ')
  if (step === 'filed') return `已转给 ${who}，${due ? latest(due) : '尽快'}受理`
  if (step === 'verifying') return `${who} 正在核实`
  return `${who} ${DOES[step] ?? ''}，${promise ? latest(promise.now) : '尽快'}答复`
}

type Promised = NonNullable<MatterDetail['promise']>['now']

const latest = ({ on, estimated }: Promised) => `${estimated ? '预计' : ''}最迟${dayName(on)}`
const dayWords = ({ on, estimated }: Promised) => `${estimated ? '预计' : ''}${dayName(on)}`
