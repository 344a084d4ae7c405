import { useQuery } from '@tanstack/react-query'
import type { About } from '../../../cloudfunctions/district/district'
import { cloud } from '../../cloud/client'
import { openPage } from '../../open-page'
import { call } from '../../ui/call'
import { Row, Rows } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'

/** Who runs this page, its filing number 备案号, and where complaints go. */
export default function AboutDistrict() {
  const query = useQuery(cloud.district.about.queryOptions())
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>{(about) => <Facts about={about} />}</QueryView>
      <Rows>
        <Row title='隐私保护说明' open={() => openPage('resident/privacy', {})} />
        <Row
          title='我有管理员开通码'
          detail='由负责部署的同事提供'
          open={() => openPage('district/claim', {})}
        />
      </Rows>
    </Page>
  )
}

function Facts({ about }: { about: About }) {
  const { name, operator, filingNumber, complaintsContact, complaintsPhone } = about
  return (
    <Rows>
      <Row title={name ? `${name} 云社区` : '云社区'} detail={operator && `运营单位：${operator}`} />
      <Row title='备案号' detail={filingNumber || '管理员还没有填写'} />
      <Row title='投诉受理' detail={complaintsContact || '请打社区值班室的电话，号码在社区首页'} />
      {complaintsPhone && (
        <Row
          lead={<Icon name='phone' />}
          title={`投诉电话 ${complaintsPhone}`}
          detail='点这里拨打'
          open={() => call(complaintsPhone)}
        />
      )}
    </Rows>
  )
}
