import { type AnyFormPage, defineFormPage } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { readInstallation } from '../../organisations/index.ts'
import { SetupPage } from '../web/setup-page.tsx'
import { setupWords } from '../web/setup-words.ts'
import { installationCommand } from './create-installation.ts'

/**
 * The first visit. `code` is what stands on the console, null once the installation is set up; `onSetUp` is called
 * when it has just been.
 */
export function setupForms(setup: { code: () => string | null; onSetUp?: () => void }): AnyFormPage[] {
  return [
    defineFormPage({
      path: '/setup',
      access: 'everyone',
      command: installationCommand(setup.code),
      async show(request, form) {
        return (await readInstallation(request.db)) ? { redirect: '/sign-in' } : <SetupPage form={form} />
      },
      async done(_, request) {
        setup.onSetUp?.()
        const name = (await readInstallation(request.db))?.cityName ?? ''
        return { redirect: '/sign-in', flash: wordsIn(setupWords, request.lang).done(name) }
      },
    }),
  ]
}
