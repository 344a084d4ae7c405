/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'calendar/known': '这一年的节假日安排已由官方公布并收录，不需要填写',
  'calendar/day': '日期有误，放假和调休上班的日子都要在这一年内，且不能重复',
} as const
