/**
 * Saves a change of a page so that no line is lost: reads the text, changes it, sends all of it with the revision that was read,
 * and reads again when somebody else was faster.
 *
 * Adding to a section by its number loses lines that the wiki called saved, and the time of an edit has whole seconds only;
 * the number of a revision is exact (https://www.mediawiki.org/wiki/API:Edit, baserevid).
 */

/** How often a change is tried when others save at the same moment. */
const TRIES = 8;
/** The longest pause before the next try, in milliseconds for each try that failed. */
const PAUSE = 150;

/**
 * What a change makes of a text: the new one, or the reason why there is none.
 *
 * @typedef {{text?: string, stop?: string, line?: *}} Change
 */
/**
 * How saving ended. `result` is 'saved', 'unchanged', 'stopped' (by the change: `stop`, `line`), 'conflict', 'captcha', 'warned',
 * 'logged-out', 'refused' or 'no-reply'; `reason` is the wiki's text, as plain text.
 *
 * @typedef {{result: string, reason?: string, stop?: string, line?: *, text?: string}} Saved
 */
/**
 * @typedef {{title: string, summary: string, change: function(string): Change, watch?: boolean, landed?: function(string): boolean}} Edit
 */

/**
 * @return {mw.Api} The wiki's interface, whose errors are plain text in the reader's language
 */
function newApi() {
	return new mw.Api( { parameters: {
		formatversion: 2, errorformat: 'plaintext', errorlang: mw.config.get( 'wgUserLanguage' ), errorsuselocal: 1
	} } );
}

/**
 * @param {*} answer The wiki's answer with errors
 * @return {string} Their texts
 */
function reasonOf( answer ) {
	const errors = answer && answer.errors || [];
	return errors.map( ( error ) => String( error.text || error.code ) ).join( '\n' );
}

/**
 * Reads a page, and what the reader may do there.
 *
 * @param {string} title
 * @param {string[]} others Titles of which only is asked whether they exist
 * @return {jQuery.Promise} {page, exists: {title: boolean}, user, now}; rejected with a reason as text
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
		const query = data.query, names = {}, pages = {};
		( query.normalized || [] ).forEach( ( one ) => {
			names[ one.from ] = one.to;
		} );
		query.pages.forEach( ( page ) => {
			pages[ page.title ] = page;
		} );
		const found = ( one ) => pages[ names[ one ] || one ] || { missing: true };
		const exists = {}, page = found( title ), revision = page.revisions && page.revisions[ 0 ];
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
	}, ( code, answer ) => $.Deferred().reject( reasonOf( answer ) || String( code ) ) );
}

/**
 * @param {number} milliseconds
 * @return {jQuery.Promise} Resolved after that time
 */
function pause( milliseconds ) {
	const later = $.Deferred();
	setTimeout( later.resolve, milliseconds );
	return later.promise();
}

/**
 * After a connection was lost: the change may be on the page. Nothing is sent again.
 *
 * @param {Edit} edit
 * @return {jQuery.Promise} {@link Saved}
 */
function look( edit ) {
	return pause( 1000 ).then( () => read( edit.title, [] ) ).then(
		( page ) => ( { result: page.text !== null && edit.landed && edit.landed( page.text ) ? 'saved' : 'no-reply' } ),
		() => $.Deferred().resolve( { result: 'no-reply' } )
	);
}

/**
 * @param {Edit} edit
 * @param {number} tries How many are left
 * @param {string} code The wiki's name of the error
 * @param {*} answer
 * @return {jQuery.Promise} {@link Saved}
 */
function failed( edit, tries, code, answer ) {
	if ( code === 'editconflict' ) {
		return tries > 1 ?
			pause( Math.random() * PAUSE * ( TRIES - tries + 1 ) ).then( () => attempt( edit, tries - 1 ) ) :
			$.Deferred().resolve( { result: 'conflict' } );
	}
	if ( code === 'http' ) {
		return look( edit );
	}
	const results = { 'abusefilter-warning': 'warned', assertuserfailed: 'logged-out', assertnameduserfailed: 'logged-out' };
	return $.Deferred().resolve( { result: results[ code ] || 'refused', reason: reasonOf( answer ) || code } );
}

/**
 * @param {Edit} edit
 * @param {number} tries
 * @return {jQuery.Promise} {@link Saved}
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
	}, ( reason ) => $.Deferred().resolve( { result: 'refused', reason: reason } ) );
}

/**
 * Saves a change of a page.
 *
 * @param {Edit} edit `change` is called with the newest text at each try; `landed` says whether a text has the change
 * @return {jQuery.Promise} {@link Saved}; never rejected
 */
function save( edit ) {
	return attempt( edit, TRIES );
}

module.exports = { newApi: newApi, read: read, save: save, reasonOf: reasonOf };
