import { Article } from '../../ui/article'
import { Page } from '../../ui/page'

const FROM = '第 1 版'

/** What the product does with what people tell it (个人信息保护法 第17条), in plain words. */
const NOTICE = `我们问您什么
称呼和住址（小区、楼栋、单元，房号可以不填）；您反映问题时写的文字和照片。不问身份证号，不取您的位置，不看您的通讯录。

用来做什么
找到为您服务的网格长，把您的诉求转给该办的人，并把结果答复给您。不作他用。

谁能看到
您反映的内容，只有您自己和经手、督办的工作人员看得到；其他居民看不到。工作人员的每一步办理都有记录。电话和被代报人的姓名平时只显示一部分；经办人每次查看完整号码都会留下记录，您可以在“我的 › 谁看过我的信息”里查到。

您可以怎样
随时在“我的”里修改称呼和住址。不同意也没关系：查看小区、打电话、看通知和活动都不受影响。
想删除您的信息，或有疑问、意见，请打社区值班室的电话，号码在社区首页。

存在哪里
存在微信云开发的服务器上。您看过的内容会在这部手机上保存最多 7 天，没有网络时也能打开；换人登录时会自动清除。`

/** The privacy notice that consent refers to. */
export default function Privacy() {
  return (
    <Page>
      <Article title='隐私保护说明' from={FROM} body={NOTICE} />
    </Page>
  )
}
