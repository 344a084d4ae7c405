import { ACTIVITY_LIMITS, type Question } from '../../../cloudfunctions/activity/activity'
import { Button } from '../../ui/button'
import { Card, SwitchRow } from '../../ui/card'
import { TextField } from '../../ui/field'
import { Section } from '../../ui/section'

interface QuestionsProps {
  questions: Question[]
  onChange: (questions: Question[]) => void
  error?: string
}

/** What residents have to fill in; choices are written with `、` between them. */
export function Questions({ questions, onChange, error }: QuestionsProps) {
  const change = (id: string, fields: Partial<Question>) =>
    onChange(questions.map((question) => (question.id === id ? { ...question, ...fields } : question)))
  const add = () => {
    const last = Math.max(0, ...questions.map(({ id }) => Number(id.slice(1)) || 0))
    onChange([...questions, { id: `q${last + 1}`, label: '', required: true }])
  }
  return (
    <Section title='报名时要填的内容'>
      {questions.map((question, index) => (
        <Card key={question.id}>
          <TextField
            label={`第 ${index + 1} 项`}
            value={question.label}
            onChange={(label) => change(question.id, { label })}
            most={ACTIVITY_LIMITS.label}
            placeholder='如：孩子的衣服尺码'
            error={question.label.trim() ? undefined : error}
          />
          <TextField
            label={`第 ${index + 1} 项的选项（可不填）`}
            value={question.choices?.join('、') ?? ''}
            onChange={(text) => change(question.id, { choices: text ? text.split(/[、，,]/) : undefined })}
            most={ACTIVITY_LIMITS.choices * (ACTIVITY_LIMITS.choice + 1)}
            placeholder='如：小号、中号、大号'
          />
          <SwitchRow
            title='必填'
            detail='不填就不能报名'
            on={question.required}
            onChange={(required) => change(question.id, { required })}
          />
          <Button
            kind='plain'
            label='去掉这一项'
            onTap={() => onChange(questions.filter(({ id }) => id !== question.id))}
          />
        </Card>
      ))}
      {questions.length < ACTIVITY_LIMITS.questions && <Button kind='plain' label='加一项' onTap={add} />}
    </Section>
  )
}
