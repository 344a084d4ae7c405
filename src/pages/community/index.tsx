import { useQuery } from '@tanstack/react-query'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '../../cloud/client'
import { chooseEstate, useChosenEstate } from '../../cloud/estate-choice'
import { codeOf } from '../../cloud/failure'
import { openPage } from '../../open-page'
import { shareCard } from '../../share-card'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { SkeletonEstate } from '../../ui/skeleton'
import { Empty } from '../../ui/states'
import { EstatePage } from './estate-page'

const chooseFromList = { label: '选择我的小区', onTap: () => openPage('community/estates', {}) }

/** The community page 云社区 of the scanned, the chosen, or one's own estate. */
export default function CommunityTab() {
  useScannedDoor()
  const estateId = useChosenEstate()
  const query = useQuery(cloud.community.page.queryOptions({ estateId }))
  useFresh(query)
  useShareAppMessage(() => shareOf(query.data?.estate))

  if (codeOf(query.error) === 'estate/unknown' || codeOf(query.error) === 'input/invalid')
    return (
      <Page>
        <Empty sentence='没有找到这个小区，请从列表中选择' action={chooseFromList} />
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
              action={chooseFromList}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

/** A door code opens its estate, before the first call: `scene` is the estate's id, by WeChat still encoded. */
function useScannedDoor(): void {
  const { scene } = useRouter().params
  useState(() => scene && chooseEstate(decodeURIComponent(scene)))
}

function shareOf(estate: { id: string; name: string } | null | undefined) {
  const scene = estate ? `?scene=${estate.id}` : ''
  const title = estate ? `${estate.name}：网格长电话、反映问题、通知活动` : '云社区'
  return shareCard(title, `/pages/community/index${scene}`)
}
