<?php
// Gives an account an owner-only consumer of Extension:OAuth (version 1.0a), as Special:OAuthConsumerRegistration/propose does,
// and prints its four keys as JSON. With --disable, takes back the consumer of that key instead.

use MediaWiki\Extension\OAuth\Backend\Consumer;
use MediaWiki\Extension\OAuth\Backend\Utils;
use MediaWiki\Extension\OAuth\Control\ConsumerSubmitControl;
use MediaWiki\MediaWikiServices;

class OwnerOnlyConsumer extends Maintenance {
	public function __construct() {
		parent::__construct();
		$this->addOption( 'user', 'The owner', true, true );
		$this->addOption( 'disable', 'The key of a consumer that is to work no more', false, true );
	}

	public function execute() {
		$user = MediaWikiServices::getInstance()->getUserFactory()->newFromName( $this->getOption( 'user' ) );
		$user->setEmail( 'bot@wiki.example' );
		$user->confirmEmail();
		$user->saveSettings();
		$context = RequestContext::getMain();
		$context->setUser( $user );
		$database = Utils::getCentralDB( DB_PRIMARY );
		$key = $this->getOption( 'disable' );
		$data = $key ? $this->disabled( $context, Consumer::newFromKey( $database, $key ) ) : $this->proposed( $user );
		$status = ( new ConsumerSubmitControl( $context, $data, $database ) )->submit();
		if ( !$status->isGood() ) {
			$this->fatalError( $status->getMessage( false, false, 'en' )->text() );
		}
		$made = $status->value['result'];
		$token = is_array( $made ) ? $made['accessToken'] : null;
		$this->output( json_encode( $token === null ? [] : [
			$made['consumer']->getConsumerKey(),
			Utils::hmacDBSecret( $made['consumer']->getSecretKey() ),
			$token->key,
			Utils::hmacDBSecret( $token->secret ),
		] ) );
	}

	private function proposed( $user ) {
		return [
			'action' => 'propose',
			'name' => 'wikiconbot ' . MWCryptRand::generateHex( 8 ),
			'version' => '1.0',
			'description' => 'A test',
			'callbackUrl' => '',
			'callbackIsPrefix' => '',
			'oauthVersion' => Consumer::OAUTH_VERSION_1,
			'oauth2IsConfidential' => true,
			'oauth2GrantTypes' => [ 'client_credentials' ],
			'ownerOnly' => true,
			'granttype' => 'normal',
			'grants' => '["basic","highvolume","editpage","createeditmovepage"]',
			'email' => $user->getEmail(),
			'wiki' => '*',
			'rsaKey' => '',
			'agreement' => true,
			'restrictions' => MWRestrictions::newDefault(),
		];
	}

	private function disabled( $context, $consumer ) {
		return [
			'action' => 'disable',
			'consumerKey' => $consumer->getConsumerKey(),
			'reason' => 'A test',
			'changeToken' => $consumer->getChangeToken( $context ),
			'suppress' => '0',
		];
	}
}

$maintClass = OwnerOnlyConsumer::class;
