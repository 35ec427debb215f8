/**
 * The facts that are given about an account. Knows nothing but the JDK; a renamed component breaks
 * rules.
 */
package org.salesadvisor.facts;
