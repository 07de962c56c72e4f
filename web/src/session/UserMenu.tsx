import { Alert, Button, Menu } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useWords } from '../language/LanguageProvider'
import { me, signOut } from './session'
import styles from './UserMenu.module.css'

function goOn(address: string) {
  window.location.assign(address)
}

export function UserMenu() {
  const { say } = useWords()
  const { data } = useQuery(me)
  const leaving = useMutation({ mutationFn: signOut, onSuccess: goOn })
  if (data === undefined) return null

  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button variant="default" size="sm" aria-label={say('account', { name: data.name })}>
            <bdi className={styles.name}>{data.name}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href="/account">
            {say('accountAndSecurity')}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              leaving.mutate()
            }}
          >
            {say('signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {leaving.isError && (
        <Alert color="red" role="alert" className={styles.failed}>
          {say('signOutFailed')}
        </Alert>
      )}
    </>
  )
}
