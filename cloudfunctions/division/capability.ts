/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'estate/unknown': '没有找到这个小区，请从列表中选择',
  'place/unknown': '这个小区里没有所选的楼栋或单元，请重新选择',
  'plan/too-few-buildings': '有位置的楼栋太少，分不了这么多份，请先在名册里补上楼栋位置',
  'plan/community-code': '新社区的编号要在本街道内，不能重复，也不能用过，请核对后重填',
} as const
