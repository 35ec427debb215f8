package org.salesadvisor.facts.conclusion;

/** What brings a lead points; how many is a norm. Those on fit come first. */
public enum LeadPoint {
  TARGET_INDUSTRY,
  SERVED_REGION,
  TARGET_SIZE,
  DECIDES,
  IN_DMU,
  NEED_STATED,
  SITE_VISITED,
  EMAIL_OPENED,
  LINK_FOLLOWED,
  DOCUMENT_DOWNLOADED,
  EVENT_ATTENDED,
  CALL_ANSWERED,
  REPLIED,
  OFFER_ASKED
}
