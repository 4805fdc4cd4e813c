import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Section } from '#app/components/section.tsx'
import { StructuredText } from '#app/components/structured-text.tsx'
import { detailNames, isLegalPage, missingDetails } from '#app/domain/legal/legal-page.ts'
import { legalDetailsOf, legalText, legalVersions } from '#app/domain/legal/legal-texts.server.ts'
import { structureOf } from '#app/domain/legal/plain-structure.ts'
import { longestKept } from '#app/domain/stewardship/retention-queries.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { defaultLegalText } from '#app/legal-defaults.server.ts'
import type { Route } from './+types/page.ts'

export const handle = { areas: ['legal'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { page } = args.params
	if (!isLegalPage(page)) throw notFound()
	const { db } = contextOf(args)
	const locale = localeOf(args.request)
	const own = (await legalText(db, { page, locale })) ?? (await legalText(db, { page, locale: 'en' }))
	const lang = own && !(await legalText(db, { page, locale })) ? 'en' : locale
	const details = await legalDetailsOf(db)
	return {
		...{ page, lang, details: page === 'terms' ? null : details, missing: missingDetails(details).length > 0 },
		title: translator(locale, 'legal')(`${page}.title`),
		version: own && { number: own.version, at: own.publishedAt },
		former: own ? (await legalVersions(db, { page, locale: lang })).slice(1) : [],
		blocks: structureOf(own?.text ?? defaultLegalText(page, locale, await longestKept(db))),
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.title })
}

export default function LegalPageShown({ loaderData }: Route.ComponentProps) {
	const { page, lang, title, version, former, blocks, details, missing } = loaderData
	const t = useTexts('legal')
	const format = useFormat()
	const said = detailNames.flatMap((name) => {
		const detail = details?.[name]
		return detail ? [{ term: t(`details.${name}`), detail }] : []
	})
	return (
		<>
			<PageHead
				title={title}
				lede={version ? t('version', { number: version.number, at: format.date(version.at) }) : t(`${page}.lede`)}
			/>
			<StructuredText blocks={blocks} lang={lang} />
			{details && (
				<Section title={t('details.title')}>
					{said.length > 0 && <Facts facts={said} />}
					{missing && <Note>{t('details.missing')}</Note>}
				</Section>
			)}
			{former.length > 0 && (
				<Section title={t('former')}>
					<ul>
						{former.map(({ version: number, publishedAt }) => (
							<li key={number}>
								<a href={`/legal/${page}/${number}`}>{t('version', { number, at: format.date(publishedAt) })}</a>
							</li>
						))}
					</ul>
				</Section>
			)}
		</>
	)
}
