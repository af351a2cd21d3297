import { maskPhone } from '../../../base/mask.ts'
import { cookieNames } from '../../../platform/http/cookies.ts'
import { type AnyFormPage, defineFormPage, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import {
  type DemoAccount,
  NoPhonePage,
  PasswordPage,
  ResidentCodePage,
  ResidentPhonePage,
  SignInPage,
} from '../web/sign-in-pages.tsx'
import { accountWords } from '../web/words.ts'
import { changePasswordCommand } from './change-password.ts'
import { phoneOfCode } from './code-store.ts'
import { residentDays } from './login-store.ts'
import { openLoginCommand } from './open-login.ts'
import { sendCodeCommand, useCodeCommand } from './resident-code.ts'

export type DemoLogins = { accounts: DemoAccount[]; password: string } | null

/** An address of this site to go back to; anything else becomes the given page. */
export function ownAddress(back: string | undefined, otherwise: string): string {
  return typeof back === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : otherwise
}

function words(request: PageRequest) {
  return wordsIn(accountWords, request.lang)
}

function withBack(path: string, request: PageRequest, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(more)
  if (request.query.back) query.set('back', request.query.back)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** The forms that open a login or change the password; in the demo with its accounts shown. */
export function signInForms(demo: DemoLogins): AnyFormPage[] {
  return [
    defineFormPage({
      path: '/sign-in',
      access: 'everyone',
      command: openLoginCommand,
      async show(request, form) {
        return <SignInPage form={form} back={request.query.back} demo={demo ?? undefined} />
      },
      cookies: (login) => [{ name: cookieNames.login, value: login.token }],
      done(login, request) {
        return {
          redirect: login.mustChangePassword ? '/staff/password' : ownAddress(request.query.back, '/staff'),
        }
      },
    }),
    defineFormPage({
      path: '/sign-in/resident',
      access: 'everyone',
      command: sendCodeCommand,
      show: async (request, form) =>
        request.ports.messageWay === 'none' ? <NoPhonePage /> : <ResidentPhonePage form={form} />,
      done: (result, request) => ({
        redirect: withBack('/sign-in/code', request, { code: result.codeId }),
      }),
    }),
    defineFormPage({
      path: '/sign-in/code',
      access: 'everyone',
      command: useCodeCommand,
      async show(request, form) {
        // The address names the code, not the phone: it stays in the browser's history.
        const codeId = request.query.code ?? ''
        const again = withBack('/sign-in/resident', request)
        const phone = await phoneOfCode(request.db, codeId)
        if (!phone) return { redirect: again }
        return (
          <ResidentCodePage
            form={form}
            codeId={codeId}
            masked={maskPhone(phone)}
            demo={demo !== null}
            again={again}
          />
        )
      },
      cookies: (login) => [
        { name: cookieNames.login, value: login.token, maxAgeSeconds: residentDays * 86_400 },
      ],
      done: (_login, request) => ({
        redirect: ownAddress(request.query.back, '/mine'),
        flash: words(request).residentSignedIn,
      }),
    }),
    defineFormPage({
      path: '/staff/password',
      access: 'staff',
      command: changePasswordCommand,
      async show(request, form) {
        const first = request.actor.kind === 'staff' && request.actor.mustChangePassword
        return <PasswordPage form={form} first={first} />
      },
      cookies: (login) => [{ name: cookieNames.login, value: login.token }],
      done: (_login, request) => ({ redirect: '/staff', flash: words(request).passwordChanged }),
    }),
  ]
}
