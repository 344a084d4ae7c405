import { type DivisionCode, gridName, gridOf, organisationOf } from '../platform/division'

/** `新南社区 2网格 网格长`: a post with its organisation, as one reads it from outside. */
export function postName(
  { scope, title }: { scope: DivisionCode; title: string },
  organisations: ReadonlyMap<DivisionCode, string>,
): string {
  const organisation = organisations.get(organisationOf(scope)) ?? ''
  return [organisation, postNameInside({ scope, title })].filter(Boolean).join(' ')
}

/** `2网格 网格长`: the same as one reads it inside the organisation. */
export function postNameInside({ scope, title }: { scope: DivisionCode; title: string }): string {
  return gridOf(scope) ? `${gridName(scope)} ${title}` : title
}
