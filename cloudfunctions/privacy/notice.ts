import { KINDS } from '../personal'
import type { PersonalData } from './personal-data'

/** The privacy notice 隐私保护说明 in plain words (个人信息保护法 第17条), written from the table of kinds. */
export function privacyNotice(): string {
  const rows: readonly PersonalData[] = Object.values(KINDS)
  return [OPENING, ...rows.map(paragraph), ...CLOSING].join('\n\n')
}

const OPENING = `总的说明
只问办事要用的，不问身份证号，不看您的通讯录，不记您的行踪。第一次填写住址时请您同意；以后要用到新的信息，会在填写的地方再问您一次。不同意也没关系：查看小区、打电话、看通知和活动都不受影响。`

const CLOSING = [
  `您可以怎样
在“我的 › 我的信息”里，随时看到我们留着您的什么，改正，下载一份，或者删除；删除也就撤回了同意。哪些必须留下、依据是什么，删除之前会告诉您。工作人员每次查看您的电话、打开或下载有您名字的名单都有记录，在“谁看过我的信息”里查得到。
有疑问、意见，请打社区值班室的电话，号码在社区首页；也可以在“我的 › 关于与投诉”里找到投诉电话。`,
  `存在哪里
存在微信云开发的服务器上，不提供给别的公司，不用来推送广告。您看过的内容会在这部手机上保存最多 7 天，没有网络时也能打开；换人登录时会自动清除。`,
]

function paragraph({ name, what, why, seenBy, kept, erased }: PersonalData): string {
  const stays = erased?.stays && `删除后仍保留${erased.stays}：${erased.ground}。`
  return [
    `${name}`,
    `是什么：${what}。`,
    `做什么用：${why}。`,
    `谁看得到：${seenBy}。`,
    `留多久：${kept}。${stays ?? ''}`,
  ].join('\n')
}
