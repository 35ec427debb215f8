package org.salesadvisor.effectiveness;

import org.salesadvisor.language.MessageKey;

/** The usual items of the mixes in words; their names are those of the items. */
enum ItemWord implements MessageKey {
  ADVERTISING,
  DIRECT_MARKETING,
  DOCUMENTATION,
  FAIRS,
  FAIR_AND_DEMO,
  MAIL_AND_OFFER,
  ONLINE,
  PERSONAL_SELLING,
  POINT_OF_SALE,
  PUBLIC_RELATIONS,
  REFERRAL,
  SALES_PROMOTION,
  SPONSORING,
  TELEPHONE,
  VISIT,
  WEB_AND_SOCIAL
}
