import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isStale } from '../http/problem'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { Fact, Facts, Written } from '../page/Facts'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { HeadingFields } from './HeadingFields'
import { headingsOf, typed, type Headings } from './headings'
import { plan as planQuery, planPath, type Plan } from './plan'
import { usePlan } from './PlanContext'
import styles from './PlanHead.module.css'
import { Years } from './Years'

/** Changes what the plan is called, its years and what it rests on. */
export function EditHeadings() {
  const { say } = useWords()
  const [editing, setEditing] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.edit}
        onClick={() => {
          setEditing(true)
        }}
      >
        {say('editHeadings')}
      </button>
      {editing && (
        <Editing
          onClose={() => {
            setEditing(false)
          }}
        />
      )}
    </>
  )
}

function Editing({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const { queryKey } = planQuery(plan.id)
  const { value, keep, drop } = useKept<Headings & { readonly version: number }>(`headings/${plan.id}`, {
    ...typed(plan),
    version: plan.version,
  })
  const saving = useSend<Plan>(async (saved) => {
    drop()
    onClose()
    cache.setQueryData(queryKey, saved)
    await cache.invalidateQueries({ queryKey: ['plans'] })
  })
  // Who has been told what stands now may save over it.
  const catchUp = async () => {
    await cache.invalidateQueries({ queryKey, exact: true })
    const now = cache.getQueryData(queryKey)
    if (now !== undefined) keep({ ...value, version: now.version })
  }
  const { error } = saving
  return (
    <Dialog title={say('editHeadings')} onClose={onClose}>
      <Form
        label={say('editHeadings')}
        action={say('save')}
        pending={saving.isPending}
        error={error}
        onCancel={() => {
          drop()
          onClose()
        }}
        onSubmit={() => {
          const { version, ...headings } = value
          saving.mutate(
            { method: 'PUT', path: planPath(plan.id), version, body: headingsOf(headings) },
            {
              onError: (failure) => {
                if (isStale(failure)) void catchUp()
              },
            },
          )
        }}
      >
        <HeadingFields
          value={value}
          wrong={fieldErrors(error)}
          onChange={(headings) => {
            keep({ ...value, ...headings })
          }}
        />
        {isStale(error) && <Theirs />}
      </Form>
    </Dialog>
  )
}

/** What somebody else made of the headings meanwhile. */
function Theirs() {
  const { say } = useWords()
  const { plan } = usePlan()
  return (
    <section aria-label={say('theirs')}>
      <h3>{say('theirs')}</h3>
      <Facts>
        <Fact name={say('title')}>
          <Written>{plan.title}</Written>
        </Fact>
        <Fact name={say('years')}>
          <Years plan={plan} />
        </Fact>
        <Fact name={say('basis')}>{plan.basis.length > 0 && <Written>{plan.basis.join('\n')}</Written>}</Fact>
      </Facts>
    </section>
  )
}
