/**
 * Who may come in: tokens, the roles they give, when they end. Its door is {@link
 * org.salesadvisor.access.Tokens}. Knows callers and nothing of what they ask.
 */
package org.salesadvisor.access;
