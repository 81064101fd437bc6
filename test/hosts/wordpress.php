<?php
/**
 * What WordPress makes of the content of a post, by its own functions: `php wordpress.php <home> <may> <content>`.
 * `home` is a folder of WordPress; `may` is `all` for an author who may write any HTML, who has `unfiltered_html`.
 * Printed is what stands on the page: what is kept of the content when it is saved, as `the_content` shows it.
 */

[, $home, $may, $content] = $argv;

define( 'ABSPATH', rtrim( $home, '/' ) . '/' );
define( 'WPINC', 'wp-includes' );

// In place of languages, which are not loaded.
function __( $text ) {
	return $text;
}
function _x( $text ) {
	return $text;
}

$files = array(
	'compat', 'load', 'plugin', 'cache', 'functions', 'formatting', 'kses', 'shortcodes', 'blocks',
	'class-wp-block-parser', 'class-wp-block-type', 'class-wp-block-type-registry', 'class-wp-block-supports',
	'class-wp-block-list', 'class-wp-block',
);
foreach ( $files as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}

// In place of a database.
wp_cache_init();
wp_cache_set( 'alloptions', array( 'blog_charset' => 'UTF-8' ), 'options' );

// As in default-filters.php, without what is about pictures and the site's own address.
add_filter( 'the_content', 'do_blocks', 9 );
add_filter( 'the_content', 'wptexturize' );
add_filter( 'the_content', 'wpautop' );
add_filter( 'the_content', 'shortcode_unautop' );
add_filter( 'the_content', 'do_shortcode', 11 );

echo apply_filters( 'the_content', 'all' === $may ? $content : wp_kses_post( $content ) );
