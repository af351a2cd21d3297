import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { emptyForm, PageProvider } from '../../../ui/index.ts'
import { samplePage } from '../../../ui/sample-page.ts'
import { SignInPage } from './sign-in-pages.tsx'

const signIn = (back?: string) =>
  renderToString(
    <PageProvider page={samplePage({ path: '/sign-in' })}>
      <SignInPage form={emptyForm()} back={back} />
    </PageProvider>,
  )

test('a resident who came by a page of the staff signs in to the own page, not to be sent round', () => {
  expect(signIn('/staff/topics')).toContain('action="/sign-in?back=%2Fstaff%2Ftopics"')
  expect(signIn('/staff/topics')).toContain('href="/sign-in/resident"')
  expect(signIn('/topics/t/judge')).toContain('href="/sign-in/resident?back=%2Ftopics%2Ft%2Fjudge"')
})
