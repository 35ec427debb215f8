/**
 * How rule files are written: a small part of DRL, read into a tree in which everything knows its
 * place. Nothing else can be written, so nothing else can be compiled. Knows nothing of facts,
 * norms or Drools.
 */
package org.salesadvisor.grammar;
