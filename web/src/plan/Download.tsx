import { Button, Menu } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { planPath, withQuery } from './plan'
import { usePlan } from './PlanContext'

/** The plan to take away, in the version that is shown; to a guest as paper alone. */
export function Download() {
  const { say, language } = useWords()
  const { plan, version, guest } = usePlan()
  const path = planPath(plan.id)
  if (guest && version === undefined) return null
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <Button size="sm" variant="default">
          {say('download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={withQuery(`${path}/document`, { version, language: language.code })} download>
          {say('downloadAs', { format: 'pdf' })}
        </Menu.Item>
        {!guest && (
          <>
            <Menu.Item component="a" href={withQuery(`${path}/workbook`, { version, language: language.code })} download>
              {say('downloadAs', { format: 'xlsx' })}
            </Menu.Item>
            <Menu.Item component="a" href={withQuery(`${path}/activities.csv`, { version })} download>
              {say('downloadAs', { format: 'csv' })}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
