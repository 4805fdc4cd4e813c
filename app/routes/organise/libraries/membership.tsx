import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { changeMembership } from '#app/domain/libraries/change-memberships.server.ts'
import { StayForm } from '#app/domain/libraries/network-form.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/membership.ts'
import { keptStay } from './kept-stay.server.ts'
import { LibraryHead } from './library-head.tsx'
import { StayFields } from './stay-fields.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.stay.name ?? '') }]

export async function loader(args: Route.LoaderArgs) {
	const { library, base, stay } = await keptStay(args)
	return { base, slug: library.slug, name: library.facts.name, stay }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, library, base, stay } = await keptStay(args)
	const form = parseWithZod(await args.request.formData(), { schema: StayForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const { slug: network, joinedOn } = stay
	const changed = await changeMembership(keeper, { libraryId: library.id, network, joinedOn }, form.value)
	return changed.ok ? seeOther(`${base}/networks`) : invalid(form.reply({ formErrors: [changed.reason] }))
}

export default function Membership({ loaderData: { base, slug, name, stay }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const [form, fields] = useForm<StayForm>({
		id: 'stay',
		lastResult: actionData?.reply ?? null,
		defaultValue: { joinedOn: stay.joinedOn, leftOn: stay.leftOn ?? '' },
	})
	const labels = [
		{ field: fields.joinedOn, label: t('joined') },
		{ field: fields.leftOn, label: t('left') },
	]
	return (
		<>
			<LibraryHead base={base} slug={slug} name={name} part="memberships" lede={stay.name} />
			<form method="post" id={form.id} noValidate>
				<ErrorSummary formErrors={form.errors} fields={labels} />
				<StayFields fields={fields} />
				<Button look="main">{t('save')}</Button>
			</form>
			<p className="soft">{t('remove-membership-lede')}</p>
			<PostButton action={`${base}/networks/${stay.slug}/${stay.joinedOn}/removal`} look="grave">
				{t('remove')}
			</PostButton>
		</>
	)
}
