import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { proposalsPath, type ProposalHead } from './proposals'

export type Decision = 'adopt' | 'refuse'

interface DecideDialogProps {
  readonly decision: Decision
  readonly proposal: ProposalHead
  readonly onClose: () => void
}

/** Says what the decision does, asks for the reason of a refusal, and takes it. */
export function DecideDialog({ decision, proposal: { programme, id }, onClose }: DecideDialogProps) {
  const { say } = useWords()
  const cache = useQueryClient()
  const { value: reason, keep, drop } = useKept(`refuse/${id}`, '')
  const refuses = decision === 'refuse'
  const deciding = useSend(async () => {
    drop()
    onClose()
    await cache.invalidateQueries({ queryKey: ['programme', programme] })
    // What was adopted changes the items of drafts.
    await cache.invalidateQueries({ queryKey: ['plan'] })
    await cache.invalidateQueries({ queryKey: ['programmes'] })
  })
  const title = say(refuses ? 'refuseProposal' : 'adoptProposal')
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        action={title}
        danger={refuses}
        pending={deciding.isPending}
        error={deciding.error}
        onCancel={onClose}
        onSubmit={() => {
          deciding.mutate(
            refuses
              ? { method: 'POST', path: `${proposalsPath(programme)}/${id}/refusals`, body: { reason } }
              : { method: 'POST', path: `${proposalsPath(programme)}/${id}/adoptions` },
          )
        }}
      >
        <p>{say(refuses ? 'refuseHint' : 'adoptHint')}</p>
        {refuses && (
          <Textarea
            label={say('reason')}
            withAsterisk
            rows={3}
            dir="auto"
            value={reason}
            error={fieldErrors(deciding.error)('reason')}
            onChange={(event) => {
              keep(event.currentTarget.value)
            }}
          />
        )}
      </Form>
    </Dialog>
  )
}
