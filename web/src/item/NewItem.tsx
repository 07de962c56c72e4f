import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { planPath, type Plan } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { ContentFields } from './ContentFields'
import { item as itemQuery, type Content, type Item, type ItemKind } from './item'
import { useItemChanges } from './useItemChanges'

interface NewItemProps {
  readonly parent: Item | null
  readonly kind: ItemKind
  readonly onClose: () => void
  readonly onAdded: (item: Item) => void
}

/** Adds an item to the plan, under another or at its top. */
export function NewItem({ parent, kind, onClose, onAdded }: NewItemProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const changed = useItemChanges(plan.id)
  const { value, keep, drop } = useKept<{ code: string; content: Content }>(
    `new-item/${plan.id}/${parent?.id ?? 'root'}/${kind}`,
    { code: '', content: blank(kind, plan) },
  )
  const adding = useSend<Item>((added) => {
    drop()
    cache.setQueryData(itemQuery(plan.id, added.id).queryKey, added)
    changed(parent?.id, parent?.parent)
    onAdded(added)
  })
  const wrong = fieldErrors(adding.error, 'content')
  return (
    <Dialog title={say('addKind', { kind })} onClose={onClose}>
      <Form
        label={say('addKind', { kind })}
        action={say('add')}
        pending={adding.isPending}
        error={adding.error}
        onCancel={() => {
          drop()
          onClose()
        }}
        onSubmit={() => {
          adding.mutate({
            method: 'POST',
            path: `${planPath(plan.id)}/items`,
            body: {
              parent: parent?.id ?? null,
              ...(value.code === '' ? {} : { code: value.code }),
              content: value.content,
            },
          })
        }}
      >
        <ContentFields
          content={value.content}
          self={null}
          wrong={wrong}
          onChange={(content) => {
            keep({ ...value, content })
          }}
        />
        <TextInput
          label={say('code')}
          description={say('codeHint')}
          dir="ltr"
          value={value.code}
          error={wrong('code')}
          onChange={(event) => {
            keep({ ...value, code: event.currentTarget.value })
          }}
        />
      </Form>
    </Dialog>
  )
}

function blank(kind: ItemKind, { firstYear }: Plan): Content {
  switch (kind) {
    case 'ACTIVITY':
      return { kind, title: '', plannedStart: `${firstYear}-01-01`, plannedEnd: `${firstYear}-12-31` }
    case 'INDICATOR':
      return { kind, title: '', details: { measure: 'NUMBER' } }
    case 'OBJECTIVE':
    case 'OUTCOME':
    case 'OUTPUT':
      return { kind, title: '' }
  }
}

