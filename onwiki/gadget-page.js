/**
 * What the gadget adds to an event's page: "Change" and "Withdraw" next to the button, and the organisers' buttons on the rows
 * of the bot's table. Plain elements, so that no framework is loaded until somebody opens the dialog.
 *
 * What people wrote is only ever set as text. The rules are the bot's: the gadget reads what its last run found
 * (`data-wcb-event`, docs/contract.md), and writes words that the next run reads.
 */
const lines = require( './gadget-lines.js' ), rows = require( './gadget-rows.js' ), saving = require( './gadget-save.js' );
const english = require( './gadget-texts.json' );

/** What an organiser ticks in people's column; the bot keeps it as it is. */
const MARK = '✓';
/** The most questions, lists and suggestions that are shown; the bot gives fewer. */
const MOST = 500;
const BUTTONS = 'wikiconbot-buttons', DECIDE = 'wikiconbot-decide';

/**
 * What the bot's last run found of an event (docs/contract.md).
 *
 * @typedef {Object} EventData
 * @property {string} [iteration]
 * @property {{heading: string|null, under: string[]}[]} rosters
 * @property {string[]} [questions]
 * @property {string[]} [communities]
 * @property {string|null} [deadline]
 * @property {string|null} [closes]
 * @property {number|null} [capacity]
 * @property {number|null} [free]
 * @property {number} [waiting]
 * @property {true|string[]} [deciders]
 * @property {{confirmed: string, 'not-coming': string}} words
 * @property {string|null} [attended]
 */
/**
 * @typedef {import('./gadget-save.js').Change} Change
 * @typedef {import('./gadget-save.js').Saved} Saved
 */
/**
 * What the entry knows of the reader.
 *
 * @typedef {{user: string, open: function(HTMLAnchorElement, string, string): void, isOwn: function(HTMLAnchorElement): boolean, decides: function(HTMLElement): boolean}} Reader
 */

/**
 * Texts by language; English is in the package.
 *
 * @type {Object<string, Object<string, string>>}
 */
const known = { en: english };
/** @type {PromiseLike<void>|null} */
let wanted = null;

/**
 * @return {string} The language of what the bot writes on the page
 */
function pageLanguage() {
	const frame = document.querySelector( '.wikiconbot[data-wcb-event]' );
	return ( frame && frame.getAttribute( 'lang' ) || mw.config.get( 'wgPageContentLanguage' ) || 'en' ).toLowerCase();
}

/**
 * @param {string} language
 * @return {string[]} The language and those that stand for it, without English
 */
function chain( language ) {
	const own = mw.config.get( 'wgUserLanguage' ), codes = language === own ? mw.language.getFallbackLanguageChain() :
		[ language, language.replace( /-.*/, '' ) ];
	const end = codes.indexOf( 'en' );
	return ( end < 0 ? codes : codes.slice( 0, end ) ).filter( ( code, i, all ) => all.indexOf( code ) === i );
}

/**
 * Loads the texts for the reader and for the page's summaries: one request, none where both are English.
 *
 * @return {PromiseLike<void>} Always resolved: without an answer the texts are English
 */
function loadTexts() {
	const codes = chain( mw.config.get( 'wgUserLanguage' ) ).concat( chain( pageLanguage() ) )
		.filter( ( code, i, all ) => all.indexOf( code ) === i );
	if ( !wanted && codes.length ) {
		wanted = saving.newApi().get( {
			action: 'query',
			titles: codes.map( ( code ) => english.$texts + '/' + code + '.json' ).join( '|' ),
			prop: 'revisions', rvprop: 'content', rvslots: 'main', maxage: 300, smaxage: 300
		} ).then( ( data ) => {
			data.query.pages.filter( ( /** @type {*} */ page ) => page.revisions ).forEach( ( /** @type {*} */ page ) => {
				try {
					const code = page.title.replace( /^.*\//, '' ).replace( /\.json$/, '' );
					known[ code ] = JSON.parse( page.revisions[ 0 ].slots.main.content );
				} catch ( error ) {
					mw.log.warn( 'wikiconbot: ' + page.title, error );
				}
			} );
		} ).catch( () => {
			wanted = null; // the next click tries again
		} );
	}
	return wanted || Promise.resolve();
}

/**
 * @param {string} language
 * @param {string} key
 * @param {Object<string, string|number>} [values]
 * @return {string} A text in that language, or in the next one that is there
 */
function inLanguage( language, key, values ) {
	const code = chain( language ).find( ( one ) => known[ one ] && typeof known[ one ][ key ] === 'string' ) || 'en';
	const given = values || {}, names = Object.keys( given );
	return String( known[ code ][ key ] || key ).replace( /\$(\w+)/g, ( all, name ) => names.includes( name ) ? String( given[ name ] ) : all );
}

/**
 * @return {string} The language of the texts for the reader: also that of the dates and numbers in them
 */
function textsLanguage() {
	return chain( mw.config.get( 'wgUserLanguage' ) ).find( ( code ) => known[ code ] && known[ code ][ 'gadget-deadline' ] ) || 'en';
}

/**
 * @param {string} key
 * @param {Object<string, string|number>} [values]
 * @return {string} A text for the reader
 */
function say( key, values ) {
	return inLanguage( mw.config.get( 'wgUserLanguage' ), key, values );
}

/**
 * The summary of an edit: a link by which the bot knows the gadget, with words in the page's language.
 *
 * @param {string} key
 * @param {string} [who] A name as it is shown; in a summary it makes no link, so that nobody gets a notification
 * @return {string}
 */
function summary( key, who ) {
	const calm = String( who || '' ).replace( /[[\]{}|]/g, ' ' ).replace( /\/\*|\*\//g, ' ' ).replace( /\s+/g, ' ' ).trim();
	const words = inLanguage( pageLanguage(), key, { who: '\u2068' + calm.slice( 0, 80 ) + '\u2069' } );
	return '[[' + english.$template + '|' + words.replace( /[[\]|]/g, ' ' ) + ']]';
}

/**
 * @param {*} value
 * @return {boolean}
 */
function isText( value ) {
	return typeof value === 'string';
}

/**
 * @param {*} value
 * @return {number|null}
 */
function countIn( value ) {
	return Number.isInteger( value ) && value >= 0 ? value : null;
}

/**
 * @param {*} value
 * @return {string[]} The different texts in it, not more than a form can have
 */
function textsIn( value ) {
	return Array.isArray( value ) ? value.filter( ( one, i ) => isText( one ) && value.indexOf( one ) === i ).slice( 0, MOST ) : [];
}

/**
 * What the last run found. Everybody can edit the page: what has another form than the bot gives it is left out.
 *
 * @param {HTMLElement} frame
 * @return {EventData|null} Null if people wrote something else there
 */
function dataOf( frame ) {
	let data = null;
	try {
		data = JSON.parse( frame.dataset.wcbEvent || '' );
	} catch ( error ) { // no data
	}
	if ( !data || !Array.isArray( data.rosters ) ) {
		return null;
	}
	const words = data.words || {};
	return {
		iteration: isText( data.iteration ) ? data.iteration : undefined,
		rosters: data.rosters.slice( 0, MOST ).filter( ( /** @type {*} */ one ) => one && ( one.heading === null || isText( one.heading ) ) &&
			Array.isArray( one.under ) && one.under.every( isText ) ),
		questions: textsIn( data.questions ),
		communities: textsIn( data.communities ),
		deadline: isText( data.deadline ) ? data.deadline : null,
		closes: isText( data.closes ) ? data.closes : null,
		capacity: countIn( data.capacity ),
		free: countIn( data.free ),
		waiting: countIn( data.waiting ) || 0,
		words: {
			confirmed: isText( words.confirmed ) ? words.confirmed : '',
			'not-coming': isText( words[ 'not-coming' ] ) ? words[ 'not-coming' ] : ''
		},
		attended: isText( data.attended ) ? data.attended : null
	};
}

/**
 * @return {EventData[]} The page's events, in order
 */
function eventsOnPage() {
	return select( document, '#mw-content-text .wikiconbot[data-wcb-event]' )
		.map( dataOf ).filter( ( data ) => data !== null );
}

/**
 * @return {{namespaceIds: Object<string, number>}} The wiki's names of namespaces, for links in signatures
 */
function siteNames() {
	return { namespaceIds: mw.config.get( 'wgNamespaceIds' ) };
}

/**
 * @param {Document|HTMLElement} place
 * @param {string} selector
 * @return {HTMLElement[]}
 */
function select( place, selector ) {
	return Array.from( place.querySelectorAll( selector ) );
}

/**
 * @param {Node} one
 * @param {Node} other
 * @return {boolean} Whether one element is before another on the page
 */
function isBefore( one, other ) {
	// eslint-disable-next-line no-bitwise
	return ( one.compareDocumentPosition( other ) & Node.DOCUMENT_POSITION_FOLLOWING ) !== 0;
}

/**
 * @param {string} label
 * @param {string} about What it is about, for screen readers
 * @return {HTMLButtonElement}
 */
function button( label, about ) {
	const made = document.createElement( 'button' );
	made.type = 'button';
	made.className = 'wikiconbot-button';
	made.textContent = label;
	if ( about ) {
		made.setAttribute( 'aria-label', about );
	}
	return made;
}

/**
 * @param {HTMLElement} element
 * @return {string} Its text on one line, without the gadget's buttons
 */
function textOf( element ) {
	const copy = /** @type {HTMLElement} */ ( element.cloneNode( true ) );
	select( copy, '.' + DECIDE ).forEach( ( one ) => one.remove() );
	return copy.textContent.replace( /\s+/g, ' ' ).trim();
}

/**
 * @param {HTMLElement} item
 * @param {HTMLElement} place
 * @param {HTMLElement[]} heads The page's headings
 * @return {boolean} Whether a list item is below a button, in its section: other lists name people who did not sign up
 */
function isBelow( item, place, heads ) {
	const above = heads.filter( ( head ) => isBefore( head, place ) ).pop();
	const between = heads.filter( ( head ) => isBefore( place, head ) && isBefore( head, item ) );
	return isBefore( place, item ) && between.every( ( head ) => above && head.tagName > above.tagName );
}

/**
 * Adds "Change" and "Withdraw" next to the buttons of the events for which the reader is on the list: by the lines below the
 * button; without one, and where there is one button, by the table.
 *
 * @param {HTMLElement} content
 * @param {Reader} reader
 */
function showOwn( content, reader ) {
	const links = /** @type {HTMLAnchorElement[]} */ ( select( content, 'li a, .wikiconbot tr[data-wcb] a' ) );
	const own = links.filter( reader.isOwn );
	const places = select( content, '.wikiconbot-signup[data-signup]' ), heads = own.length ? select( content, 'h1, h2, h3, h4, h5, h6' ) : [];
	// The record in a row begins with n for who withdrew, and with g for who is gone.
	const isInTable = own.some( ( one ) => {
		const row = one.closest( 'tr' );
		return row && !/^(?:\d+ )?[\w-]{8}[ng]/.test( row.dataset.wcb || '' );
	} );
	places.forEach( ( place ) => {
		const lists = own.filter( ( one ) => {
			const item = one.closest( 'li' );
			return item && isBelow( item, place, heads );
		} );
		const link = place.querySelector( 'a' ), next = place.nextElementSibling;
		const isListed = lists.length ? lists.some( ( one ) => !one.closest( 's, strike, del' ) ) : isInTable && places.length === 1;
		if ( !isListed || !link || next && next.classList.contains( BUTTONS ) ) {
			return;
		}
		const group = document.createElement( 'span' );
		group.className = BUTTONS;
		[ 'change', 'withdraw' ].forEach( ( what ) => {
			const made = button( say( 'gadget-' + what ), '' );
			made.setAttribute( 'aria-haspopup', 'dialog' );
			made.addEventListener( 'click', () => reader.open( link, place.dataset.signup || '', what ) );
			group.appendChild( made );
		} );
		place.after( group );
	} );
}

/** One save after the other: an organiser's clicks are quicker than the wiki. */
let queue = Promise.resolve();

/**
 * What an organiser decides with a button.
 *
 * @typedef {Object} Decision
 * @property {string} name 'confirm', 'not-coming' or 'attended'
 * @property {string} word What is in the cell then
 * @property {{bot: string}|{head: string}} column
 * @property {number} place The column's number
 */

/**
 * @param {string} head
 * @param {EventData} data
 * @return {boolean} Whether people's column is for attendance: the bot says so, or, if it was added since, the word does
 */
function isForAttendance( head, data ) {
	const folded = ( /** @type {string} */ text ) => text.normalize( 'NFC' ).toLowerCase().replace( /[\s?!:？！：؟]+$/, '' );
	return head === data.attended || [ pageLanguage(), 'en' ].some( ( language ) => folded( inLanguage( language, 'table-attended' ) ) === folded( head ) );
}

/**
 * @param {HTMLTableElement} table
 * @param {EventData} data
 * @return {Decision[]} What an organiser can decide in a table
 */
function decisionsIn( table, data ) {
	const heads = Array.from( table.rows.length ? table.rows[ 0 ].cells : [] ), words = data.words;
	const status = heads.findIndex( ( head ) => head.dataset.wcb === 'status' );
	const attended = heads.findIndex( ( head ) => !head.dataset.wcb && isForAttendance( textOf( head ), data ) );
	return [
		{ name: 'confirm', word: words.confirmed, column: { bot: 'status' }, place: status },
		{ name: 'not-coming', word: words[ 'not-coming' ], column: { bot: 'status' }, place: status },
		{ name: 'attended', word: MARK, column: { head: attended < 0 ? '' : textOf( heads[ attended ] ) }, place: attended }
	].filter( ( one ) => one.place >= 0 && one.word );
}

/**
 * The table's region in the wikitext: the bot's regions with the person's row are as many, and in the same order, as the tables.
 *
 * @param {string} text
 * @param {string} key
 * @param {{bot: string}|{head: string}} column
 * @param {number} number The table's number among the page's tables with this person
 * @param {number} all How many tables have the person
 * @return {string|null}
 */
function regionOf( text, key, column, number, all ) {
	const names = ( text.match( /<!-- *wikiconbot:[a-z0-9-]+:begin *-->/g ) || [] )
		.map( ( marker ) => marker.replace( /^<!-- *wikiconbot:|:begin *-->$/g, '' ) )
		.filter( ( name ) => /** @type {Change} */ ( rows.withCell( text, name, key, column, '' ) ).stop !== 'no-row' );
	return names.length === all ? names[ number ] : null;
}

/**
 * The page with a decision in a cell. Where the cell does not say any more what the organiser saw, nothing is changed: somebody
 * else decided meanwhile, or wrote words of their own.
 *
 * @param {string} text
 * @param {string} region
 * @param {string} key
 * @param {Decision} decision
 * @param {string} word
 * @param {string} seen What the organiser saw in the cell
 * @return {Change} `line` is what the cell says now
 */
function withDecision( text, region, key, decision, word, seen ) {
	/** @type {Change} */
	const made = rows.withCell( text, region, key, decision.column, word );
	const now = rows.cellOf( text, region, key, decision.column ), says = now === null ? '' : rows.textIn( now );
	if ( made.stop || says === seen || says === word ) {
		return made;
	}
	// A template or a picture shows what is not known here: it stays.
	return /\{\{|\[\[/.test( now || '' ) ? { stop: 'odd-row' } : { stop: 'changed', line: says };
}

/**
 * Writes a decision into a cell of the wikitext, or empties the cell.
 *
 * @param {HTMLTableRowElement} row
 * @param {string} key
 * @param {Decision} decision
 * @param {string} who
 * @param {boolean} isUndone
 * @return {PromiseLike<Saved>} How saving ended
 */
function decide( row, key, decision, who, isUndone ) {
	const same = rowsWith( key ), number = same.indexOf( row ), word = isUndone ? '' : decision.word;
	const cell = row.cells[ decision.place ], seen = cell ? textOf( cell ) : '';
	/** @type {function(string): Change} */
	const change = ( text ) => {
		const region = regionOf( text, key, decision.column, number, same.length );
		return region === null ? { stop: 'no-row' } : withDecision( text, region, key, decision, word, seen );
	};
	const landed = ( /** @type {string} */ text ) => change( text ).text === text;
	return saving.save( {
		title: mw.config.get( 'wgPageName' ),
		summary: summary( 'summary-gadget-' + ( isUndone ? 'undo' : decision.name ), who ),
		change: change,
		landed: landed
	} );
}

/**
 * @param {HTMLTableRowElement} row
 * @return {string|null} The key of the person's row, null for a row that people added
 */
function keyOf( row ) {
	const found = /^(?:\d+ )?([\w-]{8})/.exec( row.dataset.wcb || '' );
	return found && !/^group\b/.test( row.dataset.wcb || '' ) ? found[ 1 ] : null;
}

/**
 * @param {string} key
 * @return {HTMLTableRowElement[]} The rows of a person in the page's tables, in order
 */
function rowsWith( key ) {
	return /** @type {HTMLTableRowElement[]} */ ( select( document, '#mw-content-text .wikiconbot tr[data-wcb]' ) )
		.filter( ( row ) => keyOf( row ) === key );
}

/**
 * @param {Saved} saved How saving ended
 * @param {string} who
 * @return {string} What the organiser is told when nothing was saved
 */
function failure( saved, who ) {
	/** @type {Object<string, string>} */
	const keys = { conflict: 'gadget-conflict', 'no-reply': 'gadget-no-reply', 'logged-out': 'gadget-logged-out' };
	/** @type {Object<string, string>} */
	const stops = { 'no-row': 'gadget-row-gone', changed: 'gadget-conflict' };
	if ( saved.result === 'stopped' ) {
		return say( stops[ saved.stop || '' ] || 'gadget-row-odd', { who: who } );
	}
	return saved.result === 'warned' ? say( 'gadget-warned' ) + '\n' + saved.reason :
		keys[ saved.result ] ? say( keys[ saved.result ] ) :
			say( 'gadget-failed', { reason: saved.reason || saved.result } );
}

/**
 * Shows which decisions are in force, as the cells say.
 *
 * @param {HTMLTableRowElement} row
 */
function renew( row ) {
	select( row, '.' + DECIDE + ' button' ).forEach( ( made ) => {
		const cell = row.cells[ Number( made.dataset.place ) ], said = cell ? textOf( cell ) : '';
		made.setAttribute( 'aria-pressed', String( said === made.dataset.word ) );
		// Other words of people in their own column are theirs: the button would write over them.
		made.hidden = made.dataset.name === 'attended' && said !== '' && said !== MARK;
	} );
}

/**
 * A click of an organiser.
 *
 * @param {HTMLTableRowElement} row
 * @param {HTMLButtonElement} made
 * @param {Decision} decision
 * @param {string} who
 */
function clicked( row, made, decision, who ) {
	if ( made.getAttribute( 'aria-disabled' ) === 'true' ) {
		return; // it is being saved
	}
	const isUndone = made.getAttribute( 'aria-pressed' ) === 'true', action = say( 'gadget-' + decision.name );
	const group = Array.from( /** @type {HTMLElement} */ ( made.parentElement ).children );
	group.forEach( ( one ) => one.setAttribute( 'aria-disabled', 'true' ) );
	made.classList.add( 'wikiconbot-saving' );
	queue = queue.then( () => decide( row, /** @type {string} */ ( keyOf( row ) ), decision, who, isUndone ) ).then( ( saved ) => {
		const done = saved.result === 'saved' || saved.result === 'unchanged', values = { action: action, who: who };
		if ( done || saved.stop === 'changed' ) {
			while ( row.cells.length <= decision.place ) {
				row.insertCell(); // people added the head of a column, and the bot not yet its cells
			}
			row.cells[ decision.place ].textContent = !done ? saved.line || '' : isUndone ? '' : decision.word;
		}
		mw.notify( done ? say( isUndone ? 'gadget-undone' : 'gadget-done', values ) : failure( saved, who ),
			{ type: done ? 'success' : 'error', autoHide: done, tag: 'wikiconbot' } );
	} ).catch( ( error ) => {
		mw.notify( say( 'gadget-failed', { reason: String( error ) } ), { type: 'error', autoHide: false, tag: 'wikiconbot' } );
	} ).then( () => {
		group.forEach( ( one ) => one.removeAttribute( 'aria-disabled' ) );
		made.classList.remove( 'wikiconbot-saving' );
		renew( row );
	} );
}

/**
 * Adds the organiser's buttons to the rows of a table, below each name: on a phone the name and the buttons are in sight together.
 *
 * @param {HTMLTableElement} table
 * @param {EventData} data
 */
function showDecisions( table, data ) {
	const decisions = decisionsIn( table, data );
	const heads = Array.from( table.rows.length ? table.rows[ 0 ].cells : [] ), width = heads.length;
	const name = heads.findIndex( ( head ) => head.dataset.wcb === 'participant' );
	const least = Math.max( name, ...decisions.filter( ( one ) => 'bot' in one.column ).map( ( one ) => one.place ) );
	if ( !decisions.length || name < 0 ) {
		return;
	}
	/** @type {HTMLTableRowElement[]} */ ( select( table, 'tr[data-wcb]' ) ).forEach( ( row ) => {
		// Only where it is certain which cell is which.
		if ( !keyOf( row ) || row.cells.length > width || row.cells.length <= least || row.querySelector( '[colspan], [rowspan], .' + DECIDE ) ) {
			return;
		}
		const cell = row.cells[ name ], who = textOf( cell ), group = document.createElement( 'div' );
		group.className = DECIDE;
		group.setAttribute( 'role', 'group' );
		group.setAttribute( 'aria-label', say( 'gadget-decide', { who: who } ) );
		decisions.forEach( ( decision ) => {
			const action = say( 'gadget-' + decision.name );
			const made = button( action, say( 'gadget-about', { action: action, who: who } ) );
			made.dataset.name = decision.name;
			made.dataset.word = decision.word;
			made.dataset.place = String( decision.place );
			made.addEventListener( 'click', () => clicked( row, made, decision, who ) );
			group.appendChild( made );
		} );
		// The head of a row is read with each of its cells, and the table is sorted by what it has: both by the name alone.
		cell.dataset.sortValue = cell.dataset.sortValue || who;
		cell.setAttribute( 'aria-label', who );
		cell.appendChild( group );
		renew( row );
	} );
}

/**
 * Adds to a page what its reader can do there.
 *
 * @param {HTMLElement} content
 * @param {Reader} reader
 * @return {PromiseLike<void>}
 */
function show( content, reader ) {
	return loadTexts().then( () => {
		showOwn( content, reader );
		const frames = select( content, '.wikiconbot' );
		const events = frames.filter( ( frame ) => frame.dataset.wcbEvent );
		frames.forEach( ( frame ) => {
			// The waiting list has no data of its own; on a page with several events it is not known whose it is.
			const source = frame.dataset.wcbEvent ? frame : events.length === 1 ? events[ 0 ] : null;
			const table = frame.querySelector( 'table' ), data = source && reader.decides( source ) ? dataOf( source ) : null;
			if ( table && data ) {
				showDecisions( table, data );
			}
		} );
	} );
}

module.exports = {
	show: show,
	say: say,
	textsLanguage: textsLanguage,
	summary: summary,
	loadTexts: loadTexts,
	eventsOnPage: eventsOnPage,
	isBefore: isBefore,
	siteNames: siteNames,
	template: english.$template,
	lines: lines,
	saving: saving
};
