import { Alert, Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../http/problem'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { usePlan } from '../plan/PlanContext'
import { ContentFields } from './ContentFields'
import { changedFields, type Edited } from './edited'
import styles from './EditItem.module.css'
import { item as itemQuery, itemPath, type Item } from './item'
import { Meanwhile } from './Meanwhile'
import { around, useItemChanges } from './useItemChanges'

export const keptAs = (plan: string, item: string) => `item/${plan}/${item}`

/** Changes an item; what is typed outlives a reload, and somebody else's change isn't overwritten unseen. */
export function EditItem({ item, onDone }: { item: Item; onDone: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const changed = useItemChanges(plan.id)
  const { value, found, keep, drop } = useKept<Edited>(keptAs(plan.id, item.id), {
    base: item.content,
    version: item.version ?? 0,
    mine: item.content,
  })
  const [noted, setNoted] = useState(found)
  const saving = useSend<Item>((saved) => {
    drop()
    cache.setQueryData(itemQuery(plan.id, item.id).queryKey, saved)
    changed(...around(item))
    onDone()
  })
  const stale = saving.error instanceof Problem && saving.error.status === 412
  const theirs = useQuery({ ...itemQuery(plan.id, item.id), enabled: stale, refetchOnMount: 'always' })
  const save = (edited: Edited) => {
    saving.mutate({
      method: 'PUT',
      path: itemPath(plan.id, item.id),
      version: edited.version,
      body: { code: item.code, parent: item.parent ?? null, content: edited.mine },
    })
  }
  const leave = () => {
    drop()
    onDone()
  }

  if (stale && theirs.data !== undefined && theirs.data.version !== value.version) {
    return (
      <Meanwhile
        edited={value}
        theirs={theirs.data}
        onLeave={leave}
        onGoOn={(mine) => {
          const next = { base: theirs.data.content, version: theirs.data.version ?? 0, mine }
          keep(next)
          save(next)
        }}
      />
    )
  }
  return (
    <Form
      label={say('edit')}
      action={say('save')}
      pending={saving.isPending || (stale && theirs.isFetching)}
      error={stale ? null : saving.error}
      onSubmit={() => {
        save(value)
      }}
      onCancel={leave}
    >
      {noted && (
        <Alert color="blue" className={styles.note}>
          <p>{say('unsavedFound')}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              keep({ base: item.content, version: item.version ?? 0, mine: item.content })
              drop()
              setNoted(false)
            }}
          >
            {say('startOver')}
          </Button>
        </Alert>
      )}
      <ContentFields
        content={value.mine}
        self={item.id}
        wrong={fieldErrors(saving.error, 'content')}
        onChange={(mine) => {
          keep({ ...value, mine })
          if (changedFields(value.base, mine).length === 0) drop()
        }}
      />
    </Form>
  )
}
