import { Button, CloseButton, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { isKept } from '../page/keep'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { usePlan } from '../plan/PlanContext'
import { ChangedSign } from '../plan/signs'
import { ItemProgress } from '../progress/ItemProgress'
import { ItemInputs } from '../review/ItemInputs'
import { DeleteItem } from './DeleteItem'
import { EditItem, keptAs } from './EditItem'
import { item as itemQuery, kindsUnder, type Item, type ItemKind } from './item'
import { ItemFacts } from './ItemFacts'
import styles from './ItemPane.module.css'
import { MoveItem } from './MoveItem'
import { NewItem } from './NewItem'

/** One item of the plan: what it says, how far it has come, and what institutions said of it. */
export default function ItemPane({ id }: { id: string }) {
  const { say } = useWords()
  const { plan, version, select } = usePlan()
  const query = useQuery(itemQuery(plan.id, id, version))
  return (
    <div className={styles.pane}>
      <div className={styles.way}>
        <Button
          size="xs"
          variant="subtle"
          className={styles.back}
          onClick={() => {
            select(undefined)
          }}
        >
          {say('backToPlan')}
        </Button>
        <CloseButton
          className={styles.close}
          aria-label={say('close')}
          onClick={() => {
            select(undefined)
          }}
        />
      </div>
      {query.isPending && <Loading rows={6} />}
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && <Shown item={query.data} />}
    </div>
  )
}

type Doing = 'reading' | 'editing' | 'moving' | 'deleting' | ItemKind

function Shown({ item }: { item: Item }) {
  const { say } = useWords()
  const { plan, edits, select, turn } = usePlan()
  const [doing, setDoing] = useState<Doing>(edits && isKept(keptAs(plan.id, item.id)) ? 'editing' : 'reading')
  const read = () => {
    setDoing('reading')
  }
  const open = edits && (plan.reopened.length === 0 || plan.reopened.includes(item.id))
  const editable = open && item.element == null
  return (
    <>
      <div className={styles.head}>
        <p className={styles.kind}>
          {say('itemKind', { kind: item.kind })} <bdi className={styles.code}>{item.code}</bdi>{' '}
          {item.changed === true && <ChangedSign />}
        </p>
        <h2 className={styles.title}>
          <bdi>{item.content.title}</bdi>
        </h2>
        {edits && !editable && (
          <p className={styles.note}>{say(item.element == null ? 'lockedItem' : 'lockedByFramework')}</p>
        )}
      </div>
      {doing === 'editing' && editable ? (
        <EditItem item={item} onDone={read} />
      ) : (
        <>
          {open && <Acts item={item} editable={editable} onAct={setDoing} />}
          <ItemFacts item={item} />
        </>
      )}
      <ItemProgress item={item} />
      <ItemInputs item={item} />
      {doing === 'moving' && <MoveItem item={item} onClose={read} />}
      {doing === 'deleting' && (
        <DeleteItem
          item={item}
          onClose={read}
          onDeleted={() => {
            select(undefined)
          }}
        />
      )}
      {kindsUnder(item.kind).some((kind) => kind === doing) && (
        <NewItem
          parent={item}
          kind={doing as ItemKind}
          onClose={read}
          onAdded={(added) => {
            read()
            turn(item.id, true)
            select(added.id)
          }}
        />
      )}
    </>
  )
}

interface ActsProps {
  readonly item: Item
  readonly editable: boolean
  readonly onAct: (doing: Doing) => void
}

function Acts({ item, editable, onAct }: ActsProps) {
  const { say } = useWords()
  const below = kindsUnder(item.kind)
  return (
    <div className={styles.acts}>
      {editable && (
        <Button
          size="xs"
          onClick={() => {
            onAct('editing')
          }}
        >
          {say('edit')}
        </Button>
      )}
      {below.length > 0 && (
        <Menu position="bottom-start" withinPortal={false}>
          <Menu.Target>
            <Button size="xs" variant="default">
              {say('addBelow')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {below.map((kind) => (
              <Menu.Item
                key={kind}
                onClick={() => {
                  onAct(kind)
                }}
              >
                {say('itemKind', { kind })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {editable && item.parent != null && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onAct('moving')
          }}
        >
          {say('move')}
        </Button>
      )}
      {editable && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onAct('deleting')
          }}
        >
          {say('delete')}
        </Button>
      )}
    </div>
  )
}
