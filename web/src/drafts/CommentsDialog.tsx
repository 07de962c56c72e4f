import { Textarea } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { Loading } from '../page/Loading'
import { More } from '../page/More'
import { Refusal } from '../page/Refusal'
import { CommentList } from './CommentList'
import styles from './Drafts.module.css'
import { comments, commentsPath, type OpenPlan } from './drafts'

interface CommentsDialogProps {
  readonly plan: OpenPlan
  readonly onClose: () => void
}

/** What the region said of a member's open plan, and a field to say more. */
export function CommentsDialog({ plan: { office, plan, title }, onClose }: CommentsDialogProps) {
  const { say } = useWords()
  const cache = useQueryClient()
  const query = useInfiniteQuery(comments(office, plan))
  const said = query.data?.pages.flatMap((page) => page.items) ?? []
  const { value, keep, drop } = useKept(`draft-comment/${office}/${plan}`, '')
  const saying = useSend(async () => {
    keep('')
    drop()
    await cache.invalidateQueries({ queryKey: ['draft-comments', office, plan] })
  })
  return (
    <Dialog title={say('commentsOn', { title })} onClose={onClose}>
      {query.isPending && <Loading rows={2} />}
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && said.length === 0 && <p className={styles.hint}>{say('noComments')}</p>}
      <CommentList comments={said} />
      <More query={query} size="xs" />
      <Form
        label={say('sayComment')}
        action={say('sayComment')}
        pending={saying.isPending}
        error={saying.error}
        onCancel={onClose}
        onSubmit={() => {
          saying.mutate({ method: 'POST', path: commentsPath(office, plan), body: { text: value } })
        }}
      >
        <Textarea
          label={say('comment')}
          description={say('commentsHint')}
          rows={3}
          dir="auto"
          value={value}
          error={fieldErrors(saying.error)('text')}
          onChange={(event) => {
            keep(event.currentTarget.value)
          }}
        />
      </Form>
    </Dialog>
  )
}
