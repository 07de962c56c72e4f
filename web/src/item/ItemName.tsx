import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { usePlan } from '../plan/PlanContext'
import { item as itemQuery } from './item'

/** Names another item of the plan, and leads to it. */
export function ItemName({ id }: { id: string }) {
  const { say } = useWords()
  const { plan, version } = usePlan()
  const { data, isError } = useQuery(itemQuery(plan.id, id, version))
  if (isError) return <span>{say('goneItem')}</span>
  return (
    <Link href={`/workplans/${plan.id}?item=${id}${version === undefined ? '' : `&version=${version}`}`} dir="auto">
      {data === undefined ? '…' : `${data.code} ${data.content.title}`}
    </Link>
  )
}
