export const legalPages = ['privacy', 'terms', 'imprint'] as const
export type LegalPage = (typeof legalPages)[number]

export const isLegalPage = (text: string): text is LegalPage => legalPages.some((page) => page === text)

/** Who runs the contest: what an imprint has to say, and to whom people turn about their data. */
export const detailNames = ['name', 'address', 'email', 'phone', 'register', 'dataProtection'] as const
export type DetailName = (typeof detailNames)[number]
export type LegalDetails = Readonly<Partial<Record<DetailName, string>>>

export const neededDetails = ['name', 'address', 'email', 'dataProtection'] as const satisfies readonly DetailName[]

export const missingDetails = (details: LegalDetails): DetailName[] => neededDetails.filter((name) => !details[name])
