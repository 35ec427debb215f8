/**
 * Funnels of which the truth is known, because they are drawn by lot: how often the diagnosis
 * raises a false alarm, and how often it finds what is there. The same seed gives the same figures.
 */
package org.salesadvisor.funnel.simulation;
