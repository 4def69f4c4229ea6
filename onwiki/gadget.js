/**
 * Sign up for an event with one click: the entry. It is small, because every page loads it; all else is loaded when it is needed.
 *
 * The link of the event's page stays a link: it opens the list for editing if anything here does not work.
 * https://www.mediawiki.org/wiki/ResourceLoader/Architecture#Hooks
 */
const PAGE = 'ext.gadget.$gadget-page', DIALOG = 'ext.gadget.$gadget-dialog';
const READY = 'wikiconbot-ready', LOADING = 'wikiconbot-loading';
/** What the dialog leaves to say after it loaded the page again. */
const SAID = 'wikiconbot-said';

/**
 * Opens the dialog for a link, or follows the link if the dialog cannot be loaded.
 *
 * @param {HTMLAnchorElement} link
 * @param {string} region The name of the link's region in the wikitext
 * @param {string} what 'sign-up', 'change' or 'withdraw'
 */
function open( link, region, what ) {
	link.classList.add( LOADING );
	mw.loader.using( DIALOG )
		.then( ( require ) => require( DIALOG ).open( { link: link, region: region, what: what } ) )
		.catch( () => {
			location.href = link.href;
		} )
		.then( () => link.classList.remove( LOADING ) );
}

/**
 * @param {MouseEvent} event
 * @return {boolean} Whether the reader wants the link in another tab or window
 */
function isElsewhere( event ) {
	return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} user
 * @return {boolean} Whether a link leads to the user's page or talk page
 */
function isOf( link, user ) {
	try {
		const url = new URL( link.href ), path = mw.config.get( 'wgArticlePath' ).replace( '$1', '' );
		const title = url.searchParams.get( 'title' ) ||
			( url.pathname.startsWith( path ) ? decodeURIComponent( url.pathname.slice( path.length ) ) : '' );
		const colon = title.indexOf( ':' ), space = title.slice( 0, colon ).toLowerCase().replace( / /g, '_' );
		return [ 2, 3 ].includes( mw.config.get( 'wgNamespaceIds' )[ space ] ) &&
			title.slice( colon + 1 ).replace( /_/g, ' ' ) === user;
	} catch ( error ) { // an address that is none
		return false;
	}
}

/**
 * @param {HTMLElement} frame
 * @param {string} user
 * @return {boolean} Whether the event's settings name the user among those who decide
 */
function decides( frame, user ) {
	try {
		const deciders = JSON.parse( frame.dataset.wcbEvent || '{}' ).deciders;
		return deciders === true || Array.isArray( deciders ) && deciders.includes( user );
	} catch ( error ) { // people can write anything there
		return false;
	}
}

/**
 * @param {HTMLAnchorElement} link
 * @return {boolean} Whether it opens a page of this wiki for editing; organisers can lead people elsewhere with it
 */
function opensEditor( link ) {
	const isHere = link.host === location.host || link.hostname === mw.config.get( 'wgServerName' );
	return isHere && /[?&]action=edit\b|\/edit\//.test( link.href );
}

mw.hook( 'wikipage.content' ).add( ( $content ) => {
	const user = mw.config.get( 'wgUserName' );
	if ( mw.config.get( 'wgRevisionId' ) !== mw.config.get( 'wgCurRevisionId' ) ) {
		return; // what an old revision says of the event is not so any more
	}
	const anchors = /** @type {JQuery<HTMLAnchorElement>} */ ( $content.find( '.wikiconbot-signup[data-signup] a' ) );
	anchors.each( ( i, link ) => {
		const place = /** @type {HTMLElement} */ ( link.closest( '.wikiconbot-signup' ) ), region = place.dataset.signup || '';
		if ( !link.classList.contains( READY ) && /^sign-up(-\d{1,2})?$/.test( region ) && opensEditor( link ) ) {
			link.classList.add( READY );
			link.setAttribute( 'aria-haspopup', 'dialog' );
			link.addEventListener( 'click', ( event ) => {
				if ( !isElsewhere( event ) ) {
					event.preventDefault();
					open( link, region, 'sign-up' );
				}
			} );
		}
	} );
	if ( !user || mw.config.get( 'wgUserIsTemp' ) ) {
		return;
	}
	const frames = $content.find( '.wikiconbot[data-wcb-event]' ).toArray();
	const links = /** @type {HTMLAnchorElement[]} */ ( $content.find( '.wikiconbot-signup' ).length ?
		$content.find( 'li a, tr[data-wcb] a' ).toArray() : [] );
	if ( frames.some( ( frame ) => decides( frame, user ) ) || links.some( ( link ) => isOf( link, user ) ) ) {
		mw.loader.using( PAGE ).then( ( require ) => require( PAGE ).show( $content[ 0 ], {
			user: user,
			open: open,
			isOwn: ( /** @type {HTMLAnchorElement} */ link ) => isOf( link, user ),
			decides: ( /** @type {HTMLElement} */ frame ) => decides( frame, user )
		} ) );
	}
} );

try {
	const kept = sessionStorage, said = kept.getItem( SAID );
	if ( said ) {
		kept.removeItem( SAID );
		mw.notify( said, { type: 'success' } );
	}
} catch ( error ) { // the browser keeps nothing
}
