package org.salesadvisor.facts.conclusion;

/** By what a lead is nurtured [S]. */
public enum NurtureChannel {
  WEB,
  EMAIL,
  TELEPHONE,
  SOCIAL
}
