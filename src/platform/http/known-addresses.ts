import type { FastifyInstance } from 'fastify'

/** Which methods an address answers to: none where there is no such address. */
export type MethodsOf = (path: string) => string[]

const special = /[\\^$.|?+()[\]{}]/g

/** The form of the addresses of one route: `/topics/:id` as `/topics/anything`. */
function patternOf(route: string): RegExp {
  const text = route.replace(special, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${text.replace(/:[A-Za-z]+/g, '[^/]+').replace(/(.)\/$/, '$1')}/?$`)
}

/** Listens to all routes that follow: the router itself only knows what fits the method that was asked with. */
export function knownAddresses(app: FastifyInstance): MethodsOf {
  const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    const known = routes.get(url) ?? { pattern: patternOf(url), methods: new Set() }
    for (const one of [method].flat()) known.methods.add(one)
    routes.set(url, known)
  })
  return (path) => {
    const fitting = [...routes.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort()
  }
}
