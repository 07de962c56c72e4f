import type { RegistrationState } from './attendance'

export const STATE_COLOURS: Readonly<Record<RegistrationState, string>> = {
  NOMINATED: 'blue',
  CONFIRMED: 'green',
  WAITING: 'orange',
  DECLINED: 'gray',
}
