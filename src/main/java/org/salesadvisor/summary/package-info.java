/**
 * One picture of a dataset for a dashboard: what the other rooms answer, cut to the figures that
 * stand out, each with a link to what stands behind it. Knows the doors of those rooms and their
 * JSON, and computes nothing itself.
 */
package org.salesadvisor.summary;
