import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { StructuredText } from '#app/components/structured-text.tsx'
import { isLegalPage } from '#app/domain/legal/legal-page.ts'
import { legalText } from '#app/domain/legal/legal-texts.server.ts'
import { structureOf } from '#app/domain/legal/plain-structure.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/version.ts'

export const handle = { areas: ['legal'] } satisfies PageHandle

/** What stood there before, for whoever agreed to it. */
export async function loader(args: Route.LoaderArgs) {
	const { page, version } = args.params
	if (!isLegalPage(page) || !/^[1-9]\d{0,5}$/.test(version)) throw notFound()
	const { db } = contextOf(args)
	const locale = localeOf(args.request)
	const number = Number(version)
	const own = await legalText(db, { page, locale }, number)
	const found = own ?? (await legalText(db, { page, locale: 'en' }, number))
	if (!found) throw notFound()
	const title = translator(locale, 'legal')(`${page}.title`)
	return { page, title, lang: own ? locale : 'en', number, at: found.publishedAt, blocks: structureOf(found.text) }
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.title })
}

export default function FormerVersion({ loaderData: { page, title, lang, number, at, blocks } }: Route.ComponentProps) {
	const t = useTexts('legal')
	const format = useFormat()
	return (
		<>
			<PageHead
				eyebrow={<a href={`/legal/${page}`}>{t('current')}</a>}
				title={title}
				lede={t('version', { number, at: format.date(at) })}
			/>
			<StructuredText blocks={blocks} lang={lang} />
		</>
	)
}
