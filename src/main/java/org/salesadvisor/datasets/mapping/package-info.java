/**
 * Which column is what: a small document that people write, a preset for the export of a known CRM,
 * or a proposal made from headers and samples. Knows tables and nothing of databases.
 */
package org.salesadvisor.datasets.mapping;
