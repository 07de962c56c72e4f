// Where its owner is signed in, with a button each to end it.
const list = document.getElementById('sessions')
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '')
const end = (path) => fetch(path, { method: 'DELETE', headers: { 'X-XSRF-TOKEN': token() } })

for (const session of await (await fetch('/api/me/sessions')).json()) {
  const item = list.appendChild(document.createElement('li'))
  const seen = new Date(session.lastSeen).toLocaleString()
  item.append(`${session.device || 'Unknown device'}, last seen ${seen} `)
  if (session.current) {
    item.append('(this one)')
    continue
  }
  const button = item.appendChild(document.createElement('button'))
  button.type = 'button'
  button.className = 'link'
  button.textContent = 'End'
  button.addEventListener('click', async () => {
    await end(`/api/me/sessions/${session.id}`)
    item.remove()
  })
}

document.getElementById('end-all').addEventListener('click', async () => {
  await end('/api/me/sessions')
  location.assign('/login')
})
