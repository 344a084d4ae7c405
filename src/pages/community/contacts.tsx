import { useState } from 'react'
import type { ContactCard as Contact } from '../../../cloudfunctions/contact/card'
import { Button } from '../../ui/button'
import { Rows } from '../../ui/card'
import { ContactLine, LargeContact } from '../../ui/contact-card'
import { useElder } from '../../ui/elder'
import { Section } from '../../ui/section'

/** How many the elder view shows at first. */
const FEW = 3

/** Whom else one may call; in the elder view a few, the duty desk before all others, each with a wide button. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const elder = useElder()
  const [all, setAll] = useState(false)
  if (!elder)
    return (
      <Section title='联系社区'>
        <Rows>
          {contacts.map((contact) => (
            <ContactLine key={contact.id} contact={contact} />
          ))}
        </Rows>
      </Section>
    )
  const isDesk = ({ kind }: Contact) => kind === 'dutyDesk'
  const ordered = [...contacts.filter(isDesk), ...contacts.filter((contact) => !isDesk(contact))]
  const shown = all ? ordered : ordered.slice(0, FEW)
  return (
    <Section title='打电话'>
      {shown.map((contact) => (
        <LargeContact key={contact.id} contact={contact} />
      ))}
      {shown.length < ordered.length && (
        <Button kind='plain' label={`还有${ordered.length - FEW}位可以打电话`} onTap={() => setAll(true)} />
      )}
    </Section>
  )
}
