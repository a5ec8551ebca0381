// The views of the page: where each is, what it is called, and how it is loaded.
// A new view is a line here and a folder in web/src/views.

export interface ViewProps {
  /** What stands for the ":names" of its path. */
  readonly params: Readonly<Record<string, string>>
}

export interface View {
  readonly title: string
  /** Letter that leads to it after "g"; only views of the navigation have one. */
  readonly key?: string
  // A view that needs no params declares none, and then fits no `Component<ViewProps>`.
  readonly load: () => Promise<{ readonly default: unknown }>
}

const read = () => import('../views/read/ReadView.svelte')
const actor = () => import('../views/actor/ActorView.svelte')

export const views = {
  '/': { title: 'Read', load: read },
  '/read': { title: 'Read', key: 'r', load: read },
  '/documents/:key': { title: 'Article', load: read },
  '/search': { title: 'Search', key: 's', load: () => import('../views/search/SearchView.svelte') },
  '/actors': { title: 'Actors', key: 'a', load: actor },
  '/actors/:id': { title: 'Actor', load: actor },
  '/timeline': { title: 'Timeline', key: 't', load: () => import('../views/timeline/TimelineView.svelte') },
  '/network': { title: 'Network', key: 'n', load: () => import('../views/network/NetworkView.svelte') },
  '/disputes': { title: 'Disputes', key: 'd', load: () => import('../views/disputes/DisputesView.svelte') },
  '/sources': { title: 'Sources', key: 'o', load: () => import('../views/sources/SourcesView.svelte') },
  '/ingest': { title: 'Ingest', key: 'i', load: () => import('../views/ingest/IngestView.svelte') },
} as const satisfies Record<string, View>

export type Path = keyof typeof views
export const paths = Object.keys(views) as Path[]

/** Paths of the navigation, in its order. */
export const navigation = paths.filter((path) => 'key' in views[path])
