import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { Link } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { usePlan } from '../plan/PlanContext'
import { item as itemQuery } from './item'

/** The names of items that the plan doesn't have yet, such as those that a workbook would add. */
export const ItemsToCome = createContext<ReadonlyMap<string, string>>(new Map())

/** Names another item of the plan, and leads to it. */
export function ItemName({ id }: { id: string }) {
  const { say } = useWords()
  const { plan, version } = usePlan()
  const coming = use(ItemsToCome).get(id)
  const { data, isError } = useQuery({ ...itemQuery(plan.id, id, version), enabled: coming === undefined })
  if (coming !== undefined) return <span dir="auto">{coming}</span>
  if (isError) return <span>{say('goneItem')}</span>
  return (
    <Link href={`/workplans/${plan.id}?item=${id}${version === undefined ? '' : `&version=${version}`}`} dir="auto">
      {data === undefined ? '…' : `${data.code} ${data.content.title}`}
    </Link>
  )
}
