/**
 * The command line: one class a command. Runs without the service, so it knows neither Quarkus nor
 * the web.
 */
package org.salesadvisor.cli;
