<?php
/** WordPress' configuration, from the environment that wordpress.ts gives. */

define( 'DB_HOST', 'localhost:' . getenv( 'WORDPRESS_SOCKET' ) );
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_CHARSET', 'utf8mb4' );
$table_prefix = 'wp_';

define( 'WP_HOME', getenv( 'WORDPRESS_HOME' ) );
define( 'WP_SITEURL', getenv( 'WORDPRESS_HOME' ) );

// Passwords of applications work without TLS only where WordPress is being developed.
define( 'WP_ENVIRONMENT_TYPE', 'local' );

// Nothing runs by itself, and nothing is asked of wordpress.org.
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );

define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );

define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
