import { Text } from '@tarojs/components'
import styles from './article.module.scss'
import { Card } from './card'

interface ArticleProps {
  title: string
  from: string
  body: string
}

/** Something to read: a title, where it comes from, and plain text with its line breaks. */
export function Article({ title, from, body }: ArticleProps) {
  return (
    <Card>
      <Text className={styles.title}>{title}</Text>
      <Text className={styles.from}>{from}</Text>
      <Text className={styles.body} userSelect>
        {body}
      </Text>
    </Card>
  )
}
