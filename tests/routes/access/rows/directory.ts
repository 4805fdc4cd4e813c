import type { Rows } from '../kinds.ts'

/** The directory of libraries. */
export default {
	'/organise/libraries/:library': 'keeper of the country',
	'/organise': 'staff',
	'/organise/editions/new': 'any organiser',
	'/organise/shipments/:shipment/recall': 'organiser',
	'/organise/shipments/:shipment/tracking-events': 'organiser',
	'/organise/libraries': 'directory keeper',
	'/organise/libraries/new': 'directory keeper',
	'/organise/libraries/imports': 'any organiser',
	'/organise/libraries/imports/new': 'any organiser',
	'/organise/libraries/imports/:import': 'any organiser',
	'/organise/libraries/imports/:import/confirmation': 'any organiser',
	'/organise/libraries/imports/:import/resumption': 'any organiser',
	'/organise/libraries/imports/:import/undo': 'any organiser',
	'/organise/libraries/imports/:import/removal': 'any organiser',
	'/organise/libraries/:library/contact': 'keeper of the country',
	'/organise/libraries/:library/branches': 'keeper of the country',
	'/organise/libraries/:library/branches/:branch': 'keeper of the country',
	'/organise/libraries/:library/branches/:branch/removal': 'keeper of the country',
	'/organise/libraries/:library/networks': 'keeper of the country',
	'/organise/libraries/:library/networks/:network/:joined': 'keeper of the country',
	'/organise/libraries/:library/networks/:network/:joined/removal': 'keeper of the country',
	'/organise/networks': 'directory keeper',
	'/organise/networks/:network': 'keeper of the country',
} satisfies Rows
