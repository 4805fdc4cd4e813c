import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { OrderForm } from '#app/domain/results/citation-form.ts'
import { orderWinners } from '#app/domain/results/order-winners.server.ts'
import { byPlace } from '#app/domain/results/winner-order.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/order.ts'

export const handle = { areas: ['organise-announcement'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const winners = await winnersOf(organiser.db, edition)
	return {
		back: `/organise/editions/${edition.slug}/announcement`,
		released: edition.announcedFrom !== null,
		countries: winners.map(({ country }) => country),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: OrderForm, error: formError })
	if (form.status !== 'success') return invalid(['wrong'])
	const countries = (await winnersOf(organiser.db, edition)).map(({ country }) => country)
	const outcome = await orderWinners(organiser, edition.id, byPlace(countries, form.value.places))
	return outcome.ok ? seeOther(`/organise/editions/${edition.slug}/announcement`) : invalid([outcome.reason])
}

export default function Order({ loaderData: { back, released, countries }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-announcement')
	const forms = useTexts('forms')
	const format = useFormat()
	return (
		<>
			<PageHead title={t('order')} lede={t('order-lede')} />
			<form method="post" className="read">
				<FormErrors errors={actionData?.reply} />
				{countries.map((country, at) => (
					<TextField
						key={country}
						field={{ id: `place-${country}`, name: `places.${country}`, defaultValue: String(at + 1) }}
						label={format.country(country)}
						inputMode="numeric"
					/>
				))}
				<div className="row">
					{!released && <Button look="main">{forms('save')}</Button>}
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
