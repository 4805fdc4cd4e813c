import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { askExport } from '#app/domain/exports/ask-export.server.ts'
import { coordinatorsKinds, offeredKinds } from '#app/domain/exports/export.ts'
import { ExportForm } from '#app/domain/exports/export-form.ts'
import { exportsOf } from '#app/domain/exports/export-queries.server.ts'
import { localeOf, type RouteArgs, requireCoordinatorOf } from '#app/http/guards.server.ts'
import { forbidden, invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PartLinks } from '../edition/part-links.tsx'
import type { Route } from './+types/exports.ts'
import { ExportFields } from './export-fields.tsx'
import { exportsAddress } from './export-in-url.server.ts'
import { ExportsLedger } from './exports-ledger.tsx'

export const handle = { areas: ['organise-exports', 'exports', 'organise-edition'] } satisfies PageHandle

/** A coordinator has what is about the own countries. */
async function asking(args: RouteArgs) {
	const asker = await requireCoordinatorOf(args)
	return { ...asker, kinds: asker.organises ? offeredKinds : coordinatorsKinds }
}

export async function loader(args: Route.LoaderArgs) {
	const { keeper, edition, countries, organises, kinds, now } = await asking(args)
	return { slug: edition.slug, countries, organises, kinds, mine: await exportsOf(keeper, edition.id, now) }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, edition, countries, kinds } = await asking(args)
	const form = parseWithZod(await args.request.formData(), { schema: ExportForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	if (form.value.kinds.some((kind) => !kinds.some((each) => each === kind))) throw forbidden()
	const asked = await askExport(keeper, edition, { ...form.value, countries, locale: localeOf(args.request) })
	if (!asked.ok) return invalid(form.reply({ formErrors: [asked.reason] }), 409)
	return seeOther(`${exportsAddress(edition.slug)}/${asked.value}`)
}

export default function Exports({ loaderData, actionData }: Route.ComponentProps) {
	const { slug, countries, organises, kinds, mine } = loaderData
	const t = useTexts('organise-exports')
	const format = useFormat()
	return (
		<>
			{organises && <PartLinks slug={slug} here="exports" />}
			<PageHead title={t('title')} lede={t('lede')} />
			<Section
				title={t('new')}
				lede={countries ? t('own-countries', { countries: format.list(countries.map(format.country)) }) : undefined}
			>
				<ExportFields kinds={kinds} lastResult={actionData?.reply ?? null} />
				{organises && (
					<p>
						<a href={`/organise/editions/${slug}/exports/addresses`}>{t('addresses-link')}</a>
					</p>
				)}
			</Section>
			<Section title={t('mine')}>
				<ExportsLedger slug={slug} mine={mine} />
			</Section>
		</>
	)
}
