import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { preferredLanguage } from './language/languages'
import { loadWords } from './language/words'
import { Page } from './page/Page'
import { Providers } from './page/Providers'
import './page/styles'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with id "root"')

const words = await loadWords(preferredLanguage())
createRoot(root).render(
  <StrictMode>
    <Providers words={words}>
      <Page />
    </Providers>
  </StrictMode>,
)
