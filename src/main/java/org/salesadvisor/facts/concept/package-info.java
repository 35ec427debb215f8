/** Named concepts that rules derive first and decide with later. Knows only the given facts. */
package org.salesadvisor.facts.concept;
