/**
 * Whether a funnel narrows, where, by whom, and how much of it is mix: eight gates in order, each
 * with its figure. Statistics find signs here; what to do about them is decided by rules elsewhere.
 * Knows norms, knows no accounts and no web.
 */
package org.salesadvisor.funnel.narrowing;
