import { CHEN, WANG, XINNAN } from '../../people'
import type { FormStop } from '../form-stop'
import { empties, taps } from '../walks'

/** An activity that a social organisation has proposed; the sample has none (forms.test.ts). */
export const PROPOSED = `${XINNAN}-proposed`

export const forms: readonly FormStop[] = [
  {
    file: 'src/activity/form/activity-form.tsx',
    who: CHEN,
    opens: `/activity/form/index?community=${XINNAN}`,
    async walks(phone) {
      await taps('更多：谁能参加、志愿者、要填的内容', '需要志愿者', '加一项', '每周')(phone)
      await empties('名额（人）', '主办方', '做什么', '一共几场（2 至 60）')(phone)
    },
    sends: '发布',
    lacks: [
      '请填写活动名称',
      '请填写活动地点',
      '请填写人数，如：30',
      '请填写活动介绍',
      '请填写主办方',
      '请填写志愿者做什么',
      '请填写要居民填什么，或去掉这一项',
      '请填写 2 至 60',
    ],
  },
  {
    file: 'src/activity/report/index.tsx',
    who: CHEN,
    opens: `/activity/report/index?id=${XINNAN}a3`,
    walks: empties('活动怎么样'),
    sends: '发布回顾',
    lacks: ['请写几句活动的情况'],
  },
  {
    file: 'src/activity/scan/index.tsx',
    who: CHEN,
    opens: `/activity/scan/index?id=${XINNAN}a1`,
    sends: '确定',
    lacks: ['请扫居民的报名码'],
  },
  {
    file: 'src/activity/manage/call-off.tsx',
    who: CHEN,
    opens: `/activity/manage/index?id=${XINNAN}a2`,
    walks: taps('取消活动'),
    sends: '确定取消，并通知报名的人',
    lacks: ['请写下取消的原因'],
  },
  {
    file: 'src/activity/manage/review.tsx',
    who: CHEN,
    opens: `/activity/manage/index?id=${PROPOSED}`,
    walks: taps('退回修改'),
    sends: '确定退回修改',
    lacks: ['请写下退回的原因'],
  },
  {
    file: 'src/activity/detail/sign-up-form.tsx',
    who: WANG,
    opens: `/activity/detail/index?id=${XINNAN}a1`,
    walks: taps('本人（王桂英）'),
    sends: '我要报名',
    lacks: ['请选择谁来参加'],
  },
]
