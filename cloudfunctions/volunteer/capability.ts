import type { TemplateRow } from '../message/template'
import type { SettingRow } from '../settings/row'

/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'volunteer/enrol': '请先登记成为志愿者，再进行此操作',
  'volunteer/unknown': '没有找到这位志愿者，或您无权查看',
  'volunteer/consent': '请先阅读并同意个人信息使用说明',
  'volunteer/organisation': '没有找到这个党组织，请从列表中选择',
  'volunteer/workplace': '请选择单位所在的社区',
  'volunteer/answered': '这项报到已有新的变化，请刷新后再操作',
  'volunteer/grid': '请选择本社区的服务网格',
  'volunteer/reason': '请写明不通过的原因',
  'duty/still-ahead': '您还有没结束的志愿岗位，请先取消，或等结束后再来删除',
  'duty/unknown': '没有找到这个岗位，可能已经取消',
  'duty/full': '这个岗位已经报满，请看看其他岗位',
  'duty/over': '这个岗位已经开始或结束，不能再报名或取消',
  'duty/called-off': '这个岗位社区已经取消，请看看其他岗位',
  'duty/not-signed': '您还没有报名这个岗位',
  'duty/too-early': '还没到签到时间，岗位开始前半小时起可以签到',
  'duty/too-late': '岗位已经结束，请联系社区登记您的服务时长',
  'duty/not-checked-in': '您还没有签到，请先签到',
  'duty/too-short': '服务不到一分钟，没有可以记录的时长',
  'duty/needs-word': '请写明取消岗位的原因',
  'service/unknown': '没有找到这条服务记录，或您无权查看',
  'service/overlap': '这段时间已有一条服务记录，同一段时间只计一次，请核对起止时间',
  'service/moved-on': '这条服务记录刚有新的变化，请刷新后再操作',
  'service/span': '请核对起止时间，结束要晚于开始，一次不超过二十四小时',
  'service/future': '服务还没有结束，请在结束后再填写',
  'service/too-old': '只能申报最近九十天内的服务，更早的请联系社区登记',
  'service/own': '自己的服务时长要由其他工作人员认定',
} as const

/** The subscribe messages 订阅消息 it sends. */
export const messages = {
  /** To a party member: a community has confirmed or declined his registration 双报到. */
  registrationAnswered: {
    name: '双报到审核结果通知',
    askedAt: 'serving',
    page: 'volunteer/home',
    words: { registration: 'thing1', result: 'phrase2', note: 'thing3' },
  },
  dutyCalledOff: {
    name: '志愿岗位取消通知',
    askedAt: 'serving',
    page: 'volunteer/duty',
    words: { duty: 'thing1', time: 'time2', place: 'thing3', note: 'thing4' },
  },
  /** Confirmed, or void: the note says which. */
  hoursConfirmed: {
    name: '服务时长认定通知',
    askedAt: 'serving',
    page: 'volunteer/record',
    words: { service: 'thing1', time: 'thing2', at: 'date3', note: 'thing4' },
  },
} as const satisfies Record<string, TemplateRow>

/** What a district sets for it. */
export const settings = {
  /** 20 hours a year for an in-service party member. */
  yearTarget: {
    group: '志愿服务',
    name: '在职党员每年服务时长目标',
    unit: 'minutes',
    standard: 1200,
    least: 0,
    most: 60_000,
  },
  dayCap: {
    group: '志愿服务',
    name: '每天最多计入的服务时长',
    unit: 'minutes',
    standard: 480,
    least: 60,
    most: 1440,
  },
} as const satisfies Record<string, SettingRow>
