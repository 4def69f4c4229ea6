<?php
// What a wiki can do to an edit, one request at a time: the proxy names it in the header X-Fault, so that
// many runs can have trouble of their own at one wiki. Included at the end of the sandbox's settings.

// Loaded for all requests: another set of extensions would make MediaWiki rebuild its messages each time.
wfLoadExtensions( [ 'ConfirmEdit', 'ConfirmEdit/QuestyCaptcha' ] );
$wgCaptchaTriggers = array_fill_keys(
	[ 'edit', 'create', 'sendemail', 'addurl', 'createaccount', 'badlogin', 'badloginperuser' ], false
);
$wgCaptchaQuestions = [ 'What colour is the sky?' => 'blue' ];

// A filter that matches more than one edit in twenty is switched off; here most of them do.
$wgAbuseFilterEmergencyDisableThreshold = [ 'default' => 1.0 ];
$wgAbuseFilterEmergencyDisableCount = [ 'default' => 1000 ];
$wgGroupPermissions['bot']['sboverride'] = false;
$wgShowExceptionDetails = false; // as on any wiki that others read

switch ( $_SERVER['HTTP_X_FAULT'] ?? '' ) {
	case 'read-only':
		$wgReadOnly = 'The database is being moved';
		break;
	case 'rate-limit':
		$wgRateLimits['edit'] = [ '&can-bypass' => false, 'user' => [ 0, 3600 ] ];
		break;
	case 'short-rate-limit':
		$wgRateLimits['edit'] = [ '&can-bypass' => false, 'user' => [ 2, 4 ] ];
		break;
	case 'captcha':
		$wgCaptchaTriggers['edit'] = true;
		$wgGroupPermissions['bot']['skipcaptcha'] = false;
		break;
	case 'captcha-for-links':
		$wgCaptchaTriggers['addurl'] = true;
		$wgGroupPermissions['bot']['skipcaptcha'] = false;
		break;
	case 'too-big':
		$wgMaxArticleSize = 1; // KiB
		break;
	case 'no-right':
		$wgGroupPermissions['*']['edit'] = false;
		$wgGroupPermissions['user']['edit'] = false;
		$wgGroupPermissions['bot']['edit'] = false;
		break;
	case 'private':
		$wgGroupPermissions['*']['read'] = false;
		$wgGroupPermissions['user']['read'] = true;
		break;
	case 'login-throttle':
		$wgPasswordAttemptThrottle = [ [ 'count' => 1, 'seconds' => 3600 ] ];
		break;
	case 'elsewhere':
		$_SERVER['REMOTE_ADDR'] = '192.0.2.99';
		break;
	case 'locked':
		// As CentralAuth says it of an account that is locked on all wikis.
		$wgHooks['UserIsLocked'][] = static function ( $user, &$locked ) {
			$locked = true;
		};
		break;
	case 'aborted':
		$wgHooks['EditFilterMergedContent'][] = static function ( $context, $content, $status ) {
			$status->fatal( 'rawmessage', 'Come back tomorrow' );
			return false;
		};
		break;
	case 'exception':
		$wgHooks['EditFilterMergedContent'][] = static function () {
			throw new RuntimeException( 'a mistake in an extension' );
		};
		break;
	case 'database':
		$wgHooks['EditFilterMergedContent'][] = static function () {
			$database = MediaWiki\MediaWikiServices::getInstance()->getConnectionProvider()->getPrimaryDatabase();
			throw new Wikimedia\Rdbms\DBQueryError( $database, 'the disk is full', 28, 'INSERT', __METHOD__ );
		};
		break;
	case 'in-a-transaction':
		$wgExtensionFunctions[] = static function () {
			$balancer = MediaWiki\MediaWikiServices::getInstance()->getDBLoadBalancer();
			$database = $balancer->getConnection( DB_PRIMARY );
			$database->begin();
			$database->query( 'UPDATE page SET page_touched = page_touched' );
			str_repeat( ' ', 2 ** 30 ); // more memory than there is: nothing of MediaWiki's comes after this
		};
		break;
	case 'fatal':
		$wgHooks['EditFilterMergedContent'][] = static function () {
			http_response_code( 500 );
			exit;
		};
		break;
}
