import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { Button } from '../../ui/button'
import { call } from '../../ui/call'
import { Card } from '../../ui/card'
import { dayName } from '../../ui/dates'
import { DueTag } from '../../ui/due-tag'
import { decoration, semantics } from '../../ui/semantics'
import { Filing } from './filing'
import styles from './index.module.scss'
import { Voice } from './voice'

export type MatterDetail = inferRouterOutputs<Api>['feedback']['read']

/** What was reported, where it went and why, until when, and whom to ring about it. */
export function Matter({ matter }: { matter: MatterDetail }) {
  const { number, category, text, placeLabel, why, photos, due, holder, step, mayNote } = matter
  const waiting = !mayNote && (step === 'filed' || step === 'handling')
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
        {photos.length > 0 && <Photos photos={photos} />}
        <Text className={styles.detail}>地点：{placeLabel}</Text>
        <Text className={styles.detail}>编号：{number}</Text>
        <Text className={styles.detail}>转办：{why}</Text>
        <Filing matter={matter} />
      </Card>
      {waiting && (
        <Card>
          <Text className={styles.promise}>{promiseOf(matter)}</Text>
          {holder.name && holder.phone && (
            <Button
              kind='plain'
              icon='phone'
              label={`打电话给${holder.name}`}
              onTap={() => call(holder.phone ?? '')}
            />
          )}
        </Card>
      )}
    </>
  )
}

/** `已转给 微网格02-1 张明，最迟11月25日受理`. */
function promiseOf({ holder, step, due }: MatterDetail): string {
  const who = [holder.scope, holder.name].filter(Boolean).join(' ')
  const day = due ? `${due.estimated ? '预计' : ''}最迟${dayName(due.on)}` : '尽快'
  return step === 'filed' ? `已转给 ${who}，${day}受理` : `${who} 正在办理，${day}答复`
}

function Photos({ photos }: { photos: string[] }) {
  return (
    <View className={styles.photos}>
      {photos.map((photo, index) => (
        <View
          key={photo}
          className={styles.photo}
          {...semantics('button', { label: `第${index + 1}张照片` })}
          onClick={() => Taro.previewImage({ urls: photos, current: photo })}
        >
          <Image className={styles.picture} src={photo} mode='aspectFill' {...decoration} />
        </View>
      ))}
    </View>
  )
}
