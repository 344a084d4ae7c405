import { ACTIVITY_LIMITS, type Question } from '../../../cloudfunctions/activity/activity'
import { ChoiceField } from '../../ui/choice-field'
import { TextField } from '../../ui/field'

interface AnswersProps {
  questions: readonly Question[]
  value: Readonly<Record<string, string>>
  onChange: (answers: Record<string, string>) => void
  /** What one of them lacks that has to be filled in. */
  error?: string
}

/** What the organiser asks, each with what has been filled in. */
export function Answers({ questions, value: answers, onChange, error }: AnswersProps) {
  return questions.map(({ id, label, required, choices }) => {
    const named = required ? label : `${label}（可不填）`
    const lacks = required && !answers[id] ? error : undefined
    const answer = (value: string) => onChange({ ...answers, [id]: value })
    return choices ? (
      <ChoiceField
        key={id}
        label={named}
        choices={choices.map((choice) => [choice, choice] as const)}
        value={answers[id]}
        onChange={answer}
        error={lacks}
      />
    ) : (
      <TextField
        key={id}
        label={named}
        value={answers[id] ?? ''}
        onChange={answer}
        most={ACTIVITY_LIMITS.answer}
        error={lacks}
      />
    )
  })
}
