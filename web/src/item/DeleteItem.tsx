import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { Form } from '../page/Form'
import { Written } from '../page/Facts'
import { usePlan } from '../plan/PlanContext'
import { itemPath, type Item } from './item'
import { around, useItemChanges } from './useItemChanges'

interface DeleteItemProps {
  readonly item: Item
  readonly onClose: () => void
  readonly onDeleted: () => void
}

/** Takes an item out of the draft; what was submitted keeps it. */
export function DeleteItem({ item, onClose, onDeleted }: DeleteItemProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const changed = useItemChanges(plan.id)
  const deleting = useSend(() => {
    onDeleted()
    changed(...around(item))
  })
  return (
    <Dialog title={say('deleteItem', { code: item.code })} onClose={onClose}>
      <Form
        label={say('deleteItem', { code: item.code })}
        action={say('delete')}
        danger
        pending={deleting.isPending}
        error={deleting.error}
        onCancel={onClose}
        onSubmit={() => {
          deleting.mutate({ method: 'DELETE', path: itemPath(plan.id, item.id), version: item.version ?? 0 })
        }}
      >
        <Written>{item.content.title}</Written>
        <p>{say('deleteHint')}</p>
      </Form>
    </Dialog>
  )
}
