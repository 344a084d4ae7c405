import { View } from '@tarojs/components'
import { useState } from 'react'
import sample from '../../assets/share.png'
import { Button } from '../../ui/button'
import { Rows, SwitchRow } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { DateField, WhenField } from '../../ui/date-field'
import { Field, SearchField, TextArea, TextField } from '../../ui/field'
import { PhotoPicker } from '../../ui/photo-picker'
import { QrCode } from '../../ui/qr-code'
import { Section } from '../../ui/section'
import { TickChips } from '../../ui/tick-chips'
import styles from './index.module.scss'

const nothing = () => undefined
const CHOICES = [
  ['one', '设施维修'],
  ['two', '环境卫生'],
  ['three', '邻里噪音'],
] as const

/** Everything one types into, chooses with or taps. */
export function Controls() {
  const [choice, setChoice] = useState<'one' | 'two' | 'three'>('one')
  const [on, setOn] = useState(true)
  const [chosen, setChosen] = useState<(typeof CHOICES)[number][0][]>(['one'])
  const [text, setText] = useState('')
  return (
    <>
      <Section title='按钮'>
        <View className={styles.stack}>
          <Button label='提交' onTap={nothing} />
          <Button label='打电话给张明' icon='phone' onTap={nothing} />
          <Button kind='plain' label='显示更多' onTap={nothing} />
          <Button label='提交' busy onTap={nothing} />
        </View>
      </Section>
      <Section title='填写'>
        <TextField label='怎么称呼您' value={text} onChange={setText} most={12} placeholder='如：王女士' />
        <TextField
          label='标题'
          value=''
          onChange={nothing}
          most={12}
          placeholder='如：停水'
          error='请填写标题'
        />
        <TextArea label='您要反映什么？' value='路灯不亮' onChange={nothing} most={20} />
        <TextArea label='快写满了' value='路灯不亮，看不清台阶，请来修' onChange={nothing} most={16} />
        <SearchField label='搜索小区' value='' onChange={nothing} most={20} placeholder='小区名称的开头' />
        <ChoiceField label='类别' choices={CHOICES} value={choice} onChange={setChoice} />
        <Field label='可以选几个'>
          <TickChips choices={CHOICES} chosen={chosen} onChange={setChosen} />
        </Field>
        <DateField
          label='从哪天起'
          value='2026-12-06'
          onChange={nothing}
          quick={[
            ['2026-12-06', '今天'],
            ['2026-12-07', '明天'],
          ]}
        />
        <WhenField label='开始时间' value={Date.parse('2026-12-06T09:30:00+08:00')} onChange={nothing} />
        <QrCode text='https://example.com/check-in' label='签到码' />
        <ChoiceField
          label='还没有选'
          choices={CHOICES}
          value={undefined}
          onChange={nothing}
          error='请选择一项'
        />
        <Field label='照片'>
          <PhotoPicker photos={[sample]} onChange={nothing} most={9} mostBytes={1} onProblem={nothing} />
        </Field>
        <Rows>
          <SwitchRow title='长辈版' detail='字更大，按钮更大' on={on} onChange={setOn} />
          <SwitchRow title='关着的开关' detail='轻点打开' on={false} onChange={nothing} />
        </Rows>
      </Section>
    </>
  )
}
