import { useQuery } from '@tanstack/react-query'
import { useShareAppMessage } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { cloud } from '../../cloud/client'
import { chooseEstate, lookAtScanned, useChosenEstate } from '../../cloud/estate-choice'
import { codeOf } from '../../cloud/failure'
import { shareCard } from '../../share-card'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { SkeletonEstate } from '../../ui/skeleton'
import { Empty } from '../../ui/states'
import { useParameters } from '../../use-parameters'
import { CHOOSE_ESTATE } from '../choose-estate'
import { EstatePage } from './estate-page'

const goHome = () => chooseEstate(undefined)

/** The community page 云社区 of the scanned, the chosen, or one's own estate. */
export default function CommunityTab() {
  const { scene } = useParameters<{ scene: string }>()
  useState(() => scene && lookAtScanned(scene))
  const estateId = useChosenEstate()
  const query = useQuery(cloud.community.page.queryOptions({ estateId }))
  useFresh(query)
  useShareAppMessage(() => shareOf(query.data?.estate))

  // Who has no home here finds the estate he scanned again when he comes back.
  const found = query.data?.estate && !query.data.homeEstateId ? query.data.estate.id : undefined
  useEffect(() => {
    if (found) chooseEstate(found)
  }, [found])
  // A code at the door may name an estate that has become another when its community was divided.
  const shown = query.data?.estate?.id
  useEffect(() => {
    if (estateId && shown && shown !== estateId) lookAtScanned(shown)
  }, [estateId, shown])

  const code = codeOf(query.error)
  if (code === 'estate/unknown' || code === 'input/invalid')
    return (
      <Page>
        <Empty sentence='没有找到这个小区，请从列表中选择' action={CHOOSE_ESTATE} />
        <Button kind='plain' label='回到首页' onTap={goHome} />
      </Page>
    )
  return (
    <Page>
      <QueryView query={query} skeleton={<SkeletonEstate />}>
        {(page) =>
          page.estate ? (
            <EstatePage page={page} />
          ) : (
            <Empty
              sentence='您好！选择小区，就能看到为您服务的社区干部和网格长'
              scene='door'
              action={CHOOSE_ESTATE}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

function shareOf(estate: { id: string; name: string } | null | undefined) {
  const scene = estate ? `?scene=${estate.id}` : ''
  const title = estate ? `${estate.name}：网格长电话、反映问题、通知活动` : '云社区'
  return shareCard(title, `/pages/community/index${scene}`)
}
