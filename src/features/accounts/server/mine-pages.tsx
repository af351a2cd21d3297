import { maskPhone } from '../../../base/mask.ts'
import { found, RuleError } from '../../../base/reason.ts'
import { cookieNames } from '../../../platform/http/cookies.ts'
import { type AnyFormPage, defineFormPage, type Page, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { ErasePage, MinePage } from '../web/mine-pages.tsx'
import { mineWords } from '../web/mine-words.ts'
import { eraseResidentCommand } from './erase-resident.ts'
import { allOfResident, concernsOfResident, judgementsOfResident, residentById } from './resident-store.ts'

const concernsShown = 50
const takenShown = 50
const judgementsShown = 50

async function takenPart({ db, ports, now }: PageRequest, residentId: string, limit: number) {
  return (await ports.takingPart?.consultationsOf(db, residentId, now, limit)) ?? []
}

async function signedInResident({ db, actor }: PageRequest) {
  if (actor.kind !== 'resident') throw new RuleError('signed-out', { code: 'access.sign-in-first' })
  return found(await residentById(db, actor.residentId), 'accounts.not-found')
}

const minePage: Page = {
  path: '/mine',
  access: 'resident',
  async show(request) {
    const resident = await signedInResident(request)
    const concerns = await concernsOfResident(request.db, resident.id, concernsShown)
    return (
      <MinePage
        concerns={concerns}
        judgements={await judgementsOfResident(request.db, resident.id, judgementsShown)}
        taken={await takenPart(request, resident.id, takenShown)}
        maskedPhone={maskPhone(resident.phone ?? '')}
        since={resident.createdAt}
      />
    )
  },
}

const dataPage: Page = {
  path: '/mine/data.json',
  access: 'resident',
  async show(request) {
    const resident = await signedInResident(request)
    const { fileName } = wordsIn(mineWords, request.lang)
    const content = {
      takenAt: request.now,
      phone: resident.phone,
      firstSignIn: resident.createdAt,
      ...(await allOfResident(request.db, resident.id)),
      ...(await request.ports.takingPart?.ofResident(request.db, resident.id)),
    }
    return {
      file: `${JSON.stringify(content, null, 2)}\n`,
      mediaType: 'application/json; charset=utf-8',
      name: `${fileName}.json`,
      headers: { 'cache-control': 'no-store' },
    }
  },
}

const eraseForm = defineFormPage({
  path: '/mine/erase',
  access: 'resident',
  command: eraseResidentCommand,
  async show(request, form) {
    const resident = await signedInResident(request)
    const taken = await takenPart(request, resident.id, 1)
    return <ErasePage form={form} tookPart={taken.length > 0} />
  },
  cookies: () => [{ name: cookieNames.login, value: null }],
  done: ({ votes }, request) => ({ redirect: '/', flash: wordsIn(mineWords, request.lang).erased(votes) }),
})

export const minePages: Page[] = [minePage, dataPage]
export const mineForms: AnyFormPage[] = [eraseForm]
