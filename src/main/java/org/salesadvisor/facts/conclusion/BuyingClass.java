package org.salesadvisor.facts.conclusion;

/** The newness of a purchase [L Robinson, Faris and Wind]. */
public enum BuyingClass {
  STRAIGHT_REBUY,
  MODIFIED_REBUY,
  NEW_TASK
}
