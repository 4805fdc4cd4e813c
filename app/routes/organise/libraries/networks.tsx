import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { addNetwork } from '#app/domain/libraries/change-networks.server.ts'
import { listNetworks } from '#app/domain/libraries/keeping-queries.server.ts'
import { NetworkForm } from '#app/domain/libraries/network-form.ts'
import { localeOf, requireDirectoryKeeper } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/networks.ts'
import { DirectoryParts } from './directory-parts.tsx'
import { mayKeep } from './kept-library.server.ts'
import { NetworkFields } from './network-fields.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const { keeper, countries } = await requireDirectoryKeeper(args)
	const networks = (await listNetworks(keeper.db)).map((each) => ({ ...each, mine: mayKeep(countries, each.country) }))
	return { countries, networks, title: translator(localeOf(args.request), 'organise-libraries')('networks') }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, countries } = await requireDirectoryKeeper(args)
	const form = parseWithZod(await args.request.formData(), { schema: NetworkForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	if (!mayKeep(countries, form.value.country))
		return invalid(form.reply({ fieldErrors: { country: ['not-your-country'] } }))
	const added = await addNetwork(keeper, form.value)
	return added.ok ? seeOther('/organise/networks') : invalid(form.reply({ formErrors: [added.reason] }))
}

export default function Networks({ loaderData: { countries, networks }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const format = useFormat()
	const [form, fields] = useForm<NetworkForm>({ id: 'network', lastResult: actionData?.reply ?? null })
	return (
		<>
			<DirectoryParts here="networks" />
			<PageHead title={t('networks')} lede={t('networks-lede')} />
			<Ledger
				caption={t('networks')}
				titled
				rows={networks}
				rowKey={({ slug }) => slug}
				empty={<p>{t('no-networks')}</p>}
				columns={[
					{
						key: 'name',
						head: t('name'),
						heading: true,
						cell: ({ slug, name, mine }) => (
							<a href={mine ? `/organise/networks/${slug}` : `/networks/${slug}`}>{name}</a>
						),
					},
					{ key: 'country', head: t('country'), cell: ({ country }) => format.country(country) },
					{ key: 'members', head: t('members'), numeric: true, cell: ({ members }) => format.number(members) },
				]}
			/>
			<Section title={t('add-network')}>
				<form method="post" id={form.id} noValidate>
					<NetworkFields fields={fields} formErrors={form.errors} countries={countries} />
					<Button look="main">{t('add')}</Button>
				</form>
			</Section>
		</>
	)
}
