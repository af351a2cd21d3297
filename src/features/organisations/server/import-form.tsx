import { defineFormPage, type FormState, type PageRequest } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise } from '../../access/index.ts'
import { organisationFormWords } from '../web/form-words.ts'
import { ImportPage, type Preview } from '../web/import-page.tsx'
import { organisationReasons } from '../web/reason-words.ts'
import { importOrganisationsCommand, previewImport } from './import-organisations.ts'
import { askedOrganisation } from './organisation-forms.tsx'
import type { Organisation } from './organisation-store.ts'

const rowsShown = 100

function wantsPreview(form: FormState): boolean {
  return form.values._again === 'preview'
}

async function previewOf(request: PageRequest, root: Organisation, form: FormState): Promise<Preview> {
  const text = String(form.values.text ?? '').replace(/\r\n?/g, '\n')
  const rows = text.split('\n')
  const { nodes, standing, reasons } = await previewImport(request.db, root, text)
  const nameOf = new Map<string | number, string>(standing.map((node) => [node.id, node.name]))
  for (const node of nodes) nameOf.set(node.line, node.name)
  return {
    count: nodes.length,
    rows: nodes.slice(0, rowsShown).map((node) => ({
      ...node,
      parent: nameOf.get('id' in node.below ? node.below.id : node.below.line) ?? '',
    })),
    faults: reasons.map((reason) => ({
      sentence: organisationReasons[request.lang][reason.code](reason.values ?? {}),
      row: rows[Number(reason.values?.line) - 1]?.split(/\t|[,\uff0c]/).map((cell) => cell.trim()) ?? null,
    })),
  }
}

export const importForm = defineFormPage({
  path: '/staff/organisations/:organisationId/import',
  access: 'staff',
  command: importOrganisationsCommand,
  async show(request, form) {
    const root = await askedOrganisation(request)
    authorise(request.actor, 'organisations.import', { path: root.path })
    const preview = wantsPreview(form) ? await previewOf(request, root, form) : null
    return <ImportPage organisation={root} preview={preview} form={form} />
  },
  fixed: (request) => ({ organisationId: request.params.organisationId }),
  chainId: (request) => request.params.organisationId!,
  done: (result, request) => ({
    redirect: `/staff/organisations/${request.params.organisationId}`,
    flash: wordsIn(organisationFormWords, request.lang).imported(result.count),
  }),
})
