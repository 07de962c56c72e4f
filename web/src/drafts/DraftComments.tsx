import { useInfiniteQuery } from '@tanstack/react-query'
import { ItemName } from '../item/ItemName'
import { useWords } from '../language/LanguageProvider'
import { More } from '../page/More'
import panel from '../plan/PlanSummaryPanel.module.css'
import { usePlan } from '../plan/PlanContext'
import { CommentList } from './CommentList'
import { comments } from './drafts'

/** What those above say of the office's plan, for those who keep and lead it. */
export function DraftComments() {
  const { say } = useWords()
  const { plan, leads } = usePlan()
  const query = useInfiniteQuery({ ...comments(plan.office, plan.id), enabled: leads })
  const said = query.data?.pages.flatMap((page) => page.items) ?? []
  if (said.length === 0) return null
  return (
    <section aria-label={say('comments')} className={panel.panel}>
      <h2 className={panel.title}>{say('comments')}</h2>
      <CommentList comments={said} on={(item) => <ItemName id={item} />} />
      <More query={query} size="xs" />
    </section>
  )
}
