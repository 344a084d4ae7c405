import { Text, View } from '@tarojs/components'
import type { ContactCard as Contact } from '../../cloudfunctions/contact/card'
import { Avatar } from './avatar'
import { Button } from './button'
import { call } from './call'
import styles from './contact-card.module.scss'
import { Icon } from './icon'
import { semantics } from './semantics'

/** One line of the contacts: who, what to ask him for, and a round call button. */
export function ContactLine({ contact }: { contact: Contact }) {
  return (
    <View className={styles.contact}>
      <Avatar name={contact.name} portrait={contact.portrait} />
      <Who contact={contact} />
      <View
        className={styles.call}
        onClick={() => call(contact.phone)}
        {...semantics('button', { label: `打电话给${contact.name}` })}
      >
        <Icon name='phone' />
      </View>
    </View>
  )
}

interface LargeContactProps {
  contact: Contact
  /** The resident's own: the page's most important button. */
  first?: boolean
}

/** A contact of his own sheet, with a call button as wide as it: one's grid leader; in the elder view others too. */
export function LargeContact({ contact, first = false }: LargeContactProps) {
  return (
    <View className={styles.large}>
      <View className={styles.who}>
        <Avatar name={contact.name} portrait={contact.portrait} large />
        <Who contact={contact} />
      </View>
      <Button
        kind={first ? 'primary' : 'plain'}
        icon='phone'
        label={`打电话给${contact.name}`}
        onTap={() => call(contact.phone)}
      />
    </View>
  )
}

function Who({ contact: { name, title, deputyFor, serves, askFor, phone } }: { contact: Contact }) {
  return (
    <View className={styles.text}>
      <Text className={styles.name}>{name}</Text>
      <Text className={styles.title}>{deputyFor ? `代${deputyFor} · ${title}` : title}</Text>
      {serves && <Text className={styles.detail}>{serves}</Text>}
      <Text className={styles.detail}>可咨询：{askFor}</Text>
      <Text className={styles.detail} userSelect>
        电话：{phone}
      </Text>
    </View>
  )
}
