package org.salesadvisor.facts;

/**
 * What tells how well a lead fits and how engaged it is. Null means unknown. Responses are told
 * however long ago they were: their points decay.
 *
 * @param targetIndustry whether it is in an industry that we aim at
 * @param servedRegion whether it is where we deliver
 * @param companySize how large the company is
 * @param role of the contact in the decision making unit
 * @param needStated whether a need was stated
 * @param siteVisited whether it looked at our site
 * @param emailOpened whether it opened an e-mail
 * @param linkFollowed whether it followed a link that we sent
 * @param documentDownloaded whether it left its address for a document
 * @param eventAttended whether it came to a fair, a demonstration or another event
 * @param callAnswered whether it talked with us on the telephone
 * @param replied whether it wrote back
 * @param offerAsked whether it asked for an offer or a visit
 */
public record LeadSigns(
    Boolean targetIndustry,
    Boolean servedRegion,
    CompanySize companySize,
    DmuRole role,
    Boolean needStated,
    Boolean siteVisited,
    Boolean emailOpened,
    Boolean linkFollowed,
    Boolean documentDownloaded,
    Boolean eventAttended,
    Boolean callAnswered,
    Boolean replied,
    Boolean offerAsked) {}
