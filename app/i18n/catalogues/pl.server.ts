import type { Catalogue } from '../catalogue.ts'
import access from './pl/access.json' with { type: 'json' }
import account from './pl/account.json' with { type: 'json' }
import arrival from './pl/arrival.json' with { type: 'json' }
import ballot from './pl/ballot.json' with { type: 'json' }
import certificate from './pl/certificate.json' with { type: 'json' }
import corrections from './pl/corrections.json' with { type: 'json' }
import edition from './pl/edition.json' with { type: 'json' }
import errors from './pl/errors.json' with { type: 'json' }
import exported from './pl/exports.json' with { type: 'json' }
import feeds from './pl/feeds.json' with { type: 'json' }
import forms from './pl/forms.json' with { type: 'json' }
import home from './pl/home.json' with { type: 'json' }
import ideas from './pl/ideas.json' with { type: 'json' }
import jury from './pl/jury.json' with { type: 'json' }
import legal from './pl/legal.json' with { type: 'json' }
import letters from './pl/letters.json' with { type: 'json' }
import libraries from './pl/libraries.json' with { type: 'json' }
import organise from './pl/organise.json' with { type: 'json' }
import organiseAnnouncement from './pl/organise-announcement.json' with { type: 'json' }
import organiseEdition from './pl/organise-edition.json' with { type: 'json' }
import organiseExports from './pl/organise-exports.json' with { type: 'json' }
import organiseLegal from './pl/organise-legal.json' with { type: 'json' }
import organiseLetters from './pl/organise-letters.json' with { type: 'json' }
import organiseLibraries from './pl/organise-libraries.json' with { type: 'json' }
import organiseNumbers from './pl/organise-numbers.json' with { type: 'json' }
import organisePartners from './pl/organise-partners.json' with { type: 'json' }
import organisePeople from './pl/organise-people.json' with { type: 'json' }
import organisePerson from './pl/organise-person.json' with { type: 'json' }
import organisePrizes from './pl/organise-prizes.json' with { type: 'json' }
import organiseResults from './pl/organise-results.json' with { type: 'json' }
import organiseRetention from './pl/organise-retention.json' with { type: 'json' }
import organiseSetup from './pl/organise-setup.json' with { type: 'json' }
import organiseSubmissions from './pl/organise-submissions.json' with { type: 'json' }
import organiseTracking from './pl/organise-tracking.json' with { type: 'json' }
import organiseVoting from './pl/organise-voting.json' with { type: 'json' }
import organiseWordings from './pl/organise-wordings.json' with { type: 'json' }
import organiseWork from './pl/organise-work.json' with { type: 'json' }
import poster from './pl/poster.json' with { type: 'json' }
import press from './pl/press.json' with { type: 'json' }
import pressKit from './pl/press-kit.json' with { type: 'json' }
import prizes from './pl/prizes.json' with { type: 'json' }
import receipt from './pl/receipt.json' with { type: 'json' }
import recusals from './pl/recusals.json' with { type: 'json' }
import refusals from './pl/refusals.json' with { type: 'json' }
import report from './pl/report.json' with { type: 'json' }
import results from './pl/results.json' with { type: 'json' }
import share from './pl/share.json' with { type: 'json' }
import shell from './pl/shell.json' with { type: 'json' }
import states from './pl/states.json' with { type: 'json' }
import submit from './pl/submit.json' with { type: 'json' }
import winners from './pl/winners.json' with { type: 'json' }

export const pl: Catalogue = {
	access,
	account,
	arrival,
	ballot,
	corrections,
	certificate,
	edition,
	errors,
	exports: exported,
	'organise-wordings': organiseWordings,
	'organise-work': organiseWork,
	'organise-legal': organiseLegal,
	'organise-exports': organiseExports,
	feeds,
	forms,
	home,
	ideas,
	jury,
	legal,
	letters,
	libraries,
	organise,
	'organise-announcement': organiseAnnouncement,
	'organise-edition': organiseEdition,
	'organise-letters': organiseLetters,
	'organise-libraries': organiseLibraries,
	'organise-numbers': organiseNumbers,
	'organise-partners': organisePartners,
	'organise-people': organisePeople,
	'organise-person': organisePerson,
	'organise-prizes': organisePrizes,
	'organise-results': organiseResults,
	'organise-retention': organiseRetention,
	'organise-setup': organiseSetup,
	'organise-submissions': organiseSubmissions,
	'organise-voting': organiseVoting,
	'organise-tracking': organiseTracking,
	poster,
	press,
	'press-kit': pressKit,
	prizes,
	receipt,
	recusals,
	refusals,
	report,
	results,
	share,
	shell,
	states,
	submit,
	winners,
}
