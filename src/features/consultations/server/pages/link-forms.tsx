import { found } from '../../../../base/reason.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type Page,
  type PageRequest,
} from '../../../../platform/http/page.ts'
import { drawQr } from '../../../../platform/qr/draw-qr.ts'
import type { LinkView, StaffConsultationView } from '../../contract/views.ts'
import { RevokeLinkPage } from '../../web/confirm-pages.tsx'
import { IssuedLinksPage } from '../../web/issued-links-page.tsx'
import { LinksPage } from '../../web/links-page.tsx'
import { LinkPoster, type PrintedCode, SlipsSheet } from '../../web/print-sheets.tsx'
import { SlipEntryPage } from '../../web/slip-entry-page.tsx'
import { enterSlipCommand } from '../enter-slip.ts'
import { issueLinksCommand } from '../issue-links.ts'
import { revokeLinkCommand } from '../revoke-link.ts'
import { issuedLinksView, linksForPrinting, linkToRevoke } from '../staff-views.ts'
import { around, backTo, fromAddress, idIn, openStatements, shownTo } from './page-support.ts'

function openLink(view: StaffConsultationView, request: PageRequest): LinkView {
  return found(
    view.openLinks.find((one) => one.id === request.params.linkId),
    'consultations.link-unknown',
  )
}

/** Without the installation's own address there is nothing a code could lead to. */
function printed(request: PageRequest, link: LinkView): PrintedCode {
  const known = request.ports.publicAddress !== null
  return { code: link.code, link: known ? { url: link.address, qr: drawQr(link.address) } : null }
}

/** Issuing and withdrawing links, and typing in what comes back on paper. */
export const linkForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/consultations/:consultationId/links',
    access: 'staff',
    command: issueLinksCommand,
    async show(request, form) {
      return <LinksPage view={await shownTo(request, 'links.issue')} form={form} />
    },
    fixed: fromAddress,
    done: ({ linkIds }, request) => backTo(request, (words) => words.issued(linkIds.length), '/links'),
  }),
  defineFormPage({
    path: '/staff/consultations/:consultationId/links/:linkId/revoke',
    access: 'staff',
    command: revokeLinkCommand,
    async show(request, form) {
      const view = await shownTo(request, 'links.revoke')
      const link = await linkToRevoke(request, idIn(request), request.params.linkId!)
      return <RevokeLinkPage {...around(view)} link={link} form={form} />
    },
    fixed: (request) => ({ ...fromAddress(request), linkId: request.params.linkId }),
    done: (_, request) => backTo(request, (words) => words.revokeDone, '/links'),
  }),
  defineFormPage({
    path: '/staff/consultations/:consultationId/slips',
    access: 'staff',
    command: enterSlipCommand,
    async show(request, form) {
      const view = await shownTo(request, 'slips.enter')
      return <SlipEntryPage {...around(view)} statements={openStatements(view)} form={form} />
    },
    fixed: fromAddress,
    done: ({ votes, known }, request) => backTo(request, (words) => words.slipSaved(votes, known), '/slips'),
  }),
]

const issuedPage: Page = {
  path: '/staff/consultations/:consultationId/links/issued',
  access: 'staff',
  async show(request) {
    const { label = '', code = '', after = '' } = request.query
    const wanted = { label: label === '' ? null : label, code: code.trim(), after }
    return <IssuedLinksPage view={await issuedLinksView(request, idIn(request), wanted)} />
  },
}

const slipsPage: Page = {
  path: '/staff/consultations/:consultationId/slips/print',
  access: 'staff',
  async show(request) {
    const view = await shownTo(request, 'links.issue')
    const { label } = request.query
    // An empty label in the address names the links that were given none.
    const links = await linksForPrinting(request, idIn(request), label === '' ? null : label)
    return (
      <SlipsSheet
        consultation={view.consultation}
        statements={openStatements(view)}
        slips={links.map((link) => printed(request, link))}
      />
    )
  },
}

const posterPage: Page = {
  path: '/staff/consultations/:consultationId/links/:linkId/poster',
  access: 'staff',
  async show(request) {
    const view = await shownTo(request, 'links.issue')
    return <LinkPoster consultation={view.consultation} printed={printed(request, openLink(view, request))} />
  },
}

export const linkPages: Page[] = [issuedPage, slipsPage, posterPage]
