package org.salesadvisor.facts;

/** The roles in the customer's decision making unit [L Webster and Wind]. */
public enum DmuRole {
  INITIATOR,
  USER,
  INFLUENCER,
  BUYER,
  DECIDER,
  GATEKEEPER
}
