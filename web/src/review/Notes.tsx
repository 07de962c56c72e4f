import { Textarea } from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { planPath, withQuery, type Slice } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import styles from './Review.module.css'

interface Note {
  readonly id: string
  readonly text: string
  readonly at: string
}

const notes = (plan: string) =>
  queryOptions({
    queryKey: ['plan', plan, 'notes'],
    queryFn: async ({ signal }) =>
      ((await getJson(withQuery(`${planPath(plan)}/notes`, { size: 200 }), signal)) as Slice<Note>).items,
  })

/** What the office notes for itself; no institution sees it. */
export function Notes() {
  const { say, instant } = useWords()
  const { plan, keeps } = usePlan()
  const cache = useQueryClient()
  const query = useQuery(notes(plan.id))
  const { value, keep, drop } = useKept(`note/${plan.id}`, '')
  const noting = useSend(async () => {
    keep('')
    drop()
    await cache.invalidateQueries({ queryKey: notes(plan.id).queryKey })
  })
  return (
    <section aria-label={say('notes')} className={styles.panel}>
      <h2 className={styles.title}>{say('notes')}</h2>
      <p className={styles.small}>{say('notesHint')}</p>
      {query.data?.map(({ id, text, at }) => (
        <div key={id} className={styles.note}>
          <p dir="auto">{text}</p>
          <p className={styles.small}>{instant(at)}</p>
        </div>
      ))}
      {keeps && (
        <Form
          label={say('addNote')}
          action={say('addNote')}
          pending={noting.isPending}
          error={noting.error}
          onSubmit={() => {
            noting.mutate({ method: 'POST', path: `${planPath(plan.id)}/notes`, body: { text: value } })
          }}
        >
          <Textarea
            aria-label={say('addNote')}
            rows={2}
            dir="auto"
            value={value}
            error={fieldErrors(noting.error)('text')}
            onChange={(event) => {
              keep(event.currentTarget.value)
            }}
          />
        </Form>
      )}
    </section>
  )
}
