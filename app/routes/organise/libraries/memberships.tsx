import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { addMembership } from '#app/domain/libraries/change-memberships.server.ts'
import { listNetworks, staysOf } from '#app/domain/libraries/keeping-queries.server.ts'
import { MembershipForm } from '#app/domain/libraries/network-form.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/memberships.ts'
import { keptLibrary } from './kept-library.server.ts'
import { LibraryHead } from './library-head.tsx'
import { StayFields } from './stay-fields.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.name ?? '') }]

export async function loader(args: Route.LoaderArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	const [stays, networks] = await Promise.all([staysOf(keeper.db, library.id), listNetworks(keeper.db)])
	return { base, slug: library.slug, name: library.facts.name, stays, networks }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	const form = parseWithZod(await args.request.formData(), { schema: MembershipForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const added = await addMembership(keeper, library.id, form.value)
	return added.ok ? seeOther(`${base}/networks`) : invalid(form.reply({ formErrors: [added.reason] }))
}

export default function Memberships({ loaderData, actionData }: Route.ComponentProps) {
	const { base, slug, name, stays, networks } = loaderData
	const t = useTexts('organise-libraries')
	const format = useFormat()
	const [form, fields] = useForm<MembershipForm>({ id: 'membership', lastResult: actionData?.reply ?? null })
	const network = { field: fields.network, label: t('network') }
	return (
		<>
			<LibraryHead base={base} slug={slug} name={name} part="memberships" lede={t('memberships-lede')} />
			<Ledger
				caption={t('memberships')}
				titled
				rows={stays}
				rowKey={(stay) => `${stay.slug} ${stay.joinedOn}`}
				empty={<p>{t('no-memberships')}</p>}
				columns={[
					{
						key: 'network',
						head: t('network'),
						heading: true,
						cell: (stay) => <a href={`${base}/networks/${stay.slug}/${stay.joinedOn}`}>{stay.name}</a>,
					},
					{ key: 'joined', head: t('joined'), cell: ({ joinedOn }) => joinedOn },
					{ key: 'left', head: t('left'), cell: ({ leftOn }) => leftOn ?? '–' },
				]}
			/>
			<Section title={t('add-membership')} aside={<a href="/organise/networks">{t('networks')}</a>}>
				<form method="post" id={form.id} noValidate>
					<ErrorSummary
						formErrors={form.errors}
						fields={[
							network,
							{ field: fields.joinedOn, label: t('joined') },
							{ field: fields.leftOn, label: t('left') },
						]}
					/>
					<SelectField
						{...network}
						options={networks.map((each) => ({
							value: each.slug,
							label: `${each.name}, ${format.country(each.country)}`,
						}))}
					/>
					<StayFields fields={fields} />
					<Button look="main">{t('add')}</Button>
				</form>
			</Section>
		</>
	)
}
