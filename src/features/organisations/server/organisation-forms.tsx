import { found } from '../../../base/reason.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise } from '../../access/index.ts'
import type { OwnSettings } from '../rules/own-settings.ts'
import { kindsBelow } from '../rules/tree.ts'
import { organisationFormWords } from '../web/form-words.ts'
import {
  BodyFormPage,
  ChangeOrganisationPage,
  CreateOrganisationPage,
  CreatePostPage,
  EndPostPage,
  SiteFormPage,
} from '../web/organisation-forms.tsx'
import { bodyById, postById } from './body-store.ts'
import { changeBodyCommand } from './change-body.ts'
import { changeInstallationCommand } from './change-installation.ts'
import { changeOrganisationCommand } from './change-organisation.ts'
import { createBodyCommand } from './create-body.ts'
import { createOrganisationCommand } from './create-organisation.ts'
import { createPostCommand } from './create-post.ts'
import { endPostCommand } from './end-post.ts'
import { readInstallation } from './installation-store.ts'
import { organisationById, organisationDetail } from './organisation-store.ts'
import { settingsAt } from './organisation-view.ts'

/** The organisation that the address names. */
export async function askedOrganisation({ db, params }: PageRequest) {
  return found(await organisationById(db, params.organisationId!), 'organisations.not-found')
}

async function askedBody({ db, params }: PageRequest) {
  return found(await bodyById(db, params.bodyId!), 'organisations.body-not-found')
}

async function askedPost({ db, params }: PageRequest) {
  return found(await postById(db, params.postId!), 'organisations.post-not-found')
}

function texts(request: PageRequest) {
  return wordsIn(organisationFormWords, request.lang)
}

function settingValues(own: OwnSettings): FormValues {
  const { composition = {}, evaluationScale = [], answerDays } = own
  return {
    ...(composition.counted && { 'composition.counted': composition.counted }),
    ...(composition.share && {
      'composition.share.of': String(composition.share.of),
      'composition.share.in': String(composition.share.in),
    }),
    ...(composition.source && { 'composition.source': composition.source }),
    ...(answerDays && { answerDays: String(answerDays) }),
    ...Object.fromEntries(evaluationScale.map((grade, at) => [`evaluationScale.${at}`, grade])),
  }
}

const createForm = defineFormPage({
  path: '/staff/organisations/:organisationId/new',
  access: 'staff',
  command: createOrganisationCommand,
  async show(request, form) {
    const parent = await askedOrganisation(request)
    authorise(request.actor, 'organisations.create', { path: parent.path })
    return <CreateOrganisationPage parent={parent} kinds={kindsBelow(parent.kind)} form={form} />
  },
  fixed: (request) => ({ parentId: request.params.organisationId }),
  async done(result, request) {
    const made = found(await organisationById(request.db, result.organisationId), 'organisations.not-found')
    return { redirect: `/staff/organisations/${made.id}`, flash: texts(request).created(made.name) }
  },
})

const changeForm = defineFormPage({
  path: '/staff/organisations/:organisationId/change',
  access: 'staff',
  command: changeOrganisationCommand,
  async values(request) {
    const organisation = await askedOrganisation(request)
    const detail = await organisationDetail(request.db, organisation.id)
    return {
      name: organisation.name,
      code: detail?.code ?? '',
      ...settingValues(detail?.settings ?? {}),
    }
  },
  async show(request, form) {
    const organisation = await askedOrganisation(request)
    authorise(request.actor, 'organisations.change', { path: organisation.path })
    const { above } = await settingsAt(request.db, organisation.path)
    return <ChangeOrganisationPage organisation={organisation} above={above} form={form} />
  },
  fixed: (request) => ({ organisationId: request.params.organisationId }),
  chainId: (request) => request.params.organisationId!,
  async done(result, request) {
    const changed = found(
      await organisationById(request.db, result.organisationId),
      'organisations.not-found',
    )
    return { redirect: `/staff/organisations/${changed.id}`, flash: texts(request).changed(changed.name) }
  },
})

const bodyForm = defineFormPage({
  path: '/staff/organisations/:organisationId/bodies',
  access: 'staff',
  command: createBodyCommand,
  async show(request, form) {
    const organisation = await askedOrganisation(request)
    authorise(request.actor, 'bodies.create', { path: organisation.path })
    return <BodyFormPage organisation={organisation} form={form} />
  },
  fixed: (request) => ({ organisationId: request.params.organisationId }),
  async done(result, request) {
    const body = found(await bodyById(request.db, result.bodyId), 'organisations.body-not-found')
    return {
      redirect: `/staff/organisations/${body.organisationId}`,
      flash: texts(request).bodyAdded(body.name),
    }
  },
})

const changeBodyForm = defineFormPage({
  path: '/staff/bodies/:bodyId/change',
  access: 'staff',
  command: changeBodyCommand,
  async values(request) {
    const { name, kind } = await askedBody(request)
    return { name, kind }
  },
  async show(request, form) {
    const body = await askedBody(request)
    authorise(request.actor, 'bodies.change', { path: body.path })
    const place = found(await organisationById(request.db, body.organisationId), 'organisations.not-found')
    return <BodyFormPage organisation={place} body={body} form={form} />
  },
  fixed: (request) => ({ bodyId: request.params.bodyId }),
  chainId: async (request) => (await askedBody(request)).organisationId,
  async done(_result, request) {
    const body = await askedBody(request)
    return {
      redirect: `/staff/organisations/${body.organisationId}`,
      flash: texts(request).changed(body.name),
    }
  },
})

const siteForm = defineFormPage({
  path: '/staff/organisations/:organisationId/site',
  access: 'staff',
  command: changeInstallationCommand,
  async values(request) {
    const site = await readInstallation(request.db)
    return { siteName: site?.siteName ?? '', helpPhone: site?.helpPhone ?? '' }
  },
  async show(request, form) {
    const top = await askedOrganisation(request)
    authorise(request.actor, 'installation.change', { path: top.path })
    found(top.parentId === null || undefined, 'organisations.not-found')
    return <SiteFormPage top={top} form={form} />
  },
  fixed: (request) => ({ organisationId: request.params.organisationId }),
  chainId: (request) => request.params.organisationId!,
  done(result, request) {
    request.ports.installationChanged?.()
    return { redirect: `/staff/organisations/${result.organisationId}`, flash: texts(request).siteChanged }
  },
})

const postForm = defineFormPage({
  path: '/staff/bodies/:bodyId/posts',
  access: 'staff',
  command: createPostCommand,
  async show(request, form) {
    const body = await askedBody(request)
    authorise(request.actor, 'posts.create', { path: body.path })
    return <CreatePostPage organisationId={body.organisationId} body={body} form={form} />
  },
  fixed: (request) => ({ bodyId: request.params.bodyId }),
  async done(result, request) {
    const post = found(await postById(request.db, result.postId), 'organisations.post-not-found')
    return {
      redirect: `/staff/organisations/${post.organisationId}`,
      flash: texts(request).postAdded(post.name),
    }
  },
})

function pageOfPost(post: { of: 'body' | 'room'; ofId: string; organisationId: string }): string {
  return post.of === 'room' ? `/staff/rooms/${post.ofId}` : `/staff/organisations/${post.organisationId}`
}

const endPostForm = defineFormPage({
  path: '/staff/posts/:postId/end',
  access: 'staff',
  command: endPostCommand,
  async show(request, form) {
    const post = await askedPost(request)
    authorise(request.actor, 'posts.end', { path: post.path })
    return <EndPostPage back={pageOfPost(post)} ofName={post.ofName} name={post.name} form={form} />
  },
  fixed: (request) => ({ postId: request.params.postId }),
  async done(_result, request) {
    const post = await askedPost(request)
    return { redirect: pageOfPost(post), flash: texts(request).postEnded(post.name) }
  },
})

export const treeForms: AnyFormPage[] = [
  createForm,
  changeForm,
  siteForm,
  bodyForm,
  changeBodyForm,
  postForm,
  endPostForm,
]
