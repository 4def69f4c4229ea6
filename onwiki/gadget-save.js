/**
 * Saves a change of a page so that no line is lost: reads the text, changes it, sends all of it with the revision that was read,
 * and reads again when somebody else was faster.
 *
 * Adding to a section by its number loses lines that the wiki called saved, and the time of an edit has whole seconds only;
 * the number of a revision is exact (https://www.mediawiki.org/wiki/API:Edit, baserevid).
 */

/** How often a change is tried when others save at the same moment. */
const TRIES = 10;
/** The longest pause before the next try, in milliseconds for each try that failed. */
const PAUSE = 200;

/**
 * What a change makes of a text: the new one, or the reason why there is none.
 *
 * @typedef {Object} Change
 * @property {string} [text]
 * @property {string} [stop]
 * @property {string} [line]
 */
/**
 * How saving ended.
 *
 * @typedef {Object} Saved
 * @property {string} result 'saved', 'unchanged', 'stopped' (by the change: `stop`, `line`), 'conflict', 'captcha', 'warned',
 *  'logged-out', 'refused' or 'no-reply'
 * @property {string} [reason] The wiki's words, as plain text
 * @property {string} [stop]
 * @property {string} [line]
 */
/**
 * @typedef {Object} Edit
 * @property {string} title
 * @property {string} summary
 * @property {function(string): Change} change It is called with the newest text at each try
 * @property {function(string): boolean} landed Whether a text has the change
 * @property {boolean} [watch] Without it, as the user's preferences say
 */

/**
 * A page as it was read.
 *
 * @typedef {Object} Page
 * @property {string|null} text Null if there is no such page
 * @property {number} revid
 * @property {{code: string, text: string}[]} refusals Why the reader cannot edit it
 * @property {boolean} watched
 * @property {Object<string, boolean>} exists
 * @property {{id: number, anon: boolean}} user
 * @property {string} now The wiki's time
 */

/**
 * @return {mw.Api} The wiki's interface; its errors are HTML in the reader's language, as wikitext would be no words for people
 */
function newApi() {
	return new mw.Api( { parameters: {
		formatversion: 2, errorformat: 'html', errorlang: mw.config.get( 'wgUserLanguage' ), errorsuselocal: 1
	} } );
}

/**
 * @param {string} html
 * @return {string} What people read there. Nothing in it runs or is loaded: the document is of no window
 */
function wordsIn( html ) {
	const body = new DOMParser().parseFromString( html, 'text/html' ).body;
	Array.from( body.querySelectorAll( 'style, script' ) ).forEach( ( one ) => one.remove() );
	return body.textContent.replace( /[^\S\n]+/g, ' ' ).replace( / ?\n\s*/g, '\n' ).trim();
}

/**
 * @param {*} answer The wiki's answer with errors
 * @return {string} Their texts
 */
function reasonOf( answer ) {
	const errors = answer && answer.errors || [];
	return errors.map( ( /** @type {{html?: string, code: string}} */ error ) => wordsIn( String( error.html || '' ) ) || String( error.code ) ).join( '\n' );
}

/**
 * @param {string} code The wiki's or the browser's name of the error
 * @param {*} answer The wiki's answer with errors, or what is known of a connection without one
 * @return {string} Words for the reader
 */
function textOf( code, answer ) {
	return reasonOf( answer ) ||
		( hasNoAnswer( code ) ? newApi().getErrorMessage( answer ).text() : String( code ) );
}

/**
 * @param {string} code
 * @return {boolean} Whether it is not known what the wiki did
 */
function hasNoAnswer( code ) {
	return code === 'http' || code === 'ok-but-empty';
}

/**
 * Reads a page, and what the reader may do there.
 *
 * @param {string} title
 * @param {string[]} others Titles of which only is asked whether they exist
 * @return {PromiseLike<Page>} Rejected with an error that has the wiki's text
 */
function read( title, others ) {
	return newApi().get( {
		action: 'query',
		titles: [ title ].concat( others || [] ).join( '|' ),
		prop: 'revisions|info',
		rvprop: 'ids|content',
		rvslots: 'main',
		intestactions: 'edit',
		intestactionsdetail: 'full',
		inprop: 'watched',
		meta: 'userinfo',
		curtimestamp: 1
	} ).then( ( data ) => {
		const query = data.query;
		/** @type {Object<string, string>} */
		const names = {};
		/** @type {Object<string, *>} */
		const pages = {};
		/** @type {Object<string, boolean>} */
		const exists = {};
		( query.normalized || [] ).forEach( ( /** @type {{from: string, to: string}} */ one ) => {
			names[ one.from ] = one.to;
		} );
		query.pages.forEach( ( /** @type {{title: string}} */ one ) => {
			pages[ one.title ] = one;
		} );
		const found = ( /** @type {string} */ one ) => pages[ names[ one ] || one ] || { missing: true };
		const page = found( title ), revision = page.revisions && page.revisions[ 0 ];
		( others || [] ).forEach( ( other ) => {
			exists[ other ] = !found( other ).missing;
		} );
		return {
			text: revision ? String( revision.slots.main.content ) : null,
			revid: revision ? revision.revid : 0,
			refusals: page.actions && page.actions.edit || [],
			watched: Boolean( page.watched ),
			exists: exists,
			user: query.userinfo,
			now: data.curtimestamp
		};
	}, ( code, answer ) => {
		throw new Error( textOf( code, answer ) );
	} );
}

/**
 * @param {number} milliseconds
 * @return {Promise<void>} Resolved after that time
 */
function pause( milliseconds ) {
	return new Promise( ( resolve ) => {
		setTimeout( resolve, milliseconds );
	} );
}

/**
 * After a connection was lost: the change may be on the page. Nothing is sent again.
 *
 * @param {Edit} edit
 * @return {Promise<Saved>}
 */
function look( edit ) {
	return pause( 1000 ).then( () => read( edit.title, [] ) ).then(
		( page ) => ( { result: page.text !== null && edit.landed( page.text ) ? 'saved' : 'no-reply' } ),
		() => ( { result: 'no-reply' } )
	);
}

/**
 * @param {Edit} edit
 * @param {number} tries How many are left
 * @param {string} code The wiki's name of the error
 * @param {*} answer
 * @return {PromiseLike<Saved>|Saved}
 */
function failed( edit, tries, code, answer ) {
	if ( code === 'editconflict' ) {
		return tries > 1 ?
			pause( Math.random() * PAUSE * ( TRIES - tries + 1 ) ).then( () => attempt( edit, tries - 1 ) ) :
			{ result: 'conflict' };
	}
	if ( hasNoAnswer( code ) ) {
		return look( edit );
	}
	/** @type {Object<string, string>} */
	const results = { 'abusefilter-warning': 'warned', assertuserfailed: 'logged-out' };
	return { result: results[ code ] || 'refused', reason: textOf( code, answer ) };
}

/**
 * @param {Edit} edit
 * @param {number} tries
 * @return {PromiseLike<Saved>}
 */
function attempt( edit, tries ) {
	return read( edit.title, [] ).then( ( page ) => {
		const changed = page.text === null ? { stop: 'no-list' } : edit.change( page.text );
		if ( changed.stop ) {
			return { result: 'stopped', stop: changed.stop, line: changed.line };
		}
		if ( changed.text === page.text ) {
			return { result: 'unchanged' };
		}
		const api = newApi();
		return api.postWithEditToken( api.assertCurrentUser( {
			action: 'edit',
			title: edit.title,
			text: changed.text,
			baserevid: page.revid,
			nocreate: 1,
			summary: edit.summary,
			watchlist: edit.watch === undefined ? 'preferences' : edit.watch ? 'watch' : 'unwatch'
		} ) ).then(
			// A captcha is no error: the answer says 'Failure'.
			( answer ) => answer.edit.result === 'Success' ? { result: 'saved' } :
				{ result: answer.edit.captcha ? 'captcha' : 'refused', reason: answer.edit.info || answer.edit.result },
			( code, answer ) => failed( edit, tries, code, answer )
		);
	}, ( error ) => ( { result: 'refused', reason: error.message } ) );
}

/**
 * Saves a change of a page.
 *
 * @param {Edit} edit
 * @return {PromiseLike<Saved>} Never rejected
 */
function save( edit ) {
	return attempt( edit, TRIES );
}

module.exports = { newApi: newApi, read: read, save: save, reasonOf: reasonOf };
