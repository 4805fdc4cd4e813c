import { index, prefix, route } from '@react-router/dev/routes'

/** The organiser’s URLs about libraries and networks. */
export const directoryPages = [
	route('organise/libraries', 'routes/organise/libraries/libraries.tsx'),
	route('organise/libraries/new', 'routes/organise/libraries/new.tsx'),
	...prefix('organise/libraries/imports', [
		index('routes/organise/libraries/imports/imports.tsx'),
		route('new', 'routes/organise/libraries/imports/upload.tsx'),
		route(':import', 'routes/organise/libraries/imports/import.tsx'),
		route(':import/confirmation', 'routes/organise/libraries/imports/confirmation.tsx'),
		route(':import/resumption', 'routes/organise/libraries/imports/resumption.tsx'),
		route(':import/undo', 'routes/organise/libraries/imports/undo.tsx'),
		route(':import/removal', 'routes/organise/libraries/imports/removal.tsx'),
	]),
	...prefix('organise/libraries/:library', [
		index('routes/organise/libraries/library.tsx'),
		route('contact', 'routes/organise/libraries/contact.tsx'),
		route('branches', 'routes/organise/libraries/branches.tsx'),
		route('branches/:branch', 'routes/organise/libraries/branch.tsx'),
		route('branches/:branch/removal', 'routes/organise/libraries/branch-removal.tsx'),
		route('networks', 'routes/organise/libraries/memberships.tsx'),
		route('networks/:network/:joined', 'routes/organise/libraries/membership.tsx'),
		route('networks/:network/:joined/removal', 'routes/organise/libraries/membership-removal.tsx'),
	]),
	route('organise/networks', 'routes/organise/libraries/networks.tsx'),
	route('organise/networks/:network', 'routes/organise/libraries/network.tsx'),
]
