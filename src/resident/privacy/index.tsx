import { privacyNotice } from '../../../cloudfunctions/privacy/notice'
import { Article } from '../../ui/article'
import { Page } from '../../ui/page'

const FROM = '第 1 版'

/** The privacy notice that consent refers to. */
export default function Privacy() {
  return (
    <Page>
      <Article title='隐私保护说明' from={FROM} body={privacyNotice()} />
    </Page>
  )
}
