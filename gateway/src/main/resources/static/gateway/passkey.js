// Passkeys (WebAuthn): sign in with one, add one, remove one. Without support the buttons stay hidden.
const csrf = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '')

async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf() },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.status === 204 ? undefined : response.json()
}

async function signIn() {
  const options = await send('POST', '/webauthn/authenticate/options')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await navigator.credentials.get({ publicKey })
  const { redirectUrl } = await send('POST', '/login/webauthn', credential.toJSON())
  location.assign(redirectUrl)
}

async function register() {
  const options = await send('POST', '/webauthn/register/options')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await navigator.credentials.create({ publicKey })
  const label = `${navigator.userAgentData?.platform ?? navigator.platform}, ${new Date().toISOString().slice(0, 10)}`
  await send('POST', '/webauthn/register', { publicKey: { credential: credential.toJSON(), label } })
  if (location.pathname === '/second-factor') return signIn()
  location.reload()
}

async function remove(button) {
  await send('DELETE', `/webauthn/register/${encodeURIComponent(button.dataset.id)}`)
  location.reload()
}

const actions = { 'sign-in': signIn, register, remove }
const trouble = document.querySelector('[data-trouble]')

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined) {
  for (const button of document.querySelectorAll('[data-passkey]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      trouble.hidden = true
      try {
        await actions[button.dataset.passkey](button)
      } catch {
        trouble.hidden = false
      }
    })
  }
}
