// Where its owner is signed in, with a button each to end it.
const list = document.getElementById('sessions')
const words = list.dataset
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '')
const end = (path) => fetch(path, { method: 'DELETE', headers: { 'X-XSRF-TOKEN': token() } })

// Month names of a neighbouring language would be wrong; figures are not.
const formats = words.formats.split(' ')
const known = Intl.DateTimeFormat.supportedLocalesOf(formats[0]).length > 0
const moment = new Intl.DateTimeFormat(
  formats,
  known
    ? { dateStyle: 'medium', timeStyle: 'short' }
    : { day: 'numeric', month: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' },
)

function part(name, text) {
  const element = document.createElement(name)
  element.append(text)
  return element
}

for (const session of await (await fetch('/api/me/sessions')).json()) {
  const item = list.appendChild(document.createElement('li'))
  const seen = part('span', words.lastSeen.replace('%s', moment.format(new Date(session.lastSeen))))
  seen.className = 'quiet'
  item.append(part('bdi', session.device || words.unknown), ' ', seen, ' ')
  if (session.current) {
    item.append(part('b', words.current))
    continue
  }
  const button = item.appendChild(part('button', words.end))
  button.type = 'button'
  button.className = 'link'
  button.addEventListener('click', async () => {
    await end(`/api/me/sessions/${session.id}`)
    item.remove()
  })
}

document.getElementById('end-all').addEventListener('click', async () => {
  await end('/api/me/sessions')
  location.assign('/login')
})
