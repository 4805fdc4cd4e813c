import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { askAddress } from '#app/domain/prizes/ask-address.server.ts'
import { AddressRequestForm } from '#app/domain/prizes/prize-form.ts'
import { prizeRulesOf } from '#app/domain/prizes/prize-rules.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/address-request.ts'
import { AddressRequestFields } from './address-request-fields.tsx'
import { prizeOf } from './prize-of.server.ts'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, prize, here } = await prizeOf(args)
	const { askWinner } = await prizeRulesOf(organiser.db, edition.id)
	const name = textIn(prize.names, localeOf(args.request)).text
	return { here, name, contact: askWinner ? prize.contact : null, again: prize.askedAt !== null }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await prizeOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: AddressRequestForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const asked = await askAddress(organiser, reach, form.value)
	return asked.ok ? seeOther(here) : invalid(form.reply({ formErrors: [asked.reason] }))
}

export default function AddressRequest({ loaderData: { here, name, ...asked }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={here}>{name}</a>} title={t('address')} lede={t('address-lede')} />
			<AddressRequestFields action={`${here}/address-request`} {...asked} reply={actionData?.reply} />
		</>
	)
}
