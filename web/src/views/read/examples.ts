// The bundled examples: invented people, real ways of writing. Each is loaded when it is asked for.
export interface Example {
  readonly file: string
  readonly title: string
  readonly about: string
  readonly load: () => Promise<{ readonly default: string }>
}

export const examples: readonly Example[] = [
  {
    file: 'envoy.html',
    title: 'Envoy says secret talks with Karvonia ran for months',
    about: 'Broken quotations, pronouns, and words that came by way of others.',
    load: () => import('../../../../examples/envoy.html?raw'),
  },
  {
    file: 'envoy-denial.txt',
    title: 'Karvonia calls envoy’s story of secret talks an invention',
    about: 'The answer to it: denials, as plain text.',
    load: () => import('../../../../examples/envoy-denial.txt?raw'),
  },
  {
    file: 'bridge.html',
    title: 'Inspectors warned of cracks a year before Quay Street bridge closed',
    about: 'A report that speaks for itself, and a mayor who says she never saw it.',
    load: () => import('../../../../examples/bridge.html?raw'),
  },
  {
    file: 'clinic.html',
    title: 'Staff at Larkfield clinics were told to cut visits to nine minutes',
    about: 'Sources without a name.',
    load: () => import('../../../../examples/clinic.html?raw'),
  },
  {
    file: 'ports.txt',
    title: 'Senators trade accusations as ports bill stalls',
    about: 'A copied page, with all that is left of its buttons and boxes.',
    load: () => import('../../../../examples/ports.txt?raw'),
  },
]
