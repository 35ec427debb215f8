package org.salesadvisor.leads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.salesadvisor.leads.life.LeadHistory;
import org.salesadvisor.leads.score.LeadJudge;
import org.salesadvisor.leads.score.Reach;
import org.salesadvisor.leads.store.Lead;
import org.salesadvisor.leads.store.LeadLog;
import org.salesadvisor.leads.store.Leads;
import org.salesadvisor.leads.store.Request;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Adds leads and events, and judges them. Thread-safe; waits for the database. */
@ApplicationScoped
class LeadWork {

  private static final StrictJson<LeadDocument> LEADS =
      new StrictJson<>(
          LeadDocument.SHAPE, LeadMessage.NO_CONTENT.with(), LeadMessage.MORE_CONTENT.with());
  private static final StrictJson<EventDocument> EVENTS =
      new StrictJson<>(
          EventDocument.SHAPE, LeadMessage.NO_CONTENT.with(), LeadMessage.MORE_CONTENT.with());

  private final Leads leads;
  private final ActiveRules active;
  private final Clock clock;

  /** Keeps what it decided for as long as these rules serve. */
  private volatile LeadJudge judge;

  LeadWork(Leads leads, ActiveRules active, Clock clock) {
    this.leads = leads;
    this.active = active;
    this.clock = clock;
  }

  /** Now, as exactly as it is kept. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Adds the lead of the body.
   *
   * @param by who; null when nobody is known
   * @param key null when there is none
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  LeadLog add(byte[] body, String by, String key) {
    Instant now = now();
    LeadDocument document =
        LEADS.read(
            body,
            (values, faults) ->
                LeadCheck.check(
                    new Values(LeadDocument.SHAPE, values, faults, name -> "/" + name), now));
    LeadLog incoming = new Incoming(document, now, by).lead();
    return leads.add(incoming.lead(), incoming.events(), Request.of(key, "leads", body));
  }

  /**
   * Adds the event of the body to a lead.
   *
   * @throws org.salesadvisor.errors.AdvisorException when it may not happen to this lead now
   */
  LeadLog append(UUID id, byte[] body, String by, String key) {
    Instant now = now();
    EventDocument document =
        EVENTS.read(
            body,
            (values, faults) ->
                EventCheck.check(
                    new Values(EventDocument.SHAPE, values, faults, name -> "/" + name), now));
    Happening happening = new Happening(document, now, by);
    return leads.append(id, Request.of(key, id.toString(), body), happening::after);
  }

  /** The judge under the rules that serve. */
  LeadJudge judge() {
    LoadedRuleSet rules = active.get();
    LeadJudge known = judge;
    if (known == null || known.rules() != rules) {
      known = new LeadJudge(rules);
      judge = known;
    }
    return known;
  }

  /** What is decided on a lead now, under these rules. */
  static JudgedLead judged(LeadLog log, LeadJudge judge, Instant now) {
    LeadHistory history = LeadHistory.of(log.events(), now, judge.halfLifeDays());
    Lead lead = log.lead();
    Reach reach = new Reach(lead.email() != null, lead.telephone() != null, lead.social() != null);
    return new JudgedLead(log, history, judge.judge(history, reach), judge, now);
  }

  JudgedLead judged(LeadLog log) {
    return judged(log, judge(), now());
  }
}
